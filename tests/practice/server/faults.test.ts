import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { type Desktop, keysOf, signIn, text, whole } from '../support/desktop';
import { campaignOf, listOf } from '../support/lists';

const campaign = [whole('GSW_APPLICATION_ID', 134), text('GSW_CAMPAIGN_NAME', 'Spring')];

describe('answers that go wrong', () => {
  let dialer: PracticeDialer;
  let kate: Desktop;
  beforeEach(async () => {
    dialer = await startPracticeDialer({
      campaigns: [campaignOf(listOf('4471', '4472', '4473'))],
      calls: { answerAfter: 5 },
    });
    kate = await signIn(dialer, 'kate');
  });
  afterEach(async () => {
    await kate.signOff();
    await dialer.stop();
  });
  const preview = (reference: number) =>
    kate.ask('PreviewRecordRequest', [...campaign, whole('GSW_REFERENCE_ID', reference)]);
  const previews = () => kate.events().filter(({ data }) => keysOf(data).GSW_USER_EVENT === 'PreviewRecord');

  it('come after the response, in the usual order', async () => {
    const answer = await preview(1);
    const event = await kate.next(({ data }) => keysOf(data).GSW_USER_EVENT === 'PreviewRecord');
    expect(event.order).toBeGreaterThan(answer.order);
  });

  it('come before the response when told to', async () => {
    dialer.admin.setAnswer('PreviewRecordRequest', { how: 'beforeResponse' });
    const answer = await preview(1);
    const event = await kate.next(({ data }) => keysOf(data).GSW_USER_EVENT === 'PreviewRecord');
    expect(event.order).toBeLessThan(answer.order);
  });

  it('never come, as often as told', async () => {
    dialer.admin.setAnswer('PreviewRecordRequest', { how: 'never', times: 1 });
    expect((await preview(1)).status).toBe(200);
    await preview(2);
    expect((await kate.userEvent('PreviewRecord')).GSW_REFERENCE_ID).toBe(2);
    expect(previews()).toHaveLength(1);
    expect(dialer.report().filter(({ state }) => state === 'retrieved')).toHaveLength(2);
  });

  it('come twice', async () => {
    dialer.admin.setAnswer('PreviewRecordRequest', { how: 'twice' });
    await preview(1);
    await kate.userEvent('PreviewRecord');
    expect((await kate.userEvent('PreviewRecord')).GSW_REFERENCE_ID).toBe(1);
    expect(dialer.report().filter(({ state }) => state === 'retrieved')).toHaveLength(1);
  });

  it('come late, after what was asked later', async () => {
    dialer.admin.setAnswer('PreviewRecordRequest', { how: 'late', ms: 60, times: 1 });
    await preview(1);
    await preview(2);
    expect((await kate.userEvent('PreviewRecord')).GSW_REFERENCE_ID).toBe(2);
    expect((await kate.userEvent('PreviewRecord')).GSW_REFERENCE_ID).toBe(1);
  });

  it('are lost on the way although the call was placed', async () => {
    dialer.admin.setResponse('make-call', { how: 'lost', times: 1 });
    await expect(kate.post('/workspace/v3/voice/make-call', { data: { destination: '4471' } })).rejects.toThrow();
    expect(dialer.admin.callsOf('kate')).toMatchObject([{ number: '4471' }]);
  });

  it('are lost before anything happened', async () => {
    dialer.admin.setResponse('make-call', { how: 'dropped', times: 1 });
    await expect(kate.post('/workspace/v3/voice/make-call', { data: { destination: '4471' } })).rejects.toThrow();
    expect(dialer.admin.callsOf('kate')).toEqual([]);
  });

  it('are refusals when told to, and nothing happens', async () => {
    dialer.admin.setResponse('make-call', { how: 'refused', status: 500, times: 1 });
    expect((await kate.post('/workspace/v3/voice/make-call', { data: { destination: '4471' } })).status).toBe(500);
    expect(dialer.admin.callsOf('kate')).toEqual([]);
  });

  it('never end while the events go out', async () => {
    dialer.admin.setResponse('PreviewRecordRequest', { how: 'never' });
    const gone = preview(1).catch(() => 'gone');
    await kate.userEvent('PreviewRecord');
    dialer.admin.dropConnections();
    expect(await gone).toBe('gone');
  });

  it('reach nobody while the server is out of reach, and the log still knows what was done', async () => {
    await dialer.admin.setReachable(false);
    await expect(preview(1)).rejects.toThrow();
    await dialer.admin.setReachable(true);
    expect((await preview(2)).status).toBe(200);
    const entry = await dialer.waitFor(({ name }) => name === 'PreviewRecordRequest');
    expect(entry).toMatchObject({ agent: 'kate', reference: 2, outcome: 'done', handle: 1, campaign: 'Spring' });
  });

  it('are counted per record', async () => {
    const call = { data: { destination: '4471', userData: [whole('GSW_RECORD_HANDLE', 1), ...campaign] } };
    const later = dialer.waitFor(({ name, handle }) => name === 'Established' && handle === 1);
    await kate.post('/workspace/v3/voice/make-call', call);
    await later;
    const calls = dialer.log().filter(({ name, handle }) => name === 'make-call' && handle === 1);
    expect(calls).toHaveLength(1);
    expect(dialer.report()[0]?.attempts).toBe(1);
  });
});
