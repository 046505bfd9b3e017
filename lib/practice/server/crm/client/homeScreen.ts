import { h } from './dom';
import type { Screen } from './screen';
import { words } from './words';

export function homeScreen(): Screen {
  const link = h('a', { class: 'button', href: '/contacts' }, words.contacts);
  const panel = h('section', { class: 'panel' }, h('p', {}, words.welcomeText), h('p', {}, link));
  return { title: words.home, content: h('div', { class: 'page' }, h('h1', {}, words.welcome), panel) };
}
