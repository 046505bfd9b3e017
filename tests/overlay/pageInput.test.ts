// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchPageInput } from '../../lib/overlay/pageInput';

let life: AbortController;
let time: number;
let look: ReturnType<typeof watchPageInput>;

const by = (selector: string): HTMLInputElement => {
  const element = document.querySelector<HTMLInputElement>(selector);
  if (element === null) throw new Error(selector);
  return element;
};
/** An event as the browser makes it for a person. */
const happen = (target: Element, type: string, isTrusted = true) => {
  const event = new Event(type, { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  target.dispatchEvent(event);
};
const type = (selector: string, text: string) => {
  const field = by(selector);
  field.focus();
  happen(field, 'focusin');
  happen(field, 'keydown');
  field.value = text;
  happen(field, 'input');
};

beforeEach(() => {
  window.location.href = 'https://crm.example.com/contacts/1';
  document.body.innerHTML = `
    <form><input id="name" value="Emily"><input id="box" type="checkbox"><textarea id="note"></textarea>
    <select id="kind"><option value="a">A</option><option value="b">B</option></select></form>
    <form role="search"><input id="words"></form><input id="find" type="search"><div id="ours"><input></div>
    <div id="rich" contenteditable="true"><p>Text</p></div><button id="plain">Button</button>`;
  life = new AbortController();
  time = 100_000;
  look = watchPageInput(
    window,
    ({ parentElement, id }) => id === 'ours' || parentElement?.id === 'ours',
    () => time,
    life.signal,
  );
});
afterEach(() => life.abort());

describe('what the agent does on a page', () => {
  it('PUSH-4 is nothing at first, whatever scripts have put into fields', () => {
    by('#name').value = 'Filled by a script';
    happen(by('#name'), 'input', false);
    expect(look()).toEqual({ isTyping: false, isUnsaved: false });
  });

  it('PUSH-4 is typing for ten seconds after a key in a field, as long as the focus is in one', () => {
    type('#name', 'Emily');
    expect(look()).toEqual({ isTyping: true, isUnsaved: false });
    by('#plain').focus();
    expect(look().isTyping).toBe(false);
    by('#note').focus();
    expect(look().isTyping).toBe(true);
    time += 10_000;
    expect(look().isTyping).toBe(false);
  });

  it('PUSH-4 is typing while an input method composes, however long', () => {
    type('#note', '');
    happen(by('#note'), 'compositionstart');
    time += 60_000;
    expect(look().isTyping).toBe(true);
    happen(by('#note'), 'compositionend');
    expect(look().isTyping).toBe(false);
  });

  it('PUSH-4 is unsaved where a field is not as it was found, though the page wrote the text into `value` as React does', () => {
    type('#name', 'Emilia');
    by('#name').setAttribute('value', 'Emilia');
    expect(look().isUnsaved).toBe(true);
    type('#name', 'Emily');
    expect(look().isUnsaved).toBe(false);
  });

  it.each([
    ['a check box', '#box', (field: HTMLInputElement) => (field.checked = true)],
    ['a text', '#note', (field: HTMLInputElement) => (field.value = 'Asked for a call')],
    ['a choice', '#kind', (field: HTMLInputElement) => (field.value = 'b')],
    ['rich text', '#rich', (field: HTMLInputElement) => (field.textContent = 'More text')],
  ])('PUSH-4 is unsaved with %s', (_, selector, change) => {
    const field = by(selector);
    happen(field, 'pointerdown');
    change(field);
    happen(field, 'change');
    expect(look().isUnsaved).toBe(true);
    field.remove();
    expect(look().isUnsaved).toBe(false);
  });

  it('PUSH-4 is unsaved where nobody saw the field before', () => {
    by('#name').value = 'Emilia';
    happen(by('#name'), 'input');
    expect(look().isUnsaved).toBe(true);
  });

  it('is over once a single-page CRM shows another contact in the same field, and not before', () => {
    type('#name', 'Emilia');
    window.location.hash = '#tab';
    expect(look().isUnsaved).toBe(true);
    by('#name').value = 'Omar';
    expect(look().isUnsaved).toBe(false);
  });

  it('is no work where something is looked for, and none in the card', () => {
    type('#find', 'Carter');
    type('#words', 'Carter');
    type('#ours input', 'text');
    time += 60_000;
    expect(look()).toEqual({ isTyping: false, isUnsaved: false });
  });
});
