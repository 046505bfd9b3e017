import { act } from 'preact/test-utils';
import type { Screen } from '../support/screen';

/** Writes into a field as a person does: the caret is in it, and its text changes. */
export function write(field: HTMLElement, text: string): void {
  field.focus();
  act(() => {
    (field as HTMLInputElement).value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  });
}

/** The field that a label names. */
export function fieldOf({ root }: Pick<Screen, 'root'>, label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find((each) => {
    const copy = each.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return copy.textContent?.trim() === label;
  });
  const field = root.querySelector<HTMLInputElement>(`#${CSS.escape(found?.getAttribute('for') ?? 'none')}`);
  if (field === null) throw new Error(`No field "${label}".`);
  return field;
}

/** What is said to be wrong with a field; null: nothing. */
export function problemOf({ root }: Pick<Screen, 'root'>, field: Element): string | null {
  if (field.getAttribute('aria-invalid') !== 'true') return null;
  return root.querySelector(`#${CSS.escape(field.getAttribute('aria-describedby') ?? '')}`)?.textContent ?? '';
}
