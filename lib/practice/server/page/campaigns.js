import { button, cell, element, fill, heading, lineBreak, row, spaced, styled } from './dom.js';
import { act, said, submit } from './server.js';

const words = {
  ready: 'waiting',
  retrieved: 'in hand',
  done: 'done',
  cancelled: 'cancelled',
  doNotCall: 'do not call',
};

export const numbers = new Intl.NumberFormat();

/** Selects that offer the campaigns, with what stands before them. */
const choices = [
  ['record-campaign', []],
  ['picture-campaign', [['All campaigns', '']]],
];

export function drawCampaigns(campaigns) {
  fill(
    'campaigns',
    campaigns.map(({ name, description, mode, status, contacts, states }) => {
      const path = `campaigns/${encodeURIComponent(name)}`;
      const counts = Object.entries(states).map(
        ([state, count]) => `${numbers.format(count)} ${words[state] ?? state}`,
      );
      const move = (label, verb, enabled) => button(label, name, () => act(`${path}/${verb}`), enabled);
      return row(
        heading(name, lineBreak(), styled(description, 'note')),
        cell(mode),
        cell(styled(status, `badge ${status}`)),
        cell(`${numbers.format(contacts)} contacts`, lineBreak(), styled(counts.join(', '), 'note')),
        cell(
          ...spaced(
            move('Load', 'load', status === 'unloaded'),
            move('Start', 'start', status === 'active'),
            move('Stop', 'stop', status === 'running'),
            move('Unload', 'unload', status === 'active'),
            move('Reset', 'reset', true),
          ),
        ),
      );
    }),
  );
  for (const [id, first] of choices) {
    const choice = element(id);
    if (choice.options.length === campaigns.length + first.length) continue;
    const { value } = choice;
    const offered = [...first, ...campaigns.map(({ name }) => [name, name])];
    choice.replaceChildren(...offered.map(([label, name]) => new Option(label, name, false, name === value)));
  }
}

/** A file of contacts becomes a campaign. It is sent as it is; the dialer names the lines that are wrong. */
export function watchUpload() {
  const form = element('upload');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { name, mode, lists } = form.elements;
    const [file] = lists.files;
    if (!file) {
      said(form, 'Choose a file first');
      lists.focus();
      return;
    }
    const body = { name: name.value.trim(), mode: mode.value, lists: [{ name: file.name, csv: await file.text() }] };
    if ((await submit(form, 'campaigns', body)) === null) return;
    form.reset();
    said(form, `${body.name} is added. Load and start it.`);
  });
}
