import { button, cell, element, fill, heading, lineBreak, row, styled } from './dom.js';
import { act, get, said, submit } from './server.js';

/** The dialer's clock, which can be put forward, and the callbacks that are due by it. */

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const milliseconds = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

const stateWords = {
  asked: 'asked for; its record is not closed yet',
  waiting: 'waiting',
  due: 'due',
  inHand: 'in somebody’s hands',
};

export const drawClock = (now) => {
  element('clock').textContent = time.format(now);
};

export async function refreshCallbacks() {
  const callbacks = await get('callbacks');
  element('callbacks-none').hidden = callbacks.length > 0;
  element('callbacks-table').hidden = callbacks.length === 0;
  fill('callbacks', callbacks.map(drawCallback));
}

function drawCallback({ id, handle, name, phone, campaign, owner, by, state, at, dateTime, zone }) {
  const isWaiting = state === 'waiting';
  return row(
    cell(time.format(at), lineBreak(), styled(`${dateTime} ${zone}`, 'note')),
    heading(name, lineBreak(), styled(`${phone}, ${campaign}`, 'note')),
    cell(
      owner === 'personal' ? by : 'anyone',
      ...(owner === 'personal' ? [] : [lineBreak(), styled(`by ${by}`, 'note')]),
    ),
    cell(stateWords[state]),
    cell(button('Move clock to it', `${name} ${id}`, () => act(`callbacks/${handle}/due`), isWaiting)),
  );
}

export function watchClock() {
  const form = element('clock-form');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { ms, unit } = form.elements;
    const content = await submit(form, 'clock', { ms: ms.valueAsNumber * milliseconds[unit.value] });
    if (content !== null) said(form, `It is ${time.format(content.now)} now.`);
  });
}
