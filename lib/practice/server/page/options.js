import { button, cell, element, fill, heading, row, spaced } from './dom.js';
import { act, get, said, submit } from './server.js';

const placeOf = ({ level, of }) => (of === null ? level : `${level} ${of}`);

let rows = [];
let known = [];

/** Options of all levels. A row can be taken into the form to be changed, or taken away. */
export async function refreshOptions() {
  rows = await get('options');
  if (known.length === 0) known = await get('options/known');
  drawOptions();
  const names = element('option-names');
  const all = [...new Set([...known, ...rows].map(({ name }) => name))].sort();
  if (names.children.length !== all.length) names.replaceChildren(...all.map((name) => new Option(name)));
}

/** What the option in the form is for, with values to choose from. */
function hint() {
  const found = known.find(({ name }) => name === element('option-form').elements.name.value.trim());
  element('option-values').replaceChildren(...(found?.examples ?? []).map((value) => new Option(value)));
  const examples = found?.examples.map((value) => (value === '' ? 'nothing' : value)).join(' or ');
  element('option-hint').textContent = found ? `${found.says} For example ${examples}.` : '';
}

function drawOptions() {
  const wanted = element('option-filter').value.trim().toLowerCase();
  const shown = rows.filter(
    (one) => wanted === '' || `${one.name} ${one.value} ${placeOf(one)}`.toLowerCase().includes(wanted),
  );
  element('option-count').textContent = `${shown.length} of ${rows.length} options`;
  fill(
    'options',
    shown.map((one) => {
      const { level, of, name, value } = one;
      const about = `${name} at ${placeOf(one)}`;
      return row(
        heading(name),
        cell(value === '' ? '(empty)' : value),
        cell(placeOf(one)),
        cell(
          ...spaced(
            button('Change', about, () => edit(one)),
            button('Remove', about, () => act('options', { level, of, name, value: null })),
          ),
        ),
      );
    }),
  );
}

function edit({ level, of, name, value }) {
  const { elements } = element('option-form');
  elements.of.value = of === null ? level : `${level}:${of}`;
  elements.name.value = name;
  elements.value.value = value;
  hint();
  elements.value.focus();
  elements.value.select();
}

/** Where an option can be set; made once, as groups and agents do not change. */
export function drawLevels(agents) {
  const { of: choice } = element('option-form').elements;
  if (choice.options.length > 1) return;
  const groups = [...new Set(agents.flatMap(({ groups: own }) => own))];
  choice.replaceChildren(
    new Option('application', 'application'),
    ...groups.map((name) => new Option(`group ${name}`, `group:${name}`)),
    ...agents.map(({ userName }) => new Option(`agent ${userName}`, `agent:${userName}`)),
  );
}

export function watchOptions() {
  const form = element('option-form');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { of: choice, name, value } = form.elements;
    const [level, ...of] = choice.value.split(':');
    const body = { level, of: of.join(':'), name: name.value.trim(), value: value.value };
    if ((await submit(form, 'options', body)) === null) return;
    said(form, `${body.name} is set. It counts from the agent’s next sign-in.`);
  });
  form.elements.name.addEventListener('input', hint);
  element('option-filter').addEventListener('input', drawOptions);
  element('as-simulator').addEventListener('click', () => act('options/simulator'));
}
