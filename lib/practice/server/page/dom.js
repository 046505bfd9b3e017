/** Small helpers for drawing; they know nothing of dialers. */

export const element = (id) => document.getElementById(id);

export const focused = () => document.activeElement;

/** A cell with text, or with the elements given. */
export function cell(...content) {
  const made = document.createElement('td');
  made.append(...content.map((one) => (one instanceof Node ? one : String(one ?? ''))));
  return made;
}

export function row(...cells) {
  const made = document.createElement('tr');
  made.append(...cells);
  return made;
}

/** A row's first cell, which names it. */
export function heading(...content) {
  const made = document.createElement('th');
  made.scope = 'row';
  made.append(...content);
  return made;
}

export function styled(text, className) {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}

export const lineBreak = () => document.createElement('br');

export function spaced(...elements) {
  return elements.flatMap((one) => [one, ' ']);
}

/** Buttons are kept between drawings, so that a click or the focus is never lost to one. */
const buttons = new Map();

/** A button by its label and what it is about; `press` is what it does from now on. */
export function button(label, about, press, enabled = true) {
  const key = JSON.stringify([label, about]);
  let made = buttons.get(key);
  if (!made) {
    made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.setAttribute('aria-label', `${label}: ${about}`);
    made.addEventListener('click', () => made.press());
    buttons.set(key, made);
  }
  made.press = press;
  made.disabled = !enabled;
  return made;
}

/** Forgets the buttons that are on the page no more. */
export function forgetButtons() {
  for (const [key, made] of buttons) if (!made.isConnected) buttons.delete(key);
}

/** Replaces rows and gives the focus back to the button that had it. */
export function fill(id, rows) {
  const had = focused();
  element(id).replaceChildren(...rows);
  if (had instanceof HTMLElement && had.isConnected && had !== focused()) had.focus();
}

const svgSpace = 'http://www.w3.org/2000/svg';

export function svg(name, attributes = {}, ...content) {
  const made = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...content);
  return made;
}
