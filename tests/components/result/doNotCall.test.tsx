// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { OpenSession } from '../../../lib/messaging/snapshot';
import type { DoNotCallMark } from '../../../lib/session/doNotCall';
import type { RecordInHand, RecordNumber } from '../../../lib/session/record';
import { allowances, callOn, emily, endedBy, onCall, openSession, recordOf } from '../support/fakes';
import { drawOverlay, type OverlayTest } from '../support/overlay';
import { nameOf } from '../support/screen';

const home: RecordNumber = { ...emily, handle: '79', phone: '+1 720 555 0119', phoneType: 1 };
const session = (more: Partial<RecordInHand> = {}, rest: Partial<OpenSession> = {}) =>
  openSession({ records: [{ ...recordOf(emily), others: [home], chain: { is: 'listed' }, ...more }], ...rest });
const mark = (
  status: DoNotCallMark['status'],
  scope: DoNotCallMark['scope'] = 'number',
  phone = emily.phone,
): Pick<RecordInHand, 'marks'> => ({ marks: [{ scope, status, phone, reference: 1 }] });
const ordered = (scope: DoNotCallMark['scope'], number = emily.phone) => ({
  type: 'MarkDoNotCall',
  record: emily.key,
  scope,
  number,
  reference: 1,
});
const choices = (overlay: OverlayTest) =>
  [...overlay.root.querySelectorAll<HTMLInputElement>('.opts input')].map((radio) => [
    nameOf(radio.closest('label') ?? radio),
    radio.checked,
  ]);
function asked(what: OpenSession): OverlayTest {
  const overlay = drawOverlay(what);
  overlay.click('Do Not Call');
  overlay.stand();
  return overlay;
}

