import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unlisted } from '../../../lib/practice/server/protocolList';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { act, get } from '../support/administration';
import { type Desktop, keysOf, signIn, text, whole } from '../support/desktop';
import { campaignOf, listOf } from '../support/lists';

const campaign = [whole('GSW_APPLICATION_ID', 134), text('GSW_CAMPAIGN_NAME', 'Spring')];
const handle = whole('GSW_RECORD_HANDLE', 1);
const hour = 3_600_000;
const noon = Date.UTC(2026, 10, 22, 12);

describe('callbacks over the wire', () => {
  let dialer: PracticeDialer;
  let kate: Desktop;
  beforeEach(async () => {
    dialer = await startPracticeDialer({
      campaigns: [campaignOf(listOf('4471 4472', '4473'))],
      calls: { answerAfter: 5 },
      now: () => noon,
    });
    kate = await signIn(dialer, 'kate');
  });
  afterEach(async () => {
    await kate.signOff();
    await dialer.stop();
  });

  const reschedule = async (at: string, name = 'RecordReschedule') =>
    kate.ask(name, [...campaign, handle, text('GSW_CALLBACK_TYPE', 'Personal'), text('GSW_DATE_TIME', at)]);
  const scheduleOne = async (at = '11/25/2026 15:00') => {
    await kate.ask('PreviewRecordRequest', campaign);
    await kate.userEvent('PreviewRecord');
    await reschedule(at);
    await kate.userEvent('RecordRescheduleAcknowledge');
    await kate.ask('RecordProcessed', [...campaign, handle, whole('GSW_CALL_RESULT', 33)]);
    await kate.userEvent('RecordProcessedAcknowledge');
  };

  it('one is scheduled, and comes back when the clock is moved; nothing of it is beyond the protocol’s list', async () => {
    await scheduleOne();
    expect(dialer.report({ state: 'scheduled', phone: '44 71' })).toMatchObject([
      { handle: 1, agent: 'kate', callbacks: [{ state: 'waiting', at: Date.UTC(2026, 10, 25, 15) }] },
    ]);
    dialer.moveClock(3 * 24 * hour);
    expect(await dialer.waitFor(({ name }) => name === 'CallbackScheduled')).toMatchObject({ handle: 1 });
    expect(dialer.admin.callbacks()).toMatchObject([{ state: 'waiting' }]);
    dialer.moveClock(3 * hour);
    expect(await kate.userEvent('ScheduledCall')).toMatchObject({
      GSW_RECORD_HANDLE: 1,
      GSW_CALLBACK_TYPE: 'Personal',
      GSW_DATE_TIME: '11/25/2026 15:00',
      GSW_RECORD_TYPE: 5,
    });
    await reschedule('11/26/2026 10:00', 'ScheduledRecordReschedule');
    await kate.userEvent('ScheduledRecordRescheduleAcknowledge');
    await kate.ask('RecordProcessed', [...campaign, handle]);
    await kate.userEvent('RecordProcessedAcknowledge');
    dialer.admin.moveClockToCallback(1);
    await kate.userEvent('ScheduledCall');
    expect(unlisted(dialer.traffic())).toEqual([]);
  });

  it('every switch can be set at once', async () => {
    dialer.set({ callbackTypes: 'campaign', scheduledRescheduleCloses: true, callbackZone: 'Asia/Tokyo' });
    await kate.ask('PreviewRecordRequest', campaign);
    await kate.userEvent('PreviewRecord');
    await reschedule('11/25/2026 15:00');
    expect(await kate.userEvent('Error')).toMatchObject({ GSW_ERROR: 'Callback type is not allowed: Personal' });
    expect(() => dialer.set({ callbackZone: 'Mars' })).toThrow('Not a time zone such as Asia/Tokyo: Mars');
    expect(await get(dialer, 'overview')).toMatchObject({
      switches: {
        flags: [expect.objectContaining({ name: 'scheduledRescheduleCloses', on: true })],
        words: [expect.objectContaining({ name: 'callbackZone', value: 'Asia/Tokyo' })],
        choices: expect.arrayContaining([expect.objectContaining({ name: 'callbackTypes', value: 'campaign' })]),
      },
    });
  });

  it('the administrator refuses them, sees them, and moves the clock', async () => {
    expect((await act(dialer, 'refusals', { request: 'RecordReschedule', text: 'Not today', times: 1 })).status).toBe(
      200,
    );
    await kate.ask('PreviewRecordRequest', campaign);
    await kate.userEvent('PreviewRecord');
    await reschedule('11/25/2026 15:00');
    expect(await kate.userEvent('Error')).toMatchObject({ GSW_ERROR: 'Not today', GSW_RECORD_HANDLE: 1 });
    await reschedule('11/25/2026 15:00');
    await kate.userEvent('RecordRescheduleAcknowledge');
    await kate.ask('RecordProcessed', [...campaign, handle]);
    await kate.userEvent('RecordProcessedAcknowledge');
    expect(await get(dialer, 'callbacks')).toMatchObject([
      {
        campaign: 'Spring',
        handle: 1,
        name: 'Contact 1',
        phone: '4471',
        owner: 'personal',
        by: 'kate',
        state: 'waiting',
        dateTime: '11/25/2026 15:00',
        zone: 'Europe/London',
      },
    ]);
    expect(await act(dialer, 'campaigns/Spring/callbacks', { awayAfter: 1000, missed: 'anyone' })).toEqual({
      status: 200,
      json: { awayAfter: 1000, missed: 'anyone', againAfter: 300_000 },
    });
    expect(await act(dialer, 'clock', { ms: hour })).toEqual({ status: 200, json: { now: noon + hour } });
    expect((await act(dialer, 'callbacks/1/due')).status).toBe(200);
    await kate.userEvent('ScheduledCall');
    expect(dialer.admin.now()).toBe(Date.UTC(2026, 10, 25, 15));
  });

  it.each([
    ['clock', { ms: -1 }, 400, { field: 'ms' }],
    ['clock', {}, 400, { field: 'ms' }],
    ['callbacks/77/due', {}, 409, { error: 'Record 77 waits for no callback' }],
    ['callbacks/1/call', {}, 404, {}],
    ['refusals', { text: 'No' }, 400, { field: 'request' }],
    ['refusals', { request: 'RecordReschedule', text: 5 }, 400, { field: 'text' }],
    ['refusals', { request: 'RecordReschedule', text: 'No', times: 0 }, 400, { field: 'times' }],
    ['campaigns/Spring/callbacks', { awayAfter: 'long' }, 400, { field: 'awayAfter' }],
    ['campaigns/Spring/callbacks', { missed: 'nobody' }, 400, { field: 'missed' }],
    ['campaigns/Spring/callbacks', { colour: 1 }, 400, { field: 'colour' }],
    ['campaigns/Spring/treatments', { rules: [{ result: 6 }] }, 400, { field: 'rules' }],
    ['switches', { name: 'callbackZone', value: 'Mars' }, 400, { error: 'Not a time zone such as Asia/Tokyo: Mars' }],
    ['switches', { name: 'callbackZone', value: 1 }, 400, { error: 'The switch callbackZone takes text' }],
    ['switches', { name: 'scheduledRescheduleCloses', value: 'yes' }, 400, {}],
  ])('refuses %s with %j', async (path, body, status, content) => {
    const answer = await act(dialer, path, body);
    expect(answer).toEqual({ status, json: expect.objectContaining({ error: expect.any(String), ...content }) });
  });

  it('treatments and dispositions are set by the administrator', async () => {
    const rules = [{ result: 6, do: 'retry', minutes: 5 }];
    expect(await act(dialer, 'campaigns/Spring/treatments', { rules })).toEqual({
      status: 200,
      json: { rules, mostAttempts: null },
    });
    await kate.ask('PreviewRecordRequest', campaign);
    await kate.userEvent('PreviewRecord');
    await kate.ask('RecordProcessed', [
      ...campaign,
      handle,
      whole('GSW_CALL_RESULT', 6),
      text('GSW_TREATMENT', 'RecordTreatCampaign'),
      text('DispositionCode', 'complaint'),
    ]);
    await kate.userEvent('RecordProcessedAcknowledge');
    expect(dialer.report({ state: 'postponed' })).toMatchObject([
      { handle: 1, said: { DispositionCode: 'complaint' }, treatments: [{ result: 6, did: 'retry' }] },
      { handle: 2 },
    ]);
    const isSet = async () => JSON.stringify(await get(dialer, 'options')).includes('interaction.disposition');
    dialer.admin.setDispositions('mandatory');
    expect(await isSet()).toBe(true);
    dialer.admin.setDispositions(null);
    dialer.admin.setDispositions(null);
    expect(await isSet()).toBe(false);
  });

  it('a callback in a month is waited for in peace', async () => {
    await scheduleOne('12/30/2026 10:00');
    const before = dialer.log().length;
    await kate.ask('CampaignStatusRequest');
    await kate.userEvent('CampaignStarted');
    // A timer that cannot wait so long would go off at once, again and again.
    expect(dialer.log().length - before).toBeLessThan(5);
    dialer.admin.moveClockToCallback(1);
    await kate.userEvent('ScheduledCall');
  });

  it('the session outlives the clock', async () => {
    dialer.moveClock(30 * 24 * hour);
    expect((await kate.get('/workspace/v3/current-session')).status).toBe(200);
    expect(() => dialer.moveClock(-1)).toThrow('The clock only goes forward');
    await signIn(dialer, 'taro');
  });

  it('one in a push preview campaign comes as an interaction', async () => {
    await scheduleOne('11/22/2026 15:00');
    await kate.post('/workspace/v3/voice/not-ready');
    dialer.admin.setMode('Spring', 'pushPreview');
    await kate.post('/workspace/v3/media/outboundpreview/ready');
    const first = await kate.next(({ data }) => data.messageType === 'InteractionStateChanged');
    const { id } = first.data.interaction as { id: string };
    await kate.post(`/workspace/v3/media/outboundpreview/interactions/${id}/reject`);
    dialer.moveClock(3 * hour);
    const { data } = await kate.next(
      ({ data }) => keysOf((data.interaction ?? {}) as Record<string, unknown>).GSW_CALLBACK_TYPE === 'Personal',
    );
    expect(data).toMatchObject({ interaction: { state: 'Invited' } });
    expect(unlisted(dialer.traffic())).toEqual([]);
  });
});
