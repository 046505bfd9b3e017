import { button, cell, element, fill, heading, lineBreak, row, spaced, styled } from './dom.js';
import { act, said, submit } from './server.js';

export function drawAgents(agents, calls) {
  fill(
    'agents',
    agents.map(({ userName, name, place, voice, workMode, reason, outboundPreview, isSignedIn, inHand }) => {
      const path = `agents/${encodeURIComponent(userName)}`;
      const own = calls.filter(({ agent }) => agent === userName);
      const why = reason ?? workMode;
      return row(
        heading(name, lineBreak(), styled(userName, 'note')),
        cell(place ?? (isSignedIn ? 'signed in' : 'signed out')),
        cell(voice, why ? ` (${why})` : ''),
        cell(outboundPreview),
        cell(...inHand.flatMap((record) => drawInHand(userName, record))),
        cell(
          ...own.flatMap(({ id, state, number }) => [
            `${state} ${number} `,
            button('Hang up', `${number} ${id}`, () => act(`calls/${id}/hang-up`), state !== 'Released'),
            ' ',
          ]),
        ),
        cell(
          ...spaced(
            button('End session', userName, () => act(`${path}/expire`), isSignedIn),
            button('Give back records', userName, () => act(`${path}/return-records`)),
            button('Sit down', userName, () => act(`${path}/seat`), place === null && !isSignedIn),
          ),
        ),
      );
    }),
  );
  for (const id of ['push-form', 'ring-form', 'dial-form', 'favourites-form', 'ghost-form', 'swallow-form']) {
    const choice = element(id).elements.agent;
    if (choice.options.length === 0)
      choice.replaceChildren(...agents.map(({ userName, name }) => new Option(name, userName)));
  }
}

function drawInHand(agent, { handle, name, campaign, isInvited }) {
  return [
    `${name} `,
    styled(isInvited ? `${campaign}, not answered` : campaign, 'note'),
    ' ',
    button('Withdraw', `${name} from ${agent}`, () => act(`records/${handle}/withdraw`)),
    lineBreak(),
  ];
}

/** What can be sent to an agent: a record as a push preview, and a call from outside. */
export function watchAgents() {
  watch('push-form', 'push', ({ campaign }) => [{ campaign: campaign.value }, `has a record of ${campaign.value}.`]);
  watch('ring-form', 'ring', ({ from, userData }) => [
    { from: from.value.trim(), userData: readPairs(userData.value) },
    'hears the telephone ring.',
  ]);
}

/** `key=value; key=value` as an object. */
function readPairs(written) {
  const pairs = written.split(';').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key, ...rest] = pair.split('=');
      return [key.trim(), rest.join('=').trim()];
    }),
  );
}

function watch(id, verb, read) {
  const form = element(id);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { agent } = form.elements;
    const [body, outcome] = read(form.elements);
    if ((await submit(form, `agents/${encodeURIComponent(agent.value)}/${verb}`, body)) === null) return;
    said(form, `${agent.selectedOptions[0].text} ${outcome}`);
  });
}
