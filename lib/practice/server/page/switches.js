import { element, focused, styled } from './dom.js';
import { act } from './server.js';

/** Switches are made once and then only set. */
export function drawSwitches({ quirks, choices, flags, words }) {
  if (element('quirks').children.length === 0) {
    element('quirks').append(...quirks.map(switchItem));
    element('flags').append(...flags.map(switchItem));
    element('choices').append(...choices.map(choiceLabel), ...words.map(wordLabel));
  }
  for (const { name, on } of [...quirks, ...flags]) element(`switch-${name}`).checked = on;
  for (const { name, value } of [...choices, ...words]) {
    const field = element(`choice-${name}`);
    if (field !== focused()) field.value = value;
  }
}

function switchItem({ name, number, says }) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.id = `switch-${name}`;
  box.autocomplete = 'off';
  box.addEventListener('change', () => act('switches', { name, value: box.checked }));
  const label = document.createElement('label');
  label.append(box, number === undefined ? name : `${number} ${name}`, styled(says, 'note'));
  const item = document.createElement('li');
  item.append(label);
  return item;
}

function choiceLabel({ name, says, values }) {
  const select = document.createElement('select');
  select.id = `choice-${name}`;
  select.append(...values.map((value) => new Option(value, value)));
  select.addEventListener('change', () => act('switches', { name, value: select.value }));
  return labelled(says, select, name);
}

function wordLabel({ name, says }) {
  const input = document.createElement('input');
  input.id = `choice-${name}`;
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.addEventListener('change', () => act('switches', { name, value: input.value.trim() }));
  return labelled(says, input, name);
}

function labelled(says, field, name) {
  const label = document.createElement('label');
  label.append(`${says} `, field, ' ', styled(name, 'note'));
  return label;
}

export function watchSwitches() {
  element('all-on').addEventListener('click', () => act('switches', { name: 'all', value: true }));
  element('all-off').addEventListener('click', () => act('switches', { name: 'all', value: false }));
}
