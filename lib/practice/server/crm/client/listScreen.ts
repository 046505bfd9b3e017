import type { ContactRow } from '../contact';
import { h } from './dom';
import { numberText } from './numberList';
import type { Screen } from './screen';
import { searchContacts } from './server';
import { words } from './words';

/** The list of contacts, all or those that a search found. */
export async function listScreen(search: string, go: (path: string) => void): Promise<Screen> {
  const rows = await searchContacts(search);
  const title = search ? words.foundFor(search) : words.contacts;
  const body = h('tbody', {}, ...rows.map(row));
  const heads = [words.name, words.number, words.city].map((head) => h('th', { scope: 'col' }, head));
  const table = h('table', { class: 'panel' }, h('thead', {}, h('tr', {}, ...heads)), body);
  const content = h(
    'div',
    { class: 'page' },
    h('h1', {}, title),
    h('p', { class: 'small', role: 'status' }, rows.length ? words.found(rows.length) : words.nothingFound),
    rows.length ? table : null,
  );
  const links: Element[] = [...body.querySelectorAll('th a')];
  const step = (by: number) => {
    const from = document.activeElement ? links.indexOf(document.activeElement) : -1;
    const next = links[from < 0 ? 0 : Math.min(Math.max(from + by, 0), links.length - 1)];
    if (next instanceof HTMLElement) next.focus();
  };
  return {
    title,
    content,
    keys: { j: () => step(1), k: () => step(-1), ...(search ? { Escape: () => go('/contacts') } : {}) },
  };
}

function row({ id, name, city, number }: ContactRow): HTMLElement {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('a', { href: `/contacts/${encodeURIComponent(id)}` }, name)),
    h('td', { class: 'number' }, number ? numberText(number) : null),
    h('td', {}, city),
  );
}
