import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unlisted } from '../../../lib/practice/server/protocolList';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { type Desktop, keysOf, signIn, text, whole } from '../support/desktop';
import { campaignOf, listOf } from '../support/lists';

const campaign = [whole('GSW_APPLICATION_ID', 134), text('GSW_CAMPAIGN_NAME', 'Spring')];
const newNumber = [
  text('GSW_CALLING_LIST', 'Spring list'),
  whole('GSW_CHAIN_ID', 1),
  text('GSW_PHONE', '4479'),
  whole('GSW_PHONE_TYPE', 4),
  text('GSW_TZ_NAME', 'Europe/London'),
  whole('GSW_FROM', 28_800),
  whole('GSW_UNTIL', 64_800),
];

describe('a chain', () => {
  let dialer: PracticeDialer;
  let kate: Desktop;
  beforeEach(async () => {
    dialer = await startPracticeDialer({
      campaigns: [campaignOf(listOf('4471 4472', '4473'))],
      calls: { answerAfter: 5 },
    });
    kate = await signIn(dialer, 'kate');
  });
  afterEach(async () => {
    await kate.signOff();
    await dialer.stop();
  });
  const names = () =>
    kate
      .events()
      .map(({ data }) => keysOf(data).GSW_USER_EVENT)
      .filter((name) => typeof name === 'string');

  it('is asked for, gets a number, and is worked on that number', async () => {
    await kate.ask('PreviewRecordRequest', campaign);
    await kate.userEvent('PreviewRecord');
    await kate.ask('AddRecord', [...campaign, ...newNumber, whole('GSW_REFERENCE_ID', 71)]);
    expect(await kate.userEvent('AddRecordAcknowledge')).toMatchObject({
      GSW_REFERENCE_ID: 71,
      GSW_CHAIN_ID: 1,
      GSW_CHAIN_N: 2,
    });
    await kate.ask('ChainedRecordRequest', [...campaign, whole('GSW_RECORD_HANDLE', 1), whole('GSW_REFERENCE_ID', 61)]);
    expect(await kate.userEvent('ChainedRecordsDataEnd')).toMatchObject({ GSW_REFERENCE_ID: 61, GSW_CHAIN_ID: 1 });
    expect(names().slice(-3)).toEqual(['ChainedRecord', 'ChainedRecord', 'ChainedRecordsDataEnd']);
    await kate.userEvent('ChainedRecord');
    const added = await kate.userEvent('ChainedRecord');
    expect(added).toMatchObject({ GSW_PHONE: '4479', GSW_PHONE_TYPE: 4 });

    const handle = whole('GSW_RECORD_HANDLE', Number(added.GSW_RECORD_HANDLE));
    await kate.post('/workspace/v3/voice/make-call', {
      data: { destination: '4479', userData: [handle, ...campaign] },
    });
    await kate.next(({ data }) => (data.call as { state?: string } | undefined)?.state === 'Established');
    await kate.ask('RecordProcessed', [...campaign, handle, whole('GSW_CALL_RESULT', 33)]);
    await kate.userEvent('RecordProcessedAcknowledge');
    expect(dialer.report()).toMatchObject([
      { phone: '4471', state: 'done', attempts: 0, result: null },
      { phone: '4472', state: 'done', attempts: 0, result: null },
      { phone: '4473', state: 'ready' },
      { phone: '4479', state: 'done', attempts: 1, result: 33 },
    ]);
    expect(unlisted(dialer.traffic())).toEqual([]);
  });

  it('meets silence on voice and one odd acknowledgement on topics, as the simulator answers', async () => {
    await kate.ask('PreviewRecordRequest', campaign);
    await kate.userEvent('PreviewRecord');
    dialer.admin.setSwitch('silentRequests', true);
    dialer.admin.setSwitch('topicAckIsCancel', true);
    const asked = [...campaign, whole('GSW_RECORD_HANDLE', 1)];
    await kate.ask('ChainedRecordRequest', asked);
    await kate.ask('AddRecord', [...campaign, ...newNumber]);
    await kate.post('/workspace/v3/media/topics/1@Place_5000/publish', {
      data: { eventContent: [text('GSW_AGENT_REQ_TYPE', 'ChainedRecordRequest'), ...asked] },
    });
    await kate.userEvent('RecordCancelAcknowledge');
    await kate.ask('RecordReject', asked);
    await kate.userEvent('RecordRejectAcknowledge');
    expect(names()).toEqual(['PreviewRecord', 'RecordCancelAcknowledge', 'RecordRejectAcknowledge']);
    expect(dialer.report()).toHaveLength(3);
  });
});
