// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://crm.example.com/contacts" }
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileContactPage } from '../../lib/crm/sitePattern';
import { watchVisits } from '../../lib/overlay/navigation';

/** This environment has no Navigation API: what runs here is the way without it. */
const pattern = compileContactPage('/contacts/{id}');
if (!pattern.ok) throw new Error(pattern.problem);
const { value: contactPage } = pattern;

let life: AbortController;
let visits: { id: string | null | undefined; life: AbortSignal }[];
const ids = () => visits.map(({ id }) => id);
/** The page goes elsewhere by itself and draws. */
async function go(path: string): Promise<void> {
  history.pushState(null, '', path);
  const { length } = visits;
  document.body.append(document.createElement('p'));
  // The observer's callback has run once the turn is over, whether or not it told of a visit.
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(visits.length).toBeGreaterThanOrEqual(length);
}

beforeEach(() => {
  history.replaceState(null, '', '/contacts');
  life = new AbortController();
  visits = [];
  watchVisits(window, contactPage, ({ contact }, life) => visits.push({ id: contact?.id, life }), life.signal);
});
afterEach(() => life.abort());

describe('visits', () => {
  it('CRM-3 begin when the contact changes, and end the one before', async () => {
    await go('/contacts/1');
    await go('/contacts/2');
    await go('/contacts');
    expect(ids()).toEqual([undefined, '1', '2', undefined]);
    expect(visits.map(({ life }) => life.aborted)).toEqual([true, true, true, false]);
  });

  it('CRM-3 go on while only the address changes', async () => {
    await go('/contacts/1');
    await go('/contacts/1?tab=notes');
    await go('/contacts/1/#top');
    await go('/contacts');
    await go('/reports');
    expect(ids()).toEqual([undefined, '1', undefined]);
  });

  it('follow the history', () => {
    history.replaceState(null, '', '/contacts/7');
    window.dispatchEvent(new Event('popstate'));
    expect(ids()).toEqual([undefined, '7']);
  });

  it('end with their signal', async () => {
    life.abort();
    await go('/contacts/1');
    expect(ids()).toEqual([undefined]);
    expect(visits[0]?.life.aborted).toBe(true);
  });
});
