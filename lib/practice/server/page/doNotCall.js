import { numbers } from './campaigns.js';
import { button, element, fill } from './dom.js';
import { act, get, said, submit } from './server.js';

const mostShown = 200;

/** The do-not-call list: the first of its numbers, each with a button that takes it off. */
export async function refreshDoNotCall() {
  const { total, numbers: shown } = await get(`do-not-call?limit=${mostShown}`);
  element('do-not-call-count').textContent =
    total === 0
      ? 'No number is on the list.'
      : `${numbers.format(total)} on the list${total > shown.length ? `, the first ${shown.length} are shown` : ''}.`;
  fill(
    'do-not-call',
    shown.map((number) => {
      const item = document.createElement('li');
      item.append(
        number,
        ' ',
        button('Take off', number, () => act('do-not-call/remove', { numbers: [number] })),
      );
      return item;
    }),
  );
}

export function watchDoNotCall() {
  const one = element('do-not-call-add');
  one.addEventListener('submit', async (event) => {
    event.preventDefault();
    const number = one.elements.numbers.value.trim();
    if ((await submit(one, 'do-not-call/add', { numbers: [number] })) === null) return;
    one.reset();
    said(one, `${number} is on the list.`);
    one.elements.numbers.focus();
  });
  const load = element('do-not-call-load');
  load.addEventListener('submit', async (event) => {
    event.preventDefault();
    const [file] = load.elements.csv.files;
    if (!file) {
      said(load, 'Choose a file first');
      load.elements.csv.focus();
      return;
    }
    const content = await submit(load, 'do-not-call/load', { csv: await file.text() });
    if (content === null) return;
    load.reset();
    said(load, `${numbers.format(content.added)} numbers are new on the list.`);
  });
}
