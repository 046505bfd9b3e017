// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { allowances, emily, endedBy, openSession, recordOf } from '../support/fakes';
import { drawOverlay, type OverlayTest } from '../support/overlay';
import { nameOf } from '../support/screen';
import { fieldOf, write } from './writing';

const many = [33, 6, 7, 9, 53, 17, 26, 40, 0, 28, 21, 32, 11, 48];
const offered = (callResults: readonly number[]) =>
  openSession({ records: [recordOf(emily, endedBy('agent'))], allowances: { ...allowances, callResults } });
const options = (overlay: OverlayTest) => overlay.roles('option').map(nameOf);
const chosen = (result: number) => ({ type: 'ChooseResult', record: emily.key, result });

describe('the results', () => {
  it('RES-1 are the server’s, in its order, with the preselected one chosen', () => {
    const overlay = drawOverlay(offered([7, 33, 6]));
    const radios = overlay.roles('radio') as HTMLInputElement[];
    expect(radios.map((radio) => nameOf(radio.closest('label') ?? radio))).toEqual(['No answer', 'Answered', 'Busy']);
    expect(radios.map(({ checked }) => checked)).toEqual([false, true, false]);
  });

  it('RES-1 have a search field where there are more than nine, and say the chosen one above it', () => {
    expect(drawOverlay(offered(many.slice(0, 9))).roles('combobox')).toHaveLength(0);
    const overlay = drawOverlay(offered(many));
    expect(options(overlay)).toHaveLength(14);
    expect(overlay.role('heading', 'Result: Answered press 1–9')).toBeTruthy();
    write(fieldOf(overlay, 'Find a result'), 'TONE');
    expect(options(overlay)).toEqual(['Tone: invalid number']);
    expect(overlay.role('heading', 'Result: Answered press 1–9')).toBeTruthy();
  });

  it('RES-1 nine have a key each, also while others are searched for', () => {
    const overlay = drawOverlay(offered(many));
    overlay.card().focus();
    overlay.press('9');
    overlay.press('0');
    expect(overlay.intents.desk.orders).toEqual([chosen(0)]);
    const hints = [...overlay.root.querySelectorAll('[role=option] .key')].map(({ textContent }) => textContent);
    expect(hints).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  it('RES-1 are found by key, typing, arrows and Enter, which never is Done', () => {
    const overlay = drawOverlay(offered(many));
    overlay.card().focus();
    overlay.press('f');
    const field = fieldOf(overlay, 'Find a result');
    expect(document.activeElement).toBe(field);
    expect(overlay.press('Enter').defaultPrevented).toBe(true);
    expect(overlay.intents.desk.orders).toEqual([]);
    write(field, 'call');
    expect(options(overlay)).toEqual(['Call dropped', 'Group callback error']);
    overlay.press('ArrowDown');
    const active = field.getAttribute('aria-activedescendant');
    expect(overlay.roles('option').find(({ id }) => id === active)?.textContent).toBe('Group callback error');
    overlay.press('Enter');
    expect(overlay.intents.desk.orders).toEqual([chosen(48)]);
    // The next Enter comes too soon.
    expect(document.activeElement).toBe(overlay.card());
    overlay.press('Enter');
    expect(overlay.intents.desk.orders).toHaveLength(1);
    overlay.stand();
    overlay.press('Enter');
    expect(overlay.intents.desk.orders.map(({ type }) => type)).toEqual(['ChooseResult', 'FinishRecord']);
  });

  it('RES-1 leave Enter to an input method, and every key to the search field', () => {
    const overlay = drawOverlay(offered(many));
    const field = fieldOf(overlay, 'Find a result');
    write(field, '1');
    overlay.press('Enter', { isComposing: true });
    for (const key of ['1', 'n', 'e']) overlay.press(key);
    expect(overlay.intents.desk.orders).toEqual([]);
  });

  it('RES-1 give the search up at Escape, then the field', () => {
    const overlay = drawOverlay(offered(many));
    const field = fieldOf(overlay, 'Find a result');
    write(field, 'tone');
    overlay.press('Escape');
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
    overlay.press('Escape');
    expect(document.activeElement).toBe(overlay.card());
  });
});
