import type { CrmContact } from '../contact';
import { activityList } from './activityList';
import { h } from './dom';
import { noteForm } from './noteForm';
import { numberList } from './numberList';
import type { Screen } from './screen';
import { readContact } from './server';
import { fieldLabel, words } from './words';

/** A contact's page: who it is and how to reach them across its top, then what is known and what was done. */
export async function contactScreen(id: string, go: (path: string) => void): Promise<Screen> {
  const contact = await readContact(id);
  const path = `/contacts/${encodeURIComponent(id)}`;
  const activity = h('div', {}, activityList(contact.activity));
  const note = noteForm(id, (changed) => activity.replaceChildren(activityList(changed.activity)));
  const content = h(
    'div',
    { class: 'page contact' },
    h('nav', { class: 'trail', 'aria-label': words.contacts }, h('a', { href: '/contacts' }, words.contacts)),
    profile(contact, path),
    h('section', { class: 'panel' }, h('h2', {}, words.details), details(contact)),
    h(
      'div',
      { class: 'work' },
      h('section', { class: 'panel' }, h('h2', { id: 'new-note' }, words.newNote), note.element),
      h('section', { class: 'panel' }, h('h2', {}, words.activity), activity),
    ),
  );
  return {
    title: contact.name,
    content,
    keys: { c: note.focus, e: () => go(`${path}/edit`), Escape: () => go('/contacts') },
    hasUnsavedInput: note.hasUnsavedInput,
  };
}

function profile(contact: CrmContact, path: string): HTMLElement {
  return h(
    'section',
    { class: 'profile' },
    h(
      'div',
      { class: 'who' },
      h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(contact.name)),
      h('div', {}, h('h1', {}, contact.name), h('p', { class: 'small' }, contact.city)),
      h('a', { class: 'button', href: `${path}/edit` }, words.edit),
    ),
    h('section', { 'aria-label': words.numbers }, numberList(contact.numbers)),
  );
}

const details = (contact: CrmContact): HTMLElement =>
  h(
    'dl',
    {},
    ...contact.details.map(({ name, value }) => h('div', {}, h('dt', {}, fieldLabel(name)), h('dd', {}, value))),
  );

function initials(name: string): string {
  const parts = name.split(/\s+/);
  const isLatin = /^[\p{Script=Latin}\s'’.-]+$/u.test(name);
  return isLatin
    ? parts
        .map((part) => part.charAt(0))
        .slice(0, 2)
        .join('')
    : name.charAt(0);
}
