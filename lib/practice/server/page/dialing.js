import { numbers } from './campaigns.js';
import { cell, element, fill, focused, heading, row, styled } from './dom.js';
import { act } from './server.js';

/**
 * How the dialer calls, campaign by campaign, and what came of it. Rows are made once and then only set, so that no field loses what
 * is being typed.
 */

const rowsOf = new Map();

const environmentWords = { agentFirst: 'the agent', contactFirst: 'the contact' };
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });

export function drawDialing(campaigns) {
  const dialed = campaigns.filter(({ mode }) => mode === 'progressive' || mode === 'predictive');
  element('dialing-none').hidden = dialed.length > 0;
  element('dialing-table').hidden = dialed.length === 0;
  const rows = dialed.map(drawCampaign);
  const shown = [...element('dialing').children];
  if (rows.length !== shown.length || rows.some((one, at) => one !== shown[at])) fill('dialing', rows);
}

function drawCampaign({ name, mode, dialing, deliveries }) {
  let made = rowsOf.get(name);
  if (!made) {
    const fields = makeFields(name);
    const counts = { dialed: cell(), delivered: cell(), returned: cell(), abandoned: cell() };
    const cells = [...Object.values(fields).map(({ input }) => cell(input)), ...Object.values(counts)];
    made = { fields, counts, row: row(heading(name), ...cells) };
    rowsOf.set(name, made);
  }
  const { fields, counts } = made;
  for (const { input, show } of Object.values(fields)) if (input !== focused()) show(dialing);
  fields.pacing.input.disabled = mode !== 'predictive';
  for (const [what, one] of Object.entries(counts)) one.textContent = numbers.format(deliveries[what]);
  const { delivered, abandoned } = deliveries;
  if (abandoned > 0)
    counts.abandoned.append(
      ' ',
      styled(`${percent.format(abandoned / (abandoned + delivered))} of the answered`, 'note'),
    );
  return made.row;
}

/** In the order of the columns. */
function makeFields(name) {
  const set = (changes) => act(`campaigns/${encodeURIComponent(name)}/dialing`, changes);
  const number = (label, setting, by, limits) => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'number', autocomplete: 'off', ...limits });
    input.setAttribute('aria-label', `${label} of ${name}`);
    input.addEventListener('change', () => {
      const isEmpty = input.value === '';
      if (isEmpty && !limits.placeholder) return input.reportValidity();
      set({ [setting]: isEmpty ? null : Number((input.valueAsNumber * by).toFixed(6)) });
    });
    const show = (dialing) => {
      input.value = dialing[setting] === null ? '' : String(Number((dialing[setting] / by).toFixed(3)));
    };
    return { input, show };
  };
  return {
    environment: environment(name, set),
    pacing: number('Pacing', 'pacing', 1, { min: 1, max: 10, step: 0.1, required: true }),
    answerRate: number('Answer rate', 'answerRate', 0.01, { min: 0, max: 100, step: 1, placeholder: 'chance' }),
    ringTime: number('Ring time', 'ringTime', 1000, { min: 0, max: 600, step: 0.1, placeholder: 'usual' }),
    abandonAfter: number('Patience', 'abandonAfter', 1000, { min: 0, max: 600, step: 0.1, required: true }),
    holdAnswers: holdAnswers(name, set),
  };
}

function environment(name, set) {
  const input = document.createElement('select');
  input.autocomplete = 'off';
  input.setAttribute('aria-label', `Calls first in ${name}`);
  input.append(...Object.entries(environmentWords).map(([value, label]) => new Option(label, value)));
  input.addEventListener('change', () => set({ environment: input.value }));
  const show = (dialing) => {
    input.value = dialing.environment;
  };
  return { input, show };
}

function holdAnswers(name, set) {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.autocomplete = 'off';
  input.setAttribute('aria-label', `Hold back answers in ${name}`);
  input.addEventListener('change', () => set({ holdAnswers: input.checked }));
  const show = (dialing) => {
    input.checked = dialing.holdAnswers;
  };
  return { input, show };
}
