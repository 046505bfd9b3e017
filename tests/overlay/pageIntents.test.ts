// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://crm.example.com/contacts" }
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageIntents } from '../../components/intents';
import { createPageIntents } from '../../lib/overlay/pageIntents';
import { standsFor } from '../../lib/overlay/trustedClick';
import type { AgentOrder } from '../../lib/session/orders';
import { record, site } from './fakes';

let given: AgentOrder[];
let followed: string[];
const dial: AgentOrder = {
  type: 'DialRecord',
  record: '134/7',
  number: '1',
  callerId: null,
  despite: [],
  reference: 1,
};

/** No script can make a trusted event, a test's neither; what matters is what the browser says of it. */
const byPerson = (): Event => {
  const event = new Event('click');
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
};

function intents(fields: Record<string, string> = {}, change: Partial<typeof site> = {}): PageIntents {
  return createPageIntents({
    site: { ...site, ...change },
    order: async (order) => {
      given.push(order);
      return { done: true };
    },
    recordOf: (key) => (key === '134/7' ? record({ is: 'preview' }, fields) : null),
    moveCard: () => {},
    steer: () => null,
    collapse: () => {},
    leaveCard: () => {},
  });
}

beforeEach(() => {
  given = [];
  followed = [];
  document.body.innerHTML = `<a href="/contacts/C-1">Emily</a><a href="/contacts/C-2" target="_blank">Ken</a>
    <a href="/contacts?q=%2B81320000101">Search</a><a href="https://evil.example/contacts/C-3">Other</a>`;
  for (const link of document.querySelectorAll('a')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      followed.push(link.href);
    });
  }
});

describe('orders of a page', () => {
  it('CALL-6 are given when a person caused them', async () => {
    expect(await intents().order(dial, byPerson())).toEqual({ done: true });
    expect(given).toEqual([dial]);
  });

  it('CALL-6 are not given for an event that a script made', async () => {
    expect(await intents().order(dial, new MouseEvent('click'))).toEqual({ done: false, problem: 'notForYou' });
    expect(given).toEqual([]);
  });

  it('CALL-6 count by what the browser said of the key, where the shield handed on a copy', async () => {
    const [real, forged] = [new KeyboardEvent('keydown', { key: 'c' }), new KeyboardEvent('keydown', { key: 'c' })];
    standsFor(real, byPerson());
    standsFor(forged, new KeyboardEvent('keydown', { key: 'c' }));
    await intents().order(dial, real);
    await intents().order(dial, forged);
    expect(given).toEqual([dial]);
  });
});

describe('opening a contact', () => {
  it("CRM-3 uses the page's own link by id", () => {
    intents({ crm_id: 'C-1' }).openContact?.('134/7', byPerson());
    expect(followed).toEqual(['https://crm.example.com/contacts/C-1']);
  });

  it('looks the contact up by number where the record has no id', () => {
    intents().openContact?.('134/7', byPerson());
    expect(followed).toEqual(['https://crm.example.com/contacts?q=%2B81320000101']);
  });

  it('does nothing for a script, or for a record that is gone', () => {
    intents({ crm_id: 'C-1' }).openContact?.('134/7', new MouseEvent('click'));
    intents({ crm_id: 'C-1' }).openContact?.('134/8', byPerson());
    expect(followed).toEqual([]);
  });

  it('is not offered where the site says neither', () => {
    expect(intents({}, { openByNumber: null, recordIdField: null }).openContact).toBeNull();
  });

  it('CRM-1 goes to the candidate that the agent chose, on this site only', () => {
    intents().openCandidate('https://crm.example.com/contacts/C-1', byPerson());
    intents().openCandidate('https://evil.example/contacts/C-3', byPerson());
    intents().openCandidate('javascript:alert(1)', byPerson());
    expect(followed).toEqual(['https://crm.example.com/contacts/C-1']);
  });
});
