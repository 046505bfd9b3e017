import { button, element, fill } from './dom.js';
import { act, said, submit } from './server.js';

/** What requests of desktops are refused with, in the administrator's own words. */
export function drawRefusals(refusals) {
  const all = Object.entries(refusals);
  element('refusals-none').hidden = all.length > 0;
  fill(
    'refusals',
    all.map(([request, { text, times }]) => {
      const item = document.createElement('li');
      const often = times === null ? 'always' : times === 1 ? 'once' : `${times} times`;
      const end = () => act('refusals', { request, text: null });
      item.append(`${request}, ${often}: “${text}” `, button('Carry out again', request, end));
      return item;
    }),
  );
}

export function watchRefusals() {
  const form = element('refusal-form');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { request, text, times } = form.elements;
    const often = times.value === '' ? null : times.valueAsNumber;
    if ((await submit(form, 'refusals', { request: request.value, text: text.value.trim(), times: often })) === null)
      return;
    said(form, `${request.value} is refused.`);
  });
}
