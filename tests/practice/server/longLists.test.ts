import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { manyContacts } from '../measure/manyContacts';
import { act, get } from '../support/administration';
import { type Desktop, signIn, text, whole } from '../support/desktop';

interface Page {
  total: number;
  records: { handle: number; state: string }[];
}

describe('a long calling list', () => {
  let dialer: PracticeDialer;
  let kate: Desktop;
  beforeAll(async () => {
    dialer = await startPracticeDialer({ campaigns: [] });
    kate = await signIn(dialer, 'kate');
    const csv = manyContacts(20_000);
    const answer = await act(dialer, 'campaigns', { name: 'Big', lists: [{ name: 'Big list', csv }] });
    if (answer.status !== 200) throw new Error(String(answer.json.error));
    dialer.admin.load('Big');
    dialer.admin.start('Big');
  });
  afterAll(async () => {
    await kate.signOff();
    await dialer.stop();
  });
  const page = async (query: string) => (await get(dialer, `records?campaign=Big&${query}`)) as Page;

  it('is loaded over HTTP, and handed out from its top', async () => {
    expect(await get(dialer, 'overview')).toMatchObject({
      campaigns: [{ name: 'Big', contacts: 20_000, states: { ready: 26_667 } }],
    });
    await kate.ask('PreviewRecordRequest', [whole('GSW_APPLICATION_ID', 134), text('GSW_CAMPAIGN_NAME', 'Big')]);
    expect(await kate.userEvent('PreviewRecord')).toMatchObject({ GSW_RECORD_HANDLE: 1, GSW_PHONE: '+44770000000' });
  });

  it('is shown in parts', async () => {
    const first = await page('limit=2');
    expect(first).toMatchObject({ total: 26_667, records: [{ handle: 1 }, { handle: 2 }] });
    expect((await page('limit=10&offset=26666')).records).toMatchObject([{ handle: 26_667 }]);
    expect(await page('limit=10&offset=200000')).toEqual({ total: 26_667, records: [] });
    expect(await page('limit=10&state=retrieved')).toMatchObject({
      total: 2,
      records: [{ state: 'retrieved' }, { state: 'retrieved' }],
    });
    expect((await page('limit=1&state=ready&offset=1')).records).toMatchObject([{ handle: 4, state: 'ready' }]);
    expect(await page('limit=10&state=asleep')).toEqual({ total: 0, records: [] });
    expect(await get(dialer, 'records?limit=x')).toMatchObject({ field: 'limit' });
  });

  it('is refused with the lines that are wrong, the first hundred by name', async () => {
    const csv = `${manyContacts(1)}\n${'Ann,nobody,home,,,Europe/London,09:00,18:00,C,Basic\n'.repeat(5000)}`;
    const { status, json } = await act(dialer, 'campaigns', { name: 'Bad', lists: [{ name: 'L', csv }] });
    expect(status).toBe(400);
    expect(json).toMatchObject({
      error: 'L, line 3, column phone_1: Not a telephone number: nobody',
      problemCount: 5000,
    });
    expect(json.problems).toHaveLength(100);
  });

  it('is refused when its file is far too long, in a sentence', async () => {
    const response = await fetch(`${dialer.url}/practice/api/campaigns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: 'x'.repeat(64_000_001),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ error: 'The body is longer than 64000000 bytes' });
  });
});
