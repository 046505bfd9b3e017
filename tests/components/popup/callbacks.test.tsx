// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import type { KnownCallback } from '../../../lib/session/callback';
import { wallTimeAt } from '../../../lib/support/wallTime';
import { openSession } from '../support/fakes';
import { nameOf, settle } from '../support/screen';
import { workingHours } from '../support/setClock';
import { drawPopup } from './drawPopup';

const minute = 60_000;
const known = (id: string, at: number, change: Partial<KnownCallback> = {}): KnownCallback => ({
  id,
  applicationId: '134',
  handle: id,
  chainId: null,
  campaign: 'Spring renewal',
  callingList: 'Renewals June',
  contact: 'Omar Haddad',
  phone: '+1 312 555 0155',
  at: workingHours + at * minute,
  zone: 'America/Chicago',
  owner: 'personal',
  isConfirmed: true,
  isReminded: false,
  ...change,
});

function drawList(...callbacks: KnownCallback[]) {
  const popup = drawPopup(openSession(), { callbacks });
  popup.click(`Callbacks: ${callbacks.length}`);
  return { ...popup, rows: () => [...popup.root.querySelectorAll('.callback-row')].map(nameOf) };
}
const here = (at: number) => wallTimeAt(workingHours + at * minute, Temporal.Now.timeZoneId()).slice(11);

describe('the list of callbacks', () => {
  it('CB-9 has a tab beside My Campaigns, with how many there are', () => {
    const { root, press } = drawList(known('1', 13));
    const tabs = () =>
      [...root.querySelectorAll('[role=tab]')].map((tab) => [nameOf(tab), tab.getAttribute('aria-selected')]);
    expect(tabs()).toEqual([
      ['My Campaigns', 'false'],
      ['Callbacks: 1', 'true'],
    ]);
    press('ArrowLeft', {}, root.querySelector('[role=tablist]') ?? undefined);
    expect(tabs()[0]).toEqual(['My Campaigns', 'true']);
    expect(document.activeElement).toBe(root.querySelector('[role=tab]'));
  });

  it('CB-9 lists the soonest first on the agent’s clock, with the contact’s beside it', () => {
    const { rows } = drawList(
      known('1', 13),
      known('2', 200, { contact: '+1 213 555 0108', phone: '+1 213 555 0108', zone: 'Asia/Tokyo', owner: 'anyone' }),
    );
    expect(rows()[0]).toContain(here(13));
    expect(rows()[0]).toMatch(/Omar Haddad.*20:45 in Chicago · \+1 312 555 0155.*Personal, Spring renewal.*in 13 min/);
    expect(rows()[1]).toContain(here(200));
    expect(rows()[1]).toMatch(/13:52 in Tokyo.*Any agent, Spring renewal/);
  });

  it('CB-9 parts the days', () => {
    const { root } = drawList(known('1', 13), known('2', 13 + 48 * 60));
    const days = [...root.querySelectorAll('.day-head')].map((day) => day.textContent);
    expect(days).toHaveLength(2);
    expect(days[0]).toMatch(/^Today, \w{3} \d+ Jun, your clock$/);
    expect(days[1]).toMatch(/^\w{3} \d+ Jun$/);
  });

  it('CB-9 says what is overdue, and what the dialer has not confirmed', () => {
    const { rows } = drawList(known('1', -200), known('2', -12), known('3', 0), known('4', 90, { isConfirmed: false }));
    expect(rows()[0]).toContain('3 h overdue');
    expect(rows()[1]).toContain('12 min overdue');
    expect(rows()[2]).toContain('due now');
    expect(rows()[3]).toContain('Sent, not confirmed');
  });

  it('CB-9 says that these are all it can know', () => {
    expect(drawList(known('1', 13)).text()).toContain('Only what you scheduled on this device is listed.');
    expect(drawList().text()).toContain('Callbacks that you schedule on this device appear here.');
  });

  it('CB-9 opens a contact in the CRM by number, where a site says how', async () => {
    const list = drawList(known('7', 13));
    list.click('Open in the CRM: Omar Haddad');
    await settle();
    expect(list.intents.desk.calls).toEqual(['openCallback 7']);
    const popup = drawPopup(openSession(), { callbacks: [known('7', 13)], canOpenCallback: false });
    popup.click('Callbacks: 1');
    expect(popup.hasButton('Open in the CRM: Omar Haddad')).toBe(false);
  });
});
