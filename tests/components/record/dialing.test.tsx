// @vitest-environment happy-dom

import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { AskedDial } from '../../../components/record/dialing';
import { RecordCard } from '../../../components/record/RecordCard';
import type { OpenSession } from '../../../lib/messaging/snapshot';
import type { RecordNumber } from '../../../lib/session/record';
import { emily, endedBy, fakePageIntents, openSession, recordOf } from '../support/fakes';
import { drawOverlay } from '../support/overlay';
import { draw } from '../support/screen';
import { setClock, workingHours } from '../support/setClock';

const hour = 3_600_000;
/** 22:32 in Denver. */
const late = workingHours + 3 * hour;
const refuse = {
  dialHours: 'refuse',
  doNotCall: 'refuse',
  strict: false,
  holdBack: true,
  callbackHours: 'refuse',
  callbackZone: '',
  noteKey: 'Note',
  rejectTo: '',
} as const;
const warn = { ...refuse, dialHours: 'warn', doNotCall: 'warn' } as const;
const preview = (more: Partial<OpenSession> = {}) => openSession({ records: [recordOf(emily)], policy: warn, ...more });
const atNight = (more: Partial<OpenSession> = {}) => {
  setClock(late);
  return drawOverlay(preview(more));
};
const words = 'It is 22:32 there. Dial hours 08:00–21:00.';

afterEach(() => setClock(workingHours));

describe('outside the dial hours', () => {
  it('CALL-7 refuses where the administrator refuses, and says why in words', () => {
    const { button, click, press, card, text, intents } = atNight({ policy: refuse });
    expect(text()).toContain(words);
    expect(button('Call Mobile').getAttribute('aria-disabled')).toBe('true');
    expect(button('Call Mobile').title).toBe(words);
    click('Call Mobile');
    card().focus();
    press('c');
    expect(intents.desk.orders).toEqual([]);
  });

  it('CALL-7 warns, dials nothing at the first press, and dials at Call anyway what the agent was warned of', () => {
    const overlay = atNight();
    expect(overlay.text()).toContain(words);
    overlay.click('Call Mobile');
    expect(overlay.intents.desk.orders).toEqual([]);
    expect(overlay.text()).toContain('Nothing is dialed yet.');
    overlay.stand();
    overlay.click('Call anyway');
    expect(overlay.intents.desk.orders).toMatchObject([
      { type: 'DialRecord', number: emily.phone, despite: ['dialHours'] },
    ]);
  });

  it('CALL-7 takes neither a double press nor a second C for the answer', () => {
    const overlay = atNight();
    overlay.card().focus();
    overlay.press('c');
    overlay.press('a');
    overlay.click('Call anyway');
    overlay.press('c');
    overlay.click('Call Mobile');
    overlay.stand();
    overlay.press('c');
    overlay.click('Call Mobile');
    expect(overlay.intents.desk.orders).toEqual([]);
    overlay.press('a');
    expect(overlay.intents.desk.orders).toMatchObject([{ type: 'DialRecord', despite: ['dialHours'] }]);
  });

  it('CALL-7 does not dial by Enter on Call anyway, and Escape takes the question back', () => {
    const overlay = atNight();
    overlay.click('Call Mobile');
    overlay.stand();
    overlay.button('Call anyway').focus();
    overlay.press('Enter');
    expect(overlay.intents.desk.orders).toEqual([]);
    overlay.press('Escape', {}, overlay.card());
    expect(overlay.hasButton('Call anyway')).toBe(false);
    expect(overlay.intents.desk.calls).toEqual([]);
  });

  it('CALL-7 appears by itself when the hours end while the card is open', () => {
    setClock(workingHours + hour);
    const overlay = drawOverlay(preview());
    expect(overlay.text()).not.toContain('Dial hours 08:00–21:00.');
    act(() => setClock(workingHours + 1.5 * hour));
    expect(overlay.text()).toContain('It is 21:02 there. Dial hours 08:00–21:00.');
    overlay.stand();
    overlay.click('Call Mobile');
    expect(overlay.intents.desk.orders).toEqual([]);
  });

  it('CALL-7 asks anew when something else speaks against the number meanwhile', () => {
    const overlay = atNight();
    overlay.click('Call Mobile');
    expect(overlay.hasButton('Call anyway')).toBe(true);
    overlay.show(preview({ records: [recordOf({ ...emily, lastResult: 51 })] }));
    expect(overlay.hasButton('Call anyway')).toBe(false);
    expect(overlay.text()).toContain('This number is marked do-not-call. It is 22:32 there.');
  });

  it('CALL-7 holds for calling again after a call, too', () => {
    const overlay = atNight({ records: [recordOf(emily, endedBy('contact'))] });
    overlay.click('Call again');
    expect(overlay.intents.desk.orders).toEqual([]);
    overlay.stand();
    overlay.click('Call anyway');
    expect(overlay.intents.desk.orders).toMatchObject([{ type: 'DialRecord', despite: ['dialHours'] }]);
  });

  it('CALL-7 goes by the clock of the number that is dialed', () => {
    const tokyo = { timeZoneName: 'Asia/Tokyo', timeZoneOffset: 32_400, dialHours: { from: 32_400, until: 72_000 } };
    const other: RecordNumber = { ...emily, ...tokyo, handle: '78', phone: '+81 3-0000-0101' };
    const overlay = atNight({ records: [{ ...recordOf(emily), others: [other] }] });
    overlay.click('Call Mobile +81 3-0000-0101');
    expect(overlay.intents.desk.orders.at(-1)).toMatchObject({ type: 'DialRecord', number: other.phone, despite: [] });
    overlay.click('Call Mobile +1 303 555 0142');
    expect(overlay.hasButton('Call anyway')).toBe(true);
  });
});

