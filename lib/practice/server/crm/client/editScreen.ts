import { button, h } from './dom';
import type { Screen } from './screen';
import { readContact, saveContact } from './server';
import { words } from './words';

/** The edit form; what is not saved is said beside the buttons and asked about before the page is left. */
export async function editScreen(id: string, go: (path: string) => void): Promise<Screen> {
  const contact = await readContact(id);
  const path = `/contacts/${encodeURIComponent(id)}`;
  const name = h('input', { id: 'name', name: 'name', required: '', value: contact.name, autocomplete: 'off' });
  const city = h('input', { id: 'city', name: 'city', value: contact.city, autocomplete: 'off' });
  const status = h('p', { role: 'status', class: 'small' });
  let isSaved = false;
  const hasUnsavedInput = () => !isSaved && (name.value !== contact.name || city.value !== contact.city);
  const form = h(
    'form',
    { class: 'panel edit' },
    h('label', { for: 'name' }, words.name),
    name,
    h('label', { for: 'city' }, words.city),
    city,
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'submit', class: 'primary' }, words.save),
      button(words.cancel, () => go(path)),
      status,
    ),
  );
  form.addEventListener('input', () => {
    status.textContent = hasUnsavedInput() ? words.unsaved : '';
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    saveContact(id, { name: name.value, city: city.value }).then(
      () => {
        isSaved = true;
        go(path);
      },
      (error: unknown) => {
        status.textContent = words.failed(error instanceof Error ? error.message : String(error));
      },
    );
  });
  const title = words.editing(contact.name);
  return {
    title,
    content: h('div', { class: 'page' }, h('h1', {}, title), form),
    keys: { Escape: () => go(path) },
    hasUnsavedInput,
    onShown: () => name.focus(),
  };
}
