// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PageFocus, rememberPageFocus } from '../../lib/overlay/pageFocus';

let life: AbortController;
let focus: PageFocus;
const by = (selector: string): HTMLElement => {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(selector);
  return element;
};

beforeEach(() => {
  document.body.innerHTML = '<input id="note"><input id="search"><button id="ours">card</button>';
  life = new AbortController();
  focus = rememberPageFocus(document, ({ id }) => id === 'ours', life.signal);
});
afterEach(() => life.abort());

describe('leaving the card', () => {
  it('CRM-4 brings the focus back to where it was', () => {
    by('#search').focus();
    by('#note').focus();
    by('#ours').focus();
    focus.restore();
    expect(document.activeElement).toBe(by('#note'));
  });

  it('leaves nothing focused where nothing was', () => {
    by('#ours').focus();
    focus.restore();
    expect(document.activeElement).toBe(document.body);
  });

  it('leaves nothing focused where the field is gone', () => {
    by('#note').focus();
    by('#ours').focus();
    by('#note').remove();
    focus.restore();
    expect(document.activeElement).toBe(document.body);
  });
});
