import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { type Desktop, signIn, text, whole } from '../support/desktop';
import { campaignOf, listOf } from '../support/lists';

describe('the administration', () => {
  let dialer: PracticeDialer;
  let kate: Desktop;
  beforeAll(async () => {
    dialer = await startPracticeDialer({ campaigns: [campaignOf(listOf('4471', '4472'))], calls: { answerAfter: 5 } });
    kate = await signIn(dialer, 'kate');
  });
  afterAll(async () => {
    await kate.signOff();
    await dialer.stop();
  });
  const get = async (path: string) => (await fetch(`${dialer.url}/practice/api/${path}`)).json() as Promise<unknown>;
  const act = async (path: string, body: unknown = {}, type = 'application/json') => {
    const response = await fetch(`${dialer.url}/practice/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  const csv = 'name,phone_1,time_zone,from,until\nAnn,4479,Asia/Tokyo,09:00,18:00';

  it('has a page with a strict policy', async () => {
    const page = await fetch(dialer.adminUrl);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await page.text()).toContain('<script type="module" src="page.js">');
    expect((await fetch(`${dialer.adminUrl}page.js`)).headers.get('content-type')).toContain('javascript');
    // Whatever a script of it imports is served as well.
    for (const name of readdirSync(new URL('../../../lib/practice/server/page', import.meta.url)))
      if (name.endsWith('.js')) expect([name, (await fetch(dialer.adminUrl + name)).status]).toEqual([name, 200]);
    expect((await fetch(`${dialer.adminUrl}../lists/spring-renewal.csv`)).status).toBe(404);
  });

  it('shows campaigns, records, agents and the log', async () => {
    expect(await get('overview')).toMatchObject({
      campaigns: [{ name: 'Spring', status: 'running', contacts: 2, states: { ready: 2 } }],
      agents: expect.arrayContaining([
        expect.objectContaining({ userName: 'kate', place: 'Place_5000', voice: 'Ready' }),
      ]),
    });
    expect(await get('records?campaign=Spring')).toHaveLength(2);
    expect(await get('records?campaign=None')).toEqual([]);
    expect(await get('log?after=0')).toHaveLength(dialer.log().length - 1);
  });

  it.each([
    ['campaigns/None/load', {}, 404, { error: 'There is no campaign None', field: 'campaign' }],
    ['campaigns/Spring/load', {}, 409, { error: 'Campaign Spring is running; load needs one that is unloaded' }],
    ['campaigns/Spring/paint', {}, 404, {}],
    ['campaigns', { name: '', lists: [] }, 400, { field: 'name' }],
    ['campaigns', { name: 'A', mode: 'loud', lists: [] }, 400, { field: 'mode' }],
    ['campaigns', { name: 'A', lists: [{ name: 'L' }] }, 400, { field: 'lists[0].csv' }],
    ['campaigns', { name: 'Spring', lists: [{ name: 'L', csv }] }, 409, { field: 'name' }],
    ['switches', { name: 'loud', value: true }, 400, { error: 'There is no switch loud' }],
    ['switches', { name: 'oddTypes', value: 1 }, 400, { error: 'The switch oddTypes takes true or false' }],
    ['switches', { name: 'repeats', value: 'often' }, 400, {}],
    ['answers', { request: 'RecordReject', fault: { how: 'sideways' } }, 400, { field: 'fault' }],
    ['responses', { request: 'make-call', fault: { how: 'late', ms: -1 } }, 400, { error: 'ms is not a whole number' }],
    ['calls/outcome', { number: '4471', outcome: { is: 'eaten' } }, 400, { field: 'outcome' }],
    ['calls/none/hang-up', {}, 409, { error: 'There is no call none to hang up' }],
    ['agents/nobody/expire', {}, 409, { error: 'There is no agent nobody' }],
    ['agents/taro/ring', { from: '4479' }, 409, { error: 'taro is not signed in' }],
    ['services/PIGEON', { up: false }, 409, { error: 'There is no service PIGEON' }],
    ['services/VOICE', {}, 400, { field: 'up' }],
    ['records/99/withdraw', {}, 409, { error: 'There is no record 99' }],
    ['nothing', {}, 404, {}],
    ['switches', '{"name":', 400, { error: expect.stringContaining('not JSON') }],
  ])('refuses %s with %j', async (path, body, status, content) => {
    const answer = await act(path, body);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ error: expect.any(String), ...content });
  });

  it('takes no form from another page', async () => {
    expect((await act('switches', 'name=all', 'text/plain')).status).toBe(415);
  });

  it('names every bad line of a list', async () => {
    const answer = await act('campaigns', { name: 'B', lists: [{ name: 'L', csv: `${csv}\n,,Mars,9,18:00` }] });
    expect(answer.status).toBe(400);
    expect(answer.json.error).toBe('L, line 3, column name: A name is required');
    expect(answer.json.problems).toContainEqual({
      line: 3,
      column: 'time_zone',
      message: 'Not a time zone such as Asia/Tokyo: Mars',
    });
  });

  it('adds a campaign, loads and starts it, and its records can be fetched', async () => {
    expect(
      (await act('campaigns', { name: 'Autumn & more', applicationId: 140, lists: [{ name: 'L', csv }] })).status,
    ).toBe(200);
    expect((await act(`campaigns/${encodeURIComponent('Autumn & more')}/load`)).status).toBe(200);
    expect((await act(`campaigns/${encodeURIComponent('Autumn & more')}/start`)).status).toBe(200);
    await kate.ask('PreviewRecordRequest', [
      whole('GSW_APPLICATION_ID', 140),
      text('GSW_CAMPAIGN_NAME', 'Autumn & more'),
    ]);
    expect(await kate.userEvent('PreviewRecord')).toMatchObject({ GSW_PHONE: '4479' });
  });

  it('drives calls, agents and switches', async () => {
    await act('calls/outcome', { number: '4471', outcome: { is: 'answered', after: 1, talkFor: null } });
    const ringing = await act('agents/kate/ring', { from: '4479' });
    expect((await act(`calls/${ringing.json.call}/hang-up`)).status).toBe(200);
    expect((await act('switches', { name: 'all', value: true })).status).toBe(200);
    expect(await get('overview')).toMatchObject({
      switches: { quirks: expect.not.arrayContaining([expect.objectContaining({ on: false })]) },
    });
    await act('switches', { name: 'all', value: false });
    await act('answers', { request: 'RecordReject', fault: { how: 'twice', times: 2 } });
    expect(await get('overview')).toMatchObject({ faults: { answers: { RecordReject: { how: 'twice', times: 2 } } } });
    expect((await act('agents/kate/expire')).status).toBe(200);
    expect(await get('traffic')).toEqual(JSON.parse(JSON.stringify(dialer.traffic())));
  });
});
