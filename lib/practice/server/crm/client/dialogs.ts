import { button, h } from './dom';
import { words } from './words';

/** Opens a modal dialog; resolves to the value of the button that closed it, '' for Escape. */
function openDialog(title: string, content: HTMLElement, buttons: (dialog: HTMLDialogElement) => HTMLElement[]) {
  const heading = h('h2', { id: 'dialog-title' }, title);
  const dialog = h('dialog', { 'aria-labelledby': 'dialog-title' }, heading, content);
  dialog.append(h('div', { class: 'dialog-buttons' }, ...buttons(dialog)));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise<string>((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

export const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null;

/** True: the person leaves, and what was entered may be lost. */
export async function askToLeave(): Promise<boolean> {
  const answer = await openDialog(words.leaveTitle, h('p', {}, words.leaveText), (dialog) => [
    button(words.stay, () => dialog.close('stay')),
    button(words.leave, () => dialog.close('leave'), { class: 'primary' }),
  ]);
  return answer === 'leave';
}

export async function showKeys(): Promise<void> {
  const rows = words.keyList.map(([key, meaning]) =>
    h('div', {}, h('dt', {}, h('kbd', {}, key ?? '')), h('dd', {}, meaning ?? '')),
  );
  await openDialog(words.keys, h('dl', { class: 'keys' }, ...rows), (dialog) => [
    button(words.close, () => dialog.close('close'), { class: 'primary' }),
  ]);
}
