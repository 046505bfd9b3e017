import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { type Desktop, signIn, text, whole } from '../support/desktop';
import { campaignOf, listOf } from '../support/lists';

const campaign = [whole('GSW_APPLICATION_ID', 134), text('GSW_CAMPAIGN_NAME', 'Spring')];

describe('an agent works a preview campaign', () => {
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

  it('hears of her campaigns when she asks', async () => {
    await kate.ask('CampaignStatusRequest', [whole('GSW_REFERENCE_ID', 1)]);
    expect(await kate.userEvent('CampaignStarted')).toMatchObject({
      GSW_CAMPAIGN_NAME: 'Spring',
      GSW_CAMPAIGN_MODE: 'Preview',
      GSW_APPLICATION_ID: 134,
      GSW_REFERENCE_ID: 1,
    });
  });

  it('gets a record, calls it, and finishes it with its result', async () => {
    await kate.ask('PreviewRecordRequest', [...campaign, whole('GSW_REFERENCE_ID', 2)]);
    const record = await kate.userEvent('PreviewRecord');
    expect(record).toMatchObject({
      GSW_PHONE: '4471',
      GSW_ATTEMPTS: 0,
      GSW_CALL_RESULT: 28,
      GSW_REFERENCE_ID: 2,
      GSW_TZ_NAME: 'Europe/London',
      GSW_FROM: 32_400,
      crm_id: 'C-1',
      plan: 'Basic',
      visits: 0,
    });
    const handle = whole('GSW_RECORD_HANDLE', Number(record.GSW_RECORD_HANDLE));
    await kate.post('/workspace/v3/voice/make-call', {
      operationId: 'op-1',
      data: { destination: '4471', userData: [handle, ...campaign] },
    });
    const established = await kate.next(
      ({ data }) => (data.call as { state?: string } | undefined)?.state === 'Established',
    );
    const { id } = established.data.call as { id: string };
    await kate.post(`/workspace/v3/voice/calls/${id}/release`);
    await kate.next(({ data }) => (data.call as { state?: string } | undefined)?.state === 'Completed');
    await kate.ask('RecordProcessed', [
      ...campaign,
      handle,
      whole('GSW_CALL_RESULT', 33),
      whole('GSW_REFERENCE_ID', 3),
    ]);
    expect(await kate.userEvent('RecordProcessedAcknowledge')).toMatchObject({
      GSW_REFERENCE_ID: 3,
      GSW_CALLING_LIST: 'Spring list',
    });
    expect(dialer.report()[0]).toMatchObject({ state: 'done', result: 33, attempts: 1, agent: 'kate' });
  });
});
