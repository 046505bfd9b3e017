import { button, cell, element, fill, lineBreak, row, styled } from './dom.js';
import { act, said, submit } from './server.js';

/** Lines with all who are on them, the services of the dialer, and ghosts. */

/** What needs nothing to be typed; for agents who have no desktop. */
const plainVerbs = {
  answer: 'Answer',
  hold: 'Hold',
  retrieve: 'Retrieve',
  release: 'Release',
  'start-recording': 'Record',
  'pause-recording': 'Pause recording',
  'resume-recording': 'Resume recording',
  'stop-recording': 'Stop recording',
  'complete-transfer': 'Complete transfer',
  'complete-conference': 'Complete conference',
  alternate: 'Alternate',
  reconnect: 'Reconnect',
};

export function drawTalk(conversations) {
  element('talk-none').hidden = conversations.length > 0;
  element('talk-table').hidden = conversations.length === 0;
  fill('talk', conversations.map(drawConversation));
}

function drawConversation({ calls, outsiders, talking }) {
  const [first] = calls;
  return row(
    cell(talking.length > 0 ? talking.join(' + ') : styled('nobody', 'note')),
    cell(...calls.flatMap(drawCall)),
    cell(
      ...outsiders.flatMap(({ number, state }) => [
        `${number} `,
        styled(state === 'called' ? 'rings' : 'on the line', 'note'),
        ' ',
        ...(first
          ? [button('Hang up', `${number} ${first.id}, outside`, () => act(`calls/${first.id}/hang-up`, { number }))]
          : []),
        lineBreak(),
      ]),
    ),
  );
}

function drawCall({ id, agent, type, state, parent, recording, capabilities, isForgotten }) {
  const about = `${agent} ${id}`;
  const verbs = Object.entries(plainVerbs).filter(([verb]) => capabilities.includes(verb));
  const marks = [
    parent === null ? null : 'consults',
    recording === null ? null : `recording: ${recording}`,
    isForgotten ? 'forgotten' : null,
  ].filter((mark) => mark !== null);
  return [
    `${agent}: ${type} ${state} `,
    styled(marks.join(', '), 'note'),
    ' ',
    ...verbs.flatMap(([verb, label]) => [button(label, about, () => act(`calls/${id}/use`, { verb })), ' ']),
    isForgotten
      ? button('Know again', about, () => act(`calls/${id}/forget`, { forgotten: false }))
      : button('Forget', about, () => act(`calls/${id}/forget`)),
    lineBreak(),
  ];
}

const serviceWords = { VOICE: 'Voice', IXN: 'Interactions', STATS: 'Statistics', UCS: 'Contacts' };

export function drawServices(down) {
  const list = element('services');
  if (list.children.length === 0)
    list.append(
      ...Object.entries(serviceWords).map(([name, word]) => {
        const box = document.createElement('input');
        box.type = 'checkbox';
        box.id = `service-${name}`;
        box.autocomplete = 'off';
        box.addEventListener('change', () => act(`services/${name}`, { up: box.checked }));
        const label = document.createElement('label');
        label.append(box, `${word} `, styled(name, 'note'));
        const item = document.createElement('li');
        item.append(label);
        return item;
      }),
    );
  for (const name of Object.keys(serviceWords)) element(`service-${name}`).checked = !down.includes(name);
}

/** What stands in the field is what the chosen agent has, until somebody types. */
export function drawFavourites(agents) {
  const { agent, favourites } = element('favourites-form').elements;
  if (favourites === document.activeElement) return;
  const own = agents.find(({ userName }) => userName === agent.value)?.favourites ?? [];
  favourites.value = own.map(({ name, number }) => `${name}: ${number}`).join('; ');
}

export function watchTalk() {
  watch('dial-form', 'dial', ({ destination }) => [{ destination: destination.value.trim() }, 'dials.']);
  watch('ghost-form', 'ghost', ({ from }) => [{ from: from.value.trim() }, 'has a call that no event told of.']);
  watch('swallow-form', 'swallow', ({ count }) => [{ count: count.valueAsNumber }, `misses ${count.value} events.`]);
  watch('favourites-form', 'favourites', ({ favourites }) => [
    { favourites: favourites.value.trim() === '' ? null : readFavourites(favourites.value) },
    'has these favourites.',
  ]);
}

function readFavourites(written) {
  return written
    .split(';')
    .map((one) => one.split(':'))
    .filter(([name]) => name.trim() !== '')
    .map(([name, number = '']) => ({ name: name.trim(), number: number.trim() }));
}

function watch(id, verb, read) {
  const form = element(id);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { agent } = form.elements;
    const [body, outcome] = read(form.elements);
    document.activeElement?.blur?.();
    if ((await submit(form, `agents/${encodeURIComponent(agent.value)}/${verb}`, body)) === null) return;
    said(form, `${agent.selectedOptions[0].text} ${outcome}`);
  });
}
