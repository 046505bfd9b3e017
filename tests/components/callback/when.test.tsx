// @vitest-environment happy-dom

import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordInHand, RecordNumber } from '../../../lib/session/record';
import { allowances, emily, endedBy, openSession } from '../support/fakes';
import { settle } from '../support/screen';
import { callback, drawPanel, type Panel, withRecord } from './panel';

/** The panel of Emily's record, without a callback unless there is one. */
function opened(change: Partial<RecordInHand> = {}, session: Parameters<typeof withRecord>[1] = {}): Panel {
  const panel = drawPanel(withRecord(change, session));
  panel.card().focus();
  panel.press('s');
  return panel;
}
const last = (panel: Panel) => panel.told().at(-1);
const clocks = (panel: Panel) =>
  [...panel.root.querySelectorAll('.clock')].map((clock) => clock.textContent?.replace(/\s+/g, ' ').trim());

/** The browser's languages, which tell the agent's region. */
const speaks = (...languages: readonly string[]) =>
  Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
beforeEach(() => void speaks('en-GB'));

describe('date and time of a callback', () => {
  it.each([
    ['en-GB', 'Thu 11 Jun'],
    ['en-US', 'Fri 6 Nov'],
  ])('CB-2 figures are read in the order of the agent’s region, and said in words: %s, %s', (language, said) => {
    speaks(language);
    const panel = opened();
    panel.type('Date', '11/6');
    panel.leave('Date');
    expect(panel.field('Date').value).toBe(said);
  });

  it.each([
    ['Mon', '3pm', { date: '2026-06-15', time: '15:00' }],
    ['11/6', '1530', { date: '2026-06-11', time: '15:30' }],
    ['11 Jun', '15.30', { date: '2026-06-11', time: '15:30' }],
    ['tomorrow', '9:05', { date: '2026-06-10', time: '09:05' }],
  ])('CB-2 are read as people write them: %s, %s', (date, time, read) => {
    const panel = opened();
    panel.type('Date', date);
    panel.type('Time', time);
    panel.press('Enter');
    expect(last(panel)).toMatchObject(read);
    expect(panel.isOpen()).toBe(false);
  });

  it('CB-2 stand as they were read once the field is left, and are shown in the calendar', () => {
    const panel = opened();
    panel.type('Date', 'thursday');
    expect(panel.field('Date').value).toBe('thursday');
    panel.leave('Date');
    expect(panel.field('Date').value).toBe('Thu 11 Jun');
    const chosen = panel.root.querySelector('[aria-selected=true] button');
    expect(chosen?.getAttribute('aria-label')).toBe('Thursday 11 June 2026');
  });

  it('CB-2 a time alone is the next such time: today, or tomorrow where it has passed', () => {
    const later = opened();
    later.type('Time', '20:00');
    expect(later.field('Date').value).toBe('Tue 9 Jun');
    later.type('Time', '1');
    later.type('Time', '19:30');
    expect(later.field('Date').value).toBe('Wed 10 Jun');
    later.type('Date', '12/6');
    later.type('Time', '10');
    expect(later.field('Date').value).toBe('Fri 12 Jun');
  });

  it('CB-2 what cannot be read is kept as it was written, with the reason beside it', () => {
    const panel = opened();
    panel.type('Date', 'soon');
    panel.type('Time', '15:00');
    panel.press('Enter');
    expect(panel.isOpen()).toBe(true);
    expect(last(panel)).toMatchObject({ date: 'soon', time: '15:00' });
    expect(panel.errors()).toEqual(['This is not a date. Write it as 11 Jun or 11/6.']);
    expect(document.activeElement).toBe(panel.field('Date'));
    expect(panel.field('Date').getAttribute('aria-invalid')).toBe('true');
    panel.type('Date', 'fri');
    panel.type('Time', 'late');
    panel.press('Enter');
    expect(panel.errors()).toEqual(['This is not a time. Write it as 15:30.']);
  });

  it('CB-2 is not asked for before the agent goes on', () => {
    const panel = opened();
    expect(panel.errors()).toEqual([]);
    panel.click('Schedule');
    expect(panel.errors()).toEqual(['Choose a date.']);
    expect(panel.told()).toEqual([]);
    panel.type('Date', 'fri');
    expect(panel.errors()).toEqual([]);
    panel.click('Schedule');
    expect(panel.errors()).toEqual(['Choose a time.']);
  });

  it('CB-2 what is typed is sent before the panel is closed, however it is closed', () => {
    const panel = opened({ callback: callback() });
    panel.type('Time', '11:15');
    expect(panel.told()).toEqual([]);
    panel.press('Escape');
    expect(panel.told()).toMatchObject([{ time: '11:15' }]);
    expect(panel.hasButton('Callback: Thu 11 Jun, 11:15')).toBe(true);
  });

  it('CB-2 what is typed is sent when the page goes away', () => {
    const panel = opened({ callback: callback() });
    panel.type('Time', '11:15');
    window.dispatchEvent(new Event('pagehide'));
    expect(panel.told()).toMatchObject([{ time: '11:15' }]);
  });

  it('CB-2 what is typed is sent when another record is shown', () => {
    const panel = opened({ callback: callback() });
    panel.type('Time', '11:15');
    panel.show(openSession());
    expect(panel.told()).toMatchObject([{ time: '11:15' }]);
  });

  it('CB-2 the calendar is worked with the keys of a calendar', () => {
    const panel = opened({ callback: callback() });
    const day = () => panel.root.querySelector<HTMLElement>('.day[tabindex="0"]');
    day()?.focus();
    const go = (key: string) => {
      panel.press(key);
      return day()?.getAttribute('aria-label');
    };
    expect(go('ArrowRight')).toBe('Friday 12 June 2026');
    expect(go('ArrowDown')).toBe('Friday 19 June 2026');
    expect(go('Home')).toBe('Monday 15 June 2026');
    expect(go('End')).toBe('Sunday 21 June 2026');
    expect(go('PageDown')).toBe('Tuesday 21 July 2026');
    expect(go('PageUp')).toBe('Sunday 21 June 2026');
    expect(go('ArrowLeft')).toBe('Saturday 20 June 2026');
    expect(go('ArrowUp')).toBe('Saturday 13 June 2026');
    expect(document.activeElement).toBe(day());
    panel.click(day() ?? '');
    expect(last(panel)).toMatchObject({ date: '2026-06-13', time: '10:30' });
  });

  it('CB-2 the calendar marks today, and lets no day be chosen that has passed', () => {
    const panel = opened();
    const today = panel.root.querySelector('[aria-current=date]');
    expect(today?.getAttribute('aria-label')).toBe('Tuesday 9 June 2026, today');
    const before = panel.root.querySelector<HTMLElement>('[aria-label="Monday 8 June 2026"]');
    expect(before?.getAttribute('aria-disabled')).toBe('true');
    panel.click(before ?? '');
    expect(panel.told()).toEqual([]);
    panel.click('Next month');
    expect(panel.text()).toContain('July 2026');
  });

  it('CB-2 the number is one of the contact’s', () => {
    const work: RecordNumber = { ...emily, handle: '78', phone: '+1 303 555 0178', phoneType: 2 };
    const panel = opened({ callback: callback(), others: [work] });
    panel.choose('Number', work.phone);
    expect(last(panel)).toMatchObject({ number: work.phone });
  });

  it('CB-2 the number is a new one where the agent may, and none is sent while it is wrong', async () => {
    const panel = opened();
    panel.choose('Number', 'new');
    panel.type('New number', '12');
    panel.click('Add');
    expect(panel.orders('AddNumber')).toEqual([]);
    panel.type('New number', '+1 303 555 0199');
    panel.click('Add');
    await settle();
    expect(panel.orders('AddNumber')).toMatchObject([{ for: 'callback', number: '+13035550199' }]);
    expect(panel.box().checked).toBe(true);
    const may = { allowances: { ...allowances, canRescheduleOnNewNumber: false } };
    expect(opened({}, may).root.querySelector('option[value=new]')).toBeNull();
  });

  it('CB-3 is for the agent or for any agent', () => {
    const panel = opened({ callback: callback() });
    panel.click(panel.radio('Any agent'));
    expect(last(panel)).toMatchObject({ owner: 'anyone' });
    panel.click(panel.radio('Only me'));
    expect(last(panel)).toMatchObject({ owner: 'personal' });
  });

  it('CB-3 is shown and fixed where the server allows one only', () => {
    const panel = opened({}, { allowances: { ...allowances, callbackOwners: ['anyone'] } });
    expect(panel.text()).toMatch(/Who calls\s*Any agent The dialer allows no other\./);
    panel.type('Time', '20:00');
    panel.press('Enter');
    expect(last(panel)).toMatchObject({ owner: 'anyone' });
  });

  it('CB-3 is chosen anew where the server no longer allows what was chosen', () => {
    const panel = opened({ callback: callback() }, { allowances: { ...allowances, callbackOwners: ['anyone'] } });
    expect(panel.errors()).toEqual(['The dialer no longer allows this. Choose again.']);
    panel.click(panel.radio('Any agent'));
    expect(panel.errors()).toEqual([]);
  });

  it('CB-4 shows both clocks with what the callback is on each', () => {
    const panel = opened({ callback: callback({ agentZone: 'Asia/Tokyo' }) });
    expect(clocks(panel)).toEqual([
      'Contact’s clock10:30 Thu 11 JunDenver, now 19:32',
      'Your clock01:30 Fri 12 JunTokyo, now 10:32',
    ]);
    expect(panel.text()).toContain('The dialer reads 11 June 2026, 10:30 in Denver.');
  });

  it('CB-4 keeps what is entered when the clock is changed: the moment is another one then', () => {
    const panel = opened({ callback: callback({ agentZone: 'Asia/Tokyo', time: '20:00' }) });
    panel.click(panel.radio('Your clock'));
    expect(last(panel)).toMatchObject({ clock: 'agent', date: '2026-06-11', time: '20:00' });
  });

  it('CB-4 says what it assumes of a record without a time zone, and what it cannot know of a bare offset', () => {
    const bare = { ...emily, timeZoneName: null };
    expect(opened({ data: { ...bare, timeZoneOffset: null } }).text()).toContain(
      'The record has no time zone. Your own is assumed.',
    );
    expect(opened({ data: bare }).text()).toContain('UTC-06:00: daylight saving is not known.');
  });

  it('CB-4 says in which zone the dialer reads the time, and that its clock shows it twice', () => {
    const { policy } = openSession();
    const late = { callback: callback({ date: '2026-11-01', time: '23:30' }) };
    const panel = opened(late, { policy: { ...policy, callbackZone: 'America/Los_Angeles', callbackHours: 'warn' } });
    expect(panel.text()).toContain('The dialer reads 1 November 2026, 22:30 in Los Angeles.');
    expect(panel.text()).not.toContain('twice');
    const twice = { callback: callback({ date: '2026-11-01', time: '00:30' }) };
    const other = opened(twice, { policy: { ...policy, callbackZone: 'America/New_York', callbackHours: 'warn' } });
    expect(other.text()).toContain(
      'The dialer reads 1 November 2026, 01:30 in New York. Its clock shows that time twice.',
    );
  });

  it('CB-7a a time that has passed is said beside it as it is entered', () => {
    const panel = opened({ callback: callback() });
    panel.click('Tomorrow: Wed 10 Jun 19:35');
    expect(panel.errors()).toEqual([]);
    panel.type('Date', 'today');
    panel.type('Time', '19:00');
    panel.press('Enter');
    expect(panel.errors()).toEqual(['19:00 has passed there. Pick a later time.']);
    expect(panel.field('Time').getAttribute('aria-invalid')).toBe('true');
    panel.click(panel.radio('Your clock'));
    expect(panel.errors()[0]).not.toContain('there');
  });

  it('CB-7b a time outside dial hours is said beside it, or only warned of', () => {
    const late = { callback: callback({ time: '22:00' }) };
    expect(opened(late).errors()).toEqual(['It is 22:00 there then. Pick a time within 08:00–21:00.']);
    const { policy } = openSession();
    const warned = opened(late, { policy: { ...policy, callbackHours: 'warn' } });
    expect(warned.errors()).toEqual([]);
    expect(warned.text()).toContain('It is 22:00 there then, outside 08:00–21:00.');
    warned.click('Schedule');
    expect(warned.isOpen()).toBe(false);
  });

  it('CB-7c a time that the clock skips is said with the next that there is', () => {
    const panel = opened({ callback: callback({ date: '2027-03-14', time: '02:30' }) });
    expect(panel.errors()).toEqual(['The clock skips 02:30 that day. The next time is 03:00.']);
    panel.click('30 minutes later');
    expect(last(panel)).toMatchObject({ date: '2027-03-14', time: '03:30' });
  });

  it('CB-7c of a time that comes twice one is chosen, by its offset', () => {
    const data = { ...emily, dialHours: null };
    const panel = opened({ data, callback: callback({ date: '2026-11-01', time: '01:30' }) });
    expect(panel.errors()).toEqual(['01:30 comes twice that day. Choose which.']);
    expect(panel.radio('First, UTC-06:00').checked).toBe(false);
    panel.click(panel.radio('Second, UTC-07:00'));
    expect(last(panel)).toMatchObject({ turn: 'second' });
    expect(panel.errors()).toEqual([]);
    panel.type('Time', '03:00');
    panel.press('Enter');
    expect(last(panel)).toMatchObject({ turn: null, time: '03:00' });
  });
});