describe('Do Not Call', () => {
  it('RES-4 asks once, says that it cannot be taken back, and begins at Cancel', () => {
    const overlay = asked(session());
    const dialog = overlay.role('alertdialog');
    expect(overlay.intents.desk.orders).toEqual([]);
    expect(dialog.textContent).toContain('It is sent at once and cannot be taken back.');
    expect(document.activeElement).toBe(overlay.button('Cancel'));
    expect(choices(overlay)).toEqual([
      ['This number+1 303 555 0142', true],
      ['The whole contactAll 2 numbers of Emily Carter', false],
    ]);
    overlay.click('Cancel');
    expect(overlay.roles('alertdialog')).toHaveLength(0);
    expect(document.activeElement).toBe(overlay.button('Do Not Call'));
    expect(overlay.intents.desk.orders).toEqual([]);
  });

  it('RES-4a marks the number', () => {
    const overlay = asked(session());
    overlay.click('Mark Do Not Call');
    expect(overlay.intents.desk.orders).toEqual([ordered('number')]);
    expect(overlay.roles('alertdialog')).toHaveLength(0);
    expect(document.activeElement).toBe(overlay.button('Do Not Call'));
  });

  it('RES-4b marks the whole contact', () => {
    const overlay = asked(session());
    const [, whole] = overlay.root.querySelectorAll<HTMLInputElement>('.opts input');
    act(() => whole?.click());
    overlay.click('Mark Do Not Call');
    expect(overlay.intents.desk.orders).toEqual([ordered('contact')]);
  });

  it('RES-4a is about the number that was called', () => {
    const call = { number: home.phone, by: 'agent', fault: null, at: 0, talked: 1 } as const;
    expect(choices(asked(session({ phase: { is: 'ended', call } })))[0]).toEqual(['This number+1 720 555 0119', true]);
    expect(choices(asked(session({ chosen: home.phone })))[0]).toEqual(['This number+1 720 555 0119', true]);
  });

  it('RES-4 takes no click or key that was meant for the card', () => {
    const overlay = drawOverlay(session());
    overlay.click('Do Not Call');
    overlay.click('Mark Do Not Call');
    for (const key of ['c', 'd', 'Enter', '1', '?']) overlay.press(key);
    expect(overlay.intents.desk.orders).toEqual([]);
    expect(overlay.role('alertdialog')).toBeTruthy();
    overlay.press('Escape');
    expect(overlay.roles('alertdialog')).toHaveLength(0);
    expect(overlay.intents.desk.calls).toEqual([]);
  });

  it('UX-2 keeps the focus inside its question', () => {
    const overlay = asked(session());
    const stops: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      overlay.press('Tab');
      const { activeElement } = document;
      stops.push(activeElement instanceof HTMLInputElement ? 'choice' : nameOf(activeElement ?? document.body));
    }
    expect(stops).toEqual(['choice', 'Mark Do Not Call', 'Cancel']);
    overlay.press('Tab', { shiftKey: true });
    expect(document.activeElement).toBe(overlay.button('Mark Do Not Call'));
  });

  it.each<[string, OpenSession]>([
    ['without the privilege', session({}, { allowances: { ...allowances, canMarkDoNotCall: false } })],
    ['once the whole contact is marked', session(mark('marked', 'contact'))],
    [
      'once the record is on its way out',
      session({
        phase: { is: 'closing', closing: { how: 'later' }, reference: 1, deadline: 0, back: { is: 'preview' } },
      }),
    ],
  ])('RES-4 is not offered %s', (_when, shown) => {
    expect(drawOverlay(shown).hasButton('Do Not Call')).toBe(false);
  });

  it('RES-4 waits for the connection', () => {
    const { button } = drawOverlay(session({}, { link: 'down' }));
    expect(button('Do Not Call').title).toBe('There is no connection to the dialer.');
  });

  it('RES-4b can still mark the whole contact after one number', () => {
    const overlay = asked(session(mark('marked')));
    expect(overlay.role('alertdialog').textContent).toContain('This number is marked already.');
    expect(choices(overlay)).toEqual([['The whole contactAll 2 numbers of Emily Carter', true]]);
    overlay.click('Mark Do Not Call');
    expect(overlay.intents.desk.orders).toEqual([ordered('contact')]);
  });

  it('RES-4a may be set once more where nobody has confirmed it', () => {
    const overlay = asked(session(mark('unconfirmed'), { marked: [emily.phone] }));
    expect(choices(overlay)).toHaveLength(2);
    overlay.click('Mark Do Not Call');
    expect(overlay.intents.desk.orders).toEqual([ordered('number')]);
  });

  it('RES-4b can mark the whole contact of a number that the calling list marks', () => {
    const overlay = asked(session({ data: { ...emily, lastResult: 51 } }));
    overlay.click('Mark Do Not Call');
    expect(overlay.intents.desk.orders).toEqual([ordered('contact')]);
  });

  it.each<[string, Pick<RecordInHand, 'marks'>, string]>([
    ['sending', mark('sending'), 'Sending Do Not Call'],
    ['marked', mark('marked'), '+1 303 555 0142, confirmed. Calling it and callbacks to it are off.'],
    ['marked', mark('marked', 'contact'), 'The whole contact, confirmed. Calling and callbacks are off.'],
    ['not confirmed', mark('unconfirmed'), 'Do Not Call: sent, not confirmed'],
  ])('RES-4 says that it is %s', (_what, marks, text) => {
    expect(drawOverlay(session(marks)).text()).toContain(text);
  });

  it('RES-4 says the dialer’s words where it would not set the mark', () => {
    const { text, button } = drawOverlay(session({ problem: { is: 'doNotCallRefused', detail: 'List is locked' } }));
    expect(text()).toContain('The dialer did not set the mark. Try again. The dialer says: List is locked');
    expect(button('Do Not Call').hasAttribute('aria-disabled')).toBe(false);
  });

  it.each<[string, OpenSession, readonly string[]]>([
    ['the number', session(mark('marked')), [emily.phone]],
    ['the number, before the dialer has answered', session(mark('sending')), [emily.phone]],
    ['the whole contact', session(mark('marked', 'contact')), [emily.phone, home.phone]],
    ['a number that was marked with another record', session({}, { marked: ['13035550142'] }), [emily.phone]],
  ])('RES-4 calls %s no more, whatever the administrator lets pass', (_what, shown, off) => {
    const warning = { ...shown, policy: { ...shown.policy, doNotCall: 'warn' } } as const;
    const overlay = drawOverlay(warning);
    const isOff = ({ phone }: RecordNumber, kind: string) => overlay.button(`Call ${kind} ${phone}`).title;
    for (const [number, kind] of [
      [emily, 'Mobile'],
      [home, 'Home'],
    ] as const) {
      expect(isOff(number, kind)).toBe(off.includes(number.phone) ? 'This number is marked do-not-call.' : '');
    }
    overlay.card().focus();
    overlay.press('c');
    overlay.stand();
    overlay.press('a');
    expect(overlay.intents.desk.orders).toEqual([]);
  });

  it('RES-4 is read out as it goes on', () => {
    const overlay = drawOverlay(session({ phase: endedBy('agent') }));
    overlay.show(session({ phase: endedBy('agent'), ...mark('sending') }));
    expect(overlay.said()).toContain('Do Not Call: Waiting for the dialer to confirm.');
    overlay.show(session({ phase: endedBy('agent'), ...mark('marked') }));
    expect(overlay.said()).toContain('Do Not Call: +1 303 555 0142, confirmed.');
  });

  it('RES-4 is offered on a call, and names all numbers where the dialer has not counted them', () => {
    const overlay = asked(onCall('established', { calls: [callOn(emily, 'established')] }));
    expect(choices(overlay)[1]).toEqual(['The whole contactAll numbers of Emily Carter', false]);
  });
});
