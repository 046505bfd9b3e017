import type { ContactNumber } from '../contact';
import { button, h } from './dom';
import { words } from './words';

/** A contact's numbers: links and plain text by turns, the last ones only when asked for. */
export function numberList(numbers: readonly ContactNumber[]): HTMLElement {
  const list = h('dl', { class: 'numbers' }, ...numbers.filter((number) => !number.isFolded).map(row));
  const folded = numbers.filter((number) => number.isFolded);
  if (folded.length === 0) return list;
  const more = button(words.showAllNumbers, () => {
    list.append(...folded.map(row));
    more.remove();
  });
  more.className = 'quiet';
  return h('div', { class: 'folding' }, list, more);
}

const row = (number: ContactNumber) =>
  h('div', {}, h('dt', {}, words.kinds[number.kind]), h('dd', { class: 'number' }, numberText(number)));

export const numberText = (number: ContactNumber): HTMLElement | string =>
  number.isLink ? h('a', { href: `tel:${number.phone}` }, number.shown) : number.shown;