describe('Done with a callback', () => {
  const done = (panel: Panel) => {
    panel.stand();
    panel.click('Done');
  };

  it('CB-7a is refused with the reason beside the field, read out at once; everything stays', () => {
    const panel = drawPanel(withRecord({ callback: callback({ date: '2026-06-09', time: '08:00' }) }));
    done(panel);
    expect(panel.orders('FinishRecord')).toEqual([]);
    expect(panel.errors()).toEqual(['08:00 has passed there. Pick a later time.']);
    expect(panel.root.querySelector('.field-fault[role=alert]')?.textContent).toContain('08:00 has passed there.');
    expect(panel.field('Date').value).toBe('Tue 9 Jun');
    expect(document.activeElement).toBe(panel.field('Time'));
    panel.type('Time', '20:30');
    panel.press('Enter');
    done(panel);
    expect(panel.intents.desk.orders.map(({ type }) => type)).toEqual(['SetCallback', 'FinishRecord']);
  });

  it('CB-7a is done once the callback is cancelled', () => {
    const panel = drawPanel(withRecord({ callback: callback({ date: '2026-06-09', time: '08:00' }) }));
    done(panel);
    panel.click(panel.box());
    panel.click('Close');
    done(panel);
    expect(panel.intents.desk.orders.map(({ type }) => type)).toEqual(['SetCallback', 'FinishRecord']);
  });

  it('CB-7d is refused by the dialer in its words beside the time, where the agent is led', () => {
    const panel = drawPanel(withRecord({ callback: callback() }));
    const saving = { is: 'saving', save: 'callback', closeAs: 1, reference: 2, back: endedBy('contact') } as const;
    const closing = { how: 'done', result: 33, next: 'rest' } as const;
    panel.card().focus();
    panel.show(withRecord({ callback: callback(), phase: { ...saving, closing } }));
    panel.show(
      withRecord({ callback: callback(), problem: { is: 'callbackRefused', detail: 'Date time is incorrect' } }),
    );
    expect(panel.isOpen()).toBe(true);
    expect(panel.errors()).toEqual([
      'The dialer refused it. Choose another time, or clear it. The dialer says: Date time is incorrect',
    ]);
    expect(panel.field('Time').value).toBe('10:30');
    expect(document.activeElement).toBe(panel.field('Time'));
    panel.click('30 minutes later');
    expect(panel.errors()).toEqual([]);
  });

  it('CB-7d may be tried again as it is: what the dialer refused once it may take later', () => {
    const panel = drawPanel(
      withRecord({ callback: callback(), problem: { is: 'callbackRefused', detail: 'Busy, try later' } }),
    );
    expect(panel.isOpen()).toBe(false);
    expect(panel.role('alert').textContent).toContain('The dialer says: Busy, try later');
    done(panel);
    expect(panel.orders('FinishRecord')).toHaveLength(1);
  });

  it('CB-7d takes no focus from the page when the dialer’s refusal comes', () => {
    const panel = drawPanel(withRecord({ callback: callback() }));
    panel.show(withRecord({ callback: callback(), problem: { is: 'callbackRefused', detail: null } }));
    expect(panel.isOpen()).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });
});
