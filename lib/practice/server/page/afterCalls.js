import { cell, element, fill, focused, heading, row } from './dom.js';
import { act } from './server.js';

/**
 * What a campaign does with callbacks that are due and with results. Rows are made once and then only set, so that no field loses what is
 * being typed.
 */

const rowsOf = new Map();
const missedWords = { list: 'to the list', anyone: 'to anyone' };
const minute = 60_000;

export function drawAfterCalls(campaigns) {
  const rows = campaigns.map(drawCampaign);
  const shown = [...element('after-calls').children];
  if (rows.length !== shown.length || rows.some((one, at) => one !== shown[at])) fill('after-calls', rows);
}

function drawCampaign({ name, callbacks, treatments }) {
  let made = rowsOf.get(name);
  if (!made) {
    const fields = makeFields(name);
    made = { fields, row: row(heading(name), ...fields.map(({ input }) => cell(input))) };
    rowsOf.set(name, made);
  }
  for (const { input, show } of made.fields) if (input !== focused()) show({ ...callbacks, ...treatments });
  return made.row;
}

/** In the order of the columns. */
function makeFields(name) {
  const path = `campaigns/${encodeURIComponent(name)}`;
  return [
    minutes(`Owner away in ${name}`, 'awayAfter', path),
    missed(name, path),
    minutes(`Comes again in ${name}`, 'againAfter', path),
    rules(name, path),
    mostAttempts(name, path),
  ];
}

function field(type, label, more = {}) {
  const input = document.createElement('input');
  Object.assign(input, { type, autocomplete: 'off', ...more });
  input.setAttribute('aria-label', label);
  return input;
}

function minutes(label, setting, path) {
  const input = field('number', label, { min: 0, max: 10_080, step: 'any', required: true });
  input.addEventListener('change', () => {
    if (input.reportValidity()) act(`${path}/callbacks`, { [setting]: input.valueAsNumber * minute });
  });
  const show = (settings) => {
    input.value = String(Number((settings[setting] / minute).toFixed(3)));
  };
  return { input, show };
}

function missed(name, path) {
  const input = document.createElement('select');
  input.autocomplete = 'off';
  input.setAttribute('aria-label', `Missed callbacks of ${name}`);
  input.append(...Object.entries(missedWords).map(([value, label]) => new Option(label, value)));
  input.addEventListener('change', () => act(`${path}/callbacks`, { missed: input.value }));
  const show = (settings) => {
    input.value = settings.missed;
  };
  return { input, show };
}

/** Results and what is done on each: `6: 5` is again in five minutes, `7: next` the contact's next number. */
function rules(name, path) {
  const input = field('text', `Treatments of ${name}`, { placeholder: '6: 5, 7: next', spellcheck: false });
  input.addEventListener('change', () => {
    const read = input.value
      .split(',')
      .filter((part) => part.trim() !== '')
      .map(readRule);
    act(`${path}/treatments`, { rules: read });
  });
  const show = (settings) => {
    input.value = settings.rules
      .map((rule) => `${rule.result}: ${rule.do === 'retry' ? rule.minutes : 'next'}`)
      .join(', ');
  };
  return { input, show };
}

/** What cannot be read is sent all the same: the dialer says which it is. */
function readRule(written) {
  const [, result, what] = /^\s*(\d+)\s*:\s*(\S+)\s*$/.exec(written) ?? [];
  if (what === 'next') return { result: Number(result), do: 'nextNumber' };
  return { result: Number(result), do: 'retry', minutes: Number(what) };
}

function mostAttempts(name, path) {
  const input = field('number', `Most attempts in ${name}`, { min: 1, max: 1000, step: 1, placeholder: 'no limit' });
  input.addEventListener('change', () => {
    if (input.reportValidity())
      act(`${path}/treatments`, { mostAttempts: input.value === '' ? null : input.valueAsNumber });
  });
  const show = (settings) => {
    input.value = settings.mostAttempts ?? '';
  };
  return { input, show };
}
