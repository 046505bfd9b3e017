import { h } from './dom';
import { words } from './words';

/** What surrounds every screen: the name, the navigation, the search. */
export function drawFrame(search: (text: string) => void): { main: HTMLElement; focusSearch(): void } {
  const field = h('input', { type: 'search', name: 'q', placeholder: words.search, 'aria-label': words.search });
  const form = h('form', { role: 'search' }, field);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    field.blur();
    search(field.value);
  });
  const main = h('main', {});
  document.body.append(
    h(
      'header',
      { class: 'top' },
      h('strong', {}, 'Northfield CRM'),
      h('nav', {}, h('a', { href: '/' }, words.home), h('a', { href: '/contacts' }, words.contacts)),
      form,
    ),
    main,
  );
  return { main, focusSearch: () => field.focus() };
}
