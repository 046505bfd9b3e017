// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { OpenSession } from '../../../lib/messaging/snapshot';
import { allowances, callOn, emily, endedBy, openSession, recordOf, sato } from '../support/fakes';
import { drawOverlay } from '../support/overlay';
import { nameOf } from '../support/screen';

const omar = { ...emily, key: '134/79', handle: '79', fields: [{ name: 'contact_name', value: 'Omar Haddad' }] };
const three = (more: Partial<OpenSession> = {}) =>
  openSession({
    records: [recordOf(emily), recordOf(omar, endedBy('contact')), recordOf(sato)],
    allowances: { ...allowances, mostPreviews: 4 },
    ...more,
  });
const shown = (overlay: ReturnType<typeof drawOverlay>) => overlay.root.querySelector('h2')?.textContent;

describe('several records in hand', () => {
  it('PULL-11 lists all of them with contact, state, time and campaign, the one that is shown marked', () => {
    const overlay = drawOverlay(three());
    overlay.click('2 more records');
    expect(overlay.roles('menuitemradio').map(nameOf)).toEqual([
      'Emily CarterPreview · 0:42 · Spring renewal',
      'Omar HaddadEnded · 0:09 · Spring renewal',
      '佐藤 花子Preview · 0:42 · 春の更新案内',
    ]);
    expect(overlay.roles('menuitemradio').map((item) => item.getAttribute('aria-checked'))).toEqual([
      'true',
      'false',
      'false',
    ]);
  });

  it('PULL-11 goes from one to the next by arrow key, and round', () => {
    const overlay = drawOverlay(three());
    overlay.card().focus();
    overlay.press('ArrowRight');
    expect(shown(overlay)).toBe('Omar Haddad');
    overlay.press('ArrowRight', {}, overlay.card());
    overlay.press('ArrowRight', {}, overlay.card());
    expect(shown(overlay)).toBe('Emily Carter');
    overlay.press('ArrowLeft', {}, overlay.card());
    expect(shown(overlay)).toBe('佐藤 花子');
  });

  it('leaves arrow keys to a choice that has the focus', () => {
    const overlay = drawOverlay(three({ records: [recordOf(omar, endedBy('contact')), recordOf(emily)] }));
    overlay.press('ArrowRight', {}, overlay.roles('radio')[0]);
    expect(shown(overlay)).toBe('Omar Haddad');
  });

  it('PULL-11 stays with the record that is on a call, and says so at the others', () => {
    const call = { is: 'onCall', number: emily.phone, callId: 'call-1' } as const;
    const records = [recordOf(emily, call), recordOf(omar)];
    const overlay = drawOverlay(three({ records, calls: [callOn(emily, 'established')] }));
    overlay.click('1 more record');
    const [own, other] = overlay.roles('menuitemradio');
    expect(own?.textContent).toContain('Connected');
    expect(other?.getAttribute('aria-disabled')).toBe('true');
    act(() => other?.click());
    expect(shown(overlay)).toBe('Emily Carter');
  });

  it('PULL-11 offers one more record below the limit', () => {
    const overlay = drawOverlay(three());
    overlay.click('2 more records');
    act(() => overlay.role('menuitem').click());
    expect(overlay.intents.desk.orders).toMatchObject([
      { type: 'GetRecord', campaign: 'Spring renewal', becomeReady: false },
    ]);
    const one = drawOverlay(three({ records: [recordOf(emily)] }));
    one.click('Get Record');
    expect(one.intents.desk.orders).toMatchObject([{ type: 'GetRecord' }]);
  });

  it('PULL-11 names the limit where no more may be open', () => {
    const overlay = drawOverlay(three({ allowances: { ...allowances, mostPreviews: 3 } }));
    overlay.click('2 more records');
    const item = overlay.role('menuitem');
    expect(nameOf(item)).toBe('Get Record3 may be open at once. Finish one first.');
    act(() => item.click());
    expect(overlay.intents.desk.orders).toEqual([]);
    expect(drawOverlay(openSession({ records: [recordOf(emily)] })).hasButton('Get Record')).toBe(false);
  });

  it.each([
    ['while signing out', { leaving: true }],
    ['without a line', { link: 'down', downSince: 0 }],
    ['while one is on its way', { fetching: [{ campaign: 'Spring renewal', askedAt: 0, whenReady: false }] }],
    ['where records come by themselves', { campaigns: [] }],
  ] as const)('offers none %s', (_, more) => {
    expect(drawOverlay(three({ records: [recordOf(emily)], ...more })).hasButton('Get Record')).toBe(false);
  });
});

describe('the session’s own lines on the card', () => {
  it('SES-6 says that the agent is signed out after this record, with the way to stay', () => {
    const overlay = drawOverlay(openSession({ records: [recordOf(emily)], leaving: true }));
    expect(overlay.text()).toContain('You are signed out after this record');
    overlay.click('Stay');
    expect(overlay.intents.desk.orders).toEqual([{ type: 'StaySignedIn' }]);
  });

  it('SES-7 says that the dialer’s own desktop is open', () => {
    const session = openSession({ records: [recordOf(emily)], desktopOpen: true });
    expect(drawOverlay(session).text()).toContain('The dialer’s own desktop is open in this browser');
    expect(drawOverlay(openSession({ records: [recordOf(emily)] })).text()).not.toContain('own desktop');
  });
});
