// @vitest-environment happy-dom

import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import type { AskedDial } from '../../components/record/dialing';
import type { OpenSession, PageSnapshot } from '../../lib/messaging/snapshot';
import { RecordButton } from '../../lib/overlay/recordButton';
import { standsFor } from '../../lib/overlay/trustedClick';
import type { RecordNumber } from '../../lib/session/record';
import { emily, fakePageIntents, fakeView, openSession, pageSnapshot, recordOf } from '../components/support/fakes';
import { draw, settle } from '../components/support/screen';

const allDay = { from: 0, until: 0 };
const open = { ...emily, dialHours: allDay };
const work: RecordNumber = { ...open, handle: '78', phone: '+1 303 555 0178', phoneType: 2, lastResult: null };

/** The button beside a number on the page; a click on it is a person's. */
function button(written: string, session: OpenSession) {
  const intents = fakePageIntents();
  const asked: AskedDial[] = [];
  const view = fakeView<PageSnapshot>(pageSnapshot(session));
  const ask = (next: AskedDial) => asked.push(next);
  const screen = draw(h(RecordButton, { view, record: '134/77', written, intents, browserLanguages: ['en'], ask }));
  screen.root.addEventListener(
    'click',
    (event) => standsFor(event, Object.assign(new Event('click'), { isTrusted: true })),
    { capture: true },
  );
  return { ...screen, asked, orders: intents.desk.orders };
}

const session = (more: Partial<RecordNumber> = {}, rest: Partial<OpenSession> = {}) =>
  openSession({ records: [{ ...recordOf(open), others: [{ ...work, ...more }] }], ...rest });
const names = (orders: { type: string }[]) => orders.map(({ type }) => type);

describe('the button beside a number on the page', () => {
  it('CRM-2 dials the record’s own number, and says which', () => {
    const { click, orders } = button('303-555-0142', session());
    click('Call +1 303 555 0142');
    expect(orders).toMatchObject([{ type: 'DialRecord', number: '+1 303 555 0142', callerId: null, despite: [] }]);
  });

  it('CRM-2 dials another number of the contact as that number of the record, and says which', async () => {
    const { click, orders } = button('(303) 555-0178', session());
    click('Call +1 303 555 0178');
    await settle();
    expect(names(orders)).toEqual(['ChooseNumber', 'DialRecord']);
    expect(orders.at(-1)).toMatchObject({ record: '134/77', number: '+1 303 555 0178' });
  });

  it.each([
    ['doNotCall', { lastResult: 51 }, 'This number is marked do-not-call.'],
    ['dialHours', outside(), 'It is outside this number’s dial hours.'],
  ] as const)('CALL-7 brings the card forward instead of dialing past %s', async (_, more, words) => {
    const { click, orders, asked, text } = button('303 555 0178', session(more));
    click('Call +1 303 555 0178');
    await settle();
    expect(names(orders)).toEqual(['ChooseNumber']);
    expect(asked).toEqual([{ record: '134/77', number: '+1 303 555 0178' }]);
    expect(text()).toContain(words);
  });

  it('PULL-5 asks for the caller ID on the card where none stands, and takes the one that stands', async () => {
    const choices = [
      { number: '+13035550100', name: 'Renewals' },
      { number: '+13035550101', name: '' },
    ];
    const none = button('303 555 0142', session({}, { callerIds: { 'Spring renewal': { choices, chosen: null } } }));
    none.click('Call +1 303 555 0142');
    await settle();
    expect(none.orders).toEqual([]);
    expect(none.asked).toHaveLength(1);
    expect(none.text()).toContain('Choose the caller ID first.');
    const chosen = { 'Spring renewal': { choices, chosen: '+13035550101' } };
    const last = button('303 555 0142', session({}, { callerIds: chosen }));
    last.click('Call +1 303 555 0142');
    expect(last.orders).toMatchObject([{ type: 'DialRecord', callerId: '+13035550101' }]);
  });
});

/** Dial hours that are over, whatever the time is. */
function outside(): Partial<RecordNumber> {
  const now = (Math.floor(Date.now() / 60_000) * 60) % 86_400;
  const from = (now + 7200) % 86_400;
  return { timeZoneName: null, timeZoneOffset: 0, dialHours: { from, until: (from + 3600) % 86_400 } };
}