describe('a number that is marked do-not-call', () => {
  const marked = { records: [recordOf({ ...emily, lastResult: 51 })] };

  it('CALL-7 is not dialed where the administrator refuses', () => {
    const { button, text } = drawOverlay(preview({ ...marked, policy: refuse }));
    expect(text()).toContain('This number is marked do-not-call.');
    expect(button('Call Mobile').getAttribute('aria-disabled')).toBe('true');
  });

  it('CALL-7 is dialed after a warning where the administrator only warns', () => {
    const overlay = drawOverlay(preview(marked));
    overlay.click('Call Mobile');
    overlay.stand();
    overlay.click('Call anyway');
    expect(overlay.intents.desk.orders).toMatchObject([{ type: 'DialRecord', despite: ['doNotCall'] }]);
  });
});

describe('a dial from the page that something speaks against', () => {
  it('CALL-7 shows the number and the question on the card, and dials nothing', () => {
    setClock(late);
    const asked = signal<AskedDial | null>(null);
    const other: RecordNumber = { ...emily, handle: '78', phone: '+1 303 555 0178' };
    const record = { ...recordOf(emily), others: [other] };
    const intents = fakePageIntents();
    const session = preview({ records: [record] });
    const screen = draw(
      <RecordCard {...{ record, session, intents, asked }} singleKeys={true} now={() => 1000} leave={() => {}} />,
    );
    act(() => {
      asked.value = { record: '134/77', number: other.phone };
    });
    expect(screen.hasButton('Call anyway')).toBe(true);
    expect((screen.roles('radio')[1] as HTMLInputElement).checked).toBe(true);
    expect(asked.value).toBeNull();
    expect(intents.desk.orders).toEqual([]);
  });
});

describe('the caller ID', () => {
  const choices = [
    { number: '+13035550100', name: 'Renewals' },
    { number: '+13035550101', name: '' },
  ];
  const withIds = (count: number, chosen: string | null = null) =>
    preview({ callerIds: { 'Spring renewal': { choices: choices.slice(0, count), chosen } } });
  const select = (overlay: ReturnType<typeof drawOverlay>) => {
    const found = overlay.root.querySelector('select');
    if (found === null) throw new Error('No choice of caller ID.');
    return found;
  };

  it('PULL-5 is not on the card where none is set, and the server’s default is used', () => {
    const overlay = drawOverlay(preview());
    expect(overlay.text()).not.toContain('Caller ID');
    overlay.click('Call Mobile');
    expect(overlay.intents.desk.orders).toMatchObject([{ callerId: null }]);
  });

  it('PULL-5 is a fact where there is one, and goes with the call', () => {
    const overlay = drawOverlay(withIds(1));
    expect(overlay.text()).toContain('Caller ID+13035550100 Renewals');
    expect(overlay.root.querySelector('select')).toBeNull();
    overlay.click('Call Mobile');
    expect(overlay.intents.desk.orders).toMatchObject([{ type: 'DialRecord', callerId: '+13035550100' }]);
  });

  it('PULL-5 is preselected by the last choice', () => {
    const overlay = drawOverlay(withIds(2, '+13035550101'));
    expect(select(overlay).value).toBe('+13035550101');
    overlay.click('Call Mobile');
    expect(overlay.intents.desk.orders).toMatchObject([{ callerId: '+13035550101' }]);
  });

  it.each([null, '+19995550000'])('PULL-5 is asked for before a call where %s stands, never guessed', (chosen) => {
    const overlay = drawOverlay(withIds(2, chosen));
    overlay.card().focus();
    overlay.press('c');
    expect(overlay.intents.desk.orders).toEqual([]);
    expect(overlay.text()).toContain('Choose the caller ID first.');
    expect(document.activeElement).toBe(select(overlay));
    act(() => {
      select(overlay).value = '+13035550101';
      select(overlay).dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(overlay.text()).not.toContain('Choose the caller ID first.');
    overlay.click('Call Mobile');
    expect(overlay.intents.desk.orders).toMatchObject([
      { type: 'ChooseCallerId', campaign: 'Spring renewal', number: '+13035550101' },
      { type: 'DialRecord', callerId: '+13035550101' },
    ]);
  });
});
