import { element, focused, styled } from './dom.js';
import { act } from './server.js';

/** Switches are made once and then only set. */
export function drawSwitches({ quirks, choices }) {
  const list = element('quirks');
  if (list.children.length === 0) {
    list.append(...quirks.map(quirkItem));
    element('choices').append(...choices.map(choiceLabel));
  }
  for (const { name, on } of quirks) element(`quirk-${name}`).checked = on;
  for (const { name, value } of choices) {
    const select = element(`choice-${name}`);
    if (select !== focused()) select.value = value;
  }
}

function quirkItem({ name, number, says }) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.id = `quirk-${name}`;
  box.addEventListener('change', () => act('switches', { name, value: box.checked }));
  const label = document.createElement('label');
  label.append(box, `${number} ${name}`, styled(says, 'note'));
  const item = document.createElement('li');
  item.append(label);
  return item;
}

function choiceLabel({ name, says, values }) {
  const select = document.createElement('select');
  select.id = `choice-${name}`;
  select.append(...values.map((value) => new Option(value, value)));
  select.addEventListener('change', () => act('switches', { name, value: select.value }));
  const label = document.createElement('label');
  label.append(`${says} `, select, ' ', styled(name, 'note'));
  return label;
}

export function watchSwitches() {
  element('all-on').addEventListener('click', () => act('switches', { name: 'all', value: true }));
  element('all-off').addEventListener('click', () => act('switches', { name: 'all', value: false }));
}
