import type { CrmContact } from '../contact';
import { h } from './dom';
import { saveNote } from './server';
import { words } from './words';

export interface NoteForm {
  element: HTMLElement;
  focus(): void;
  hasUnsavedInput(): boolean;
}

/** `onSaved` receives the contact with its new activity. */
export function noteForm(contactId: string, onSaved: (contact: CrmContact) => void): NoteForm {
  const field = h('textarea', { id: 'note', rows: '3', 'aria-labelledby': 'new-note' });
  const status = h('p', { role: 'status', class: 'small' });
  const form = h(
    'form',
    {},
    field,
    h('div', { class: 'row' }, h('button', { type: 'submit' }, words.saveNote), status),
  );

  async function save(): Promise<void> {
    try {
      const contact = await saveNote(contactId, field.value);
      field.value = '';
      status.textContent = words.noteSaved;
      onSaved(contact);
    } catch (error) {
      status.textContent = words.failed(error instanceof Error ? error.message : String(error));
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void save();
  });
  return { element: form, focus: () => field.focus(), hasUnsavedInput: () => field.value.trim() !== '' };
}
