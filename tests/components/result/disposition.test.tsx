// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { RecordInHand } from '../../../lib/session/record';
import { allowances, callOn, emily, endedBy, openSession, recordOf } from '../support/fakes';
import { drawOverlay } from '../support/overlay';
import { settle } from '../support/screen';
import { fieldOf, problemOf, write } from './writing';

const values = [
  { code: 'agreed', name: 'Renewal agreed' },
  { code: 'thinking', name: 'Thinking it over' },
];
const many = Array.from({ length: 30 }, (_, index) => ({ code: `c${index}`, name: `Outcome ${index}` }));

function disposed(
  isMandatory: boolean,
  more: Partial<RecordInHand> = {},
  offered: readonly { code: string; name: string }[] = values,
  phase: RecordInHand['phase'] = endedBy('agent'),
) {
  return openSession({
    records: [{ ...recordOf(emily, phase), ...more }],
    calls: phase.is === 'onCall' ? [callOn(emily, 'established')] : [],
    allowances: { ...allowances, disposition: { key: 'DispositionCode', isMandatory, values: offered } },
  });
}
const chosen = (disposition: string | null) => ({ type: 'ChooseDisposition', record: emily.key, disposition });
const pick = (field: HTMLInputElement, code: string) =>
  act(() => {
    field.value = code;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });

describe('the disposition', () => {
  it('RES-2 is a choice of the server’s values in its order, and marked where it is demanded', () => {
    const overlay = drawOverlay(disposed(true));
    const field = fieldOf(overlay, 'Disposition (required)');
    expect([...field.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'Choose one',
      'Renewal agreed',
      'Thinking it over',
    ]);
    expect(field.getAttribute('aria-required')).toBe('true');
    pick(field, 'thinking');
    expect(overlay.intents.desk.orders).toEqual([chosen('thinking')]);
    expect(field.value).toBe('thinking');
  });

  it('RES-2 can be none where it is not demanded', () => {
    const overlay = drawOverlay(disposed(false, { disposition: 'agreed' }));
    const field = fieldOf(overlay, 'Disposition');
    expect(field.value).toBe('agreed');
    pick(field, '');
    expect(overlay.intents.desk.orders).toEqual([chosen(null)]);
  });

  it('RES-2 says beside the field that Done waits for it, and takes the agent there', async () => {
    const overlay = drawOverlay(disposed(true));
    const field = fieldOf(overlay, 'Disposition (required)');
    expect(problemOf(overlay, field)).toBeNull();
    overlay.intents.desk.reply = { done: false, refusal: 'dispositionMissing' };
    overlay.click('Done');
    await settle();
    expect(document.activeElement).toBe(field);
    expect(problemOf(overlay, field)).toBe('Choose a disposition first.');
    expect(overlay.text().split('Choose a disposition first.')).toHaveLength(2);
    overlay.intents.desk.reply = { done: true };
    pick(field, 'agreed');
    expect(problemOf(overlay, field)).toBeNull();
  });

  it('RES-2 can be chosen from the call on, and read once it is sent', () => {
    const onCall = { is: 'onCall', number: emily.phone, callId: 'call-1' } as const;
    expect(fieldOf(drawOverlay(disposed(true, {}, values, onCall)), 'Disposition (required)')).toBeTruthy();
    expect(drawOverlay(disposed(true, {}, values, { is: 'preview' })).text()).not.toContain('Disposition');
    const closing = { how: 'done', result: 33, next: 'rest' } as const;
    const sent = { is: 'closing', closing, reference: 1, deadline: 0, back: endedBy('agent') } as const;
    const text = drawOverlay(disposed(true, { disposition: 'agreed', note: 'Same plan' }, values, sent)).text();
    for (const part of ['ResultAnswered', 'DispositionRenewal agreed', 'NoteSame plan']) expect(text).toContain(part);
  });

  it('RES-2 is searched where there are many', () => {
    const overlay = drawOverlay(disposed(true, { disposition: 'c3' }, many));
    const field = fieldOf(overlay, 'Disposition (required)');
    expect(field.value).toBe('Outcome 3');
    expect(overlay.roles('option')).toHaveLength(0);
    write(field, 'come 2');
    expect(overlay.roles('option').map(({ textContent }) => textContent)).toEqual([
      'Outcome 2',
      ...Array.from({ length: 10 }, (_, index) => `Outcome 2${index}`),
    ]);
    overlay.press('ArrowDown');
    overlay.press('Enter');
    expect(overlay.intents.desk.orders).toEqual([chosen('c20')]);
    expect(overlay.roles('option')).toHaveLength(0);
    expect(field.value).toBe('Outcome 20');
    write(field, 'nothing like it');
    expect(overlay.text()).toContain('Nothing matches. Type something else.');
  });
});
