import { button, cell, element, fill, focused, heading, lineBreak, row, spaced, styled } from './dom.js';
import { act, said, submit } from './server.js';

const words = {
  ready: 'waiting',
  scheduled: 'waiting for a callback',
  postponed: 'tried again later',
  retrieved: 'in hand',
  done: 'done',
  cancelled: 'cancelled',
  doNotCall: 'do not call',
};

export const numbers = new Intl.NumberFormat();

/** Selects that offer the campaigns, with what stands before them. */
const choices = [
  ['record-campaign', []],
  ['agent-campaign', []],
  ['picture-campaign', [['All campaigns', '']]],
];

export function drawCampaigns(campaigns) {
  fill(
    'campaigns',
    campaigns.map(({ name, description, mode, status, contacts, states, deliveries }) => {
      const path = `campaigns/${encodeURIComponent(name)}`;
      const counts = Object.entries(states).map(
        ([state, count]) => `${numbers.format(count)} ${words[state] ?? state}`,
      );
      const move = (label, verb, enabled) => button(label, name, () => act(`${path}/${verb}`), enabled);
      return row(
        heading(name, lineBreak(), styled(description, 'note')),
        cell(modeChoice(name, path, mode)),
        cell(styled(status, `badge ${status}`)),
        cell(
          `${numbers.format(contacts)} contacts`,
          lineBreak(),
          styled(counts.join(', '), 'note'),
          ...(mode === 'preview' ? [] : [lineBreak(), styled(deliveryWords(deliveries), 'note')]),
        ),
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

const modeWords = {
  preview: 'preview',
  pushPreview: 'push preview',
  progressive: 'progressive',
  predictive: 'predictive',
};

/** Kept between drawings, so that an open one is not closed by them. */
const modeChoices = new Map();

/** A campaign's mode can be changed while it runs. */
function modeChoice(name, path, mode) {
  let select = modeChoices.get(name);
  if (!select) {
    select = document.createElement('select');
    select.autocomplete = 'off';
    select.setAttribute('aria-label', `Mode of ${name}`);
    select.append(...Object.entries(modeWords).map(([value, label]) => new Option(label, value)));
    select.addEventListener('change', () => act(`${path}/mode`, { mode: select.value }));
    modeChoices.set(name, select);
  }
  if (select !== focused()) select.value = mode;
  return select;
}

const deliveryWords = ({ dialed, delivered, returned, abandoned }) =>
  `${numbers.format(delivered)} delivered, ${numbers.format(returned)} returned, ` +
  `${numbers.format(dialed)} dialed, ${numbers.format(abandoned)} abandoned`;

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
