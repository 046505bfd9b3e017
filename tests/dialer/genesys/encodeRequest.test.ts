import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRecordRequest,
  campaignStatusRequest,
  chainRequest,
  previewRecordRequest,
  recordRequest,
} from '../../../lib/dialer/genesys/encodeRequest';
import { decodePairs, filled } from '../../../lib/dialer/genesys/pairs';
import { record } from '../../support/session';
import { outboxItem } from '../support/outboxItem';

const plain = (pairs: readonly { key: string; value: string | number }[]) =>
  Object.fromEntries(pairs.map(({ key, value }) => [key, value]));

describe('a request', () => {
  it('CAMP-6 for the campaigns carries a reference', () => {
    expect(campaignStatusRequest(5)).toEqual([
      { key: 'GSW_AGENT_REQ_TYPE', type: 'str', value: 'CampaignStatusRequest' },
      { key: 'GSW_REFERENCE_ID', type: 'int', value: 5 },
    ]);
  });

  it('PULL-1 for a record names the campaign and its application', () => {
    const effect = { type: 'RequestPreview', campaign: 'Campaign1', applicationId: '134', reference: 2 } as const;
    expect(previewRecordRequest(effect)).toEqual([
      { key: 'GSW_AGENT_REQ_TYPE', type: 'str', value: 'PreviewRecordRequest' },
      { key: 'GSW_APPLICATION_ID', type: 'int', value: 134 },
      { key: 'GSW_CAMPAIGN_NAME', type: 'str', value: 'Campaign1' },
      { key: 'GSW_REFERENCE_ID', type: 'int', value: 2 },
    ]);
  });

  const address = {
    GSW_RECORD_HANDLE: 9,
    GSW_APPLICATION_ID: 134,
    GSW_CAMPAIGN_NAME: 'Campaign1',
    GSW_CALLING_LIST: 'List1',
    GSW_REFERENCE_ID: 31,
  };

  it('PULL-6 that finishes a record carries its result and number', () => {
    expect(plain(recordRequest(outboxItem({ closing: { how: 'done', result: 33, next: 'rest' } })))).toEqual({
      ...address,
      GSW_AGENT_REQ_TYPE: 'RecordProcessed',
      GSW_CALL_RESULT: 33,
      GSW_PHONE: '647000',
    });
  });

  it('PULL-3a that returns a record to the list is a reject', () => {
    const item = outboxItem({ request: 'RecordReject', closing: { how: 'later' } });
    expect(plain(recordRequest(item))).toEqual({ ...address, GSW_AGENT_REQ_TYPE: 'RecordReject' });
  });

  it('PULL-3b that removes a contact takes the whole chain', () => {
    const item = outboxItem({ request: 'RequestRecordCancel', closing: { how: 'dontCall' } });
    expect(plain(recordRequest(item))).toEqual({
      ...address,
      GSW_AGENT_REQ_TYPE: 'RequestRecordCancel',
      GSW_CHAIN_ATTR: 'AllChain',
    });
  });

  it('PULL-9 for the contact’s other numbers names the record', () => {
    expect(plain(chainRequest({ type: 'RequestChain', path: 'voice', record: record(), reference: 61 }))).toEqual({
      GSW_AGENT_REQ_TYPE: 'ChainedRecordRequest',
      GSW_RECORD_HANDLE: 9,
      GSW_APPLICATION_ID: 134,
      GSW_CAMPAIGN_NAME: 'Spring renewal',
      GSW_CALLING_LIST: 'List1',
      GSW_REFERENCE_ID: 61,
    });
  });

  const added = {
    type: 'AddNumber',
    for: 'call',
    path: 'voice',
    number: '+13035550199',
    phoneType: 4,
    reference: 71,
  } as const;
  it('PULL-9 that adds a number puts it into the contact’s chain, with the record’s clock and hours', () => {
    expect(plain(addRecordRequest({ ...added, record: record() }))).toEqual({
      GSW_AGENT_REQ_TYPE: 'AddRecord',
      GSW_APPLICATION_ID: 134,
      GSW_CAMPAIGN_NAME: 'Spring renewal',
      GSW_CALLING_LIST: 'List1',
      GSW_CHAIN_ID: 4,
      GSW_PHONE: '+13035550199',
      GSW_PHONE_TYPE: 4,
      GSW_TZ_NAME: 'America/Denver',
      GSW_FROM: 28800,
      GSW_UNTIL: 75600,
      GSW_REFERENCE_ID: 71,
    });
  });

  it('that adds a number says the whole day, and no type, where none are known', () => {
    const data = record({ dialHours: null, timeZoneName: null });
    const request = plain(addRecordRequest({ ...added, phoneType: null, record: data }));
    expect(request).toMatchObject({ GSW_FROM: 0, GSW_UNTIL: 86_340, GSW_PHONE_TYPE: 0 });
    expect(request).not.toHaveProperty('GSW_TZ_NAME');
  });

  it('writes a hexadecimal handle as text, as it came, and leaves out what is not known', () => {
    const item = outboxItem({ record: { ...outboxItem({}).record, handle: '00fa', callingList: '' } });
    const pairs = recordRequest(item);
    expect(pairs).toContainEqual({ key: 'GSW_RECORD_HANDLE', type: 'str', value: '00fa' });
    expect(pairs.map(({ key }) => key)).not.toContain('GSW_CALLING_LIST');
  });

  it('RES-5 names the same record and reference on the way there as on the way back', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(word, word, word, fc.integer({ min: 1, max: 0x7ffffffe }), (handle, campaign, phone, reference) => {
        const item = outboxItem({ reference, record: { ...outboxItem({}).record, handle, campaign, phone } });
        const pairs = decodePairs(JSON.parse(JSON.stringify(recordRequest(item))), () => undefined);
        expect(filled(pairs, 'GSW_RECORD_HANDLE')).toBe(handle);
        expect(filled(pairs, 'GSW_CAMPAIGN_NAME')).toBe(campaign);
        expect(filled(pairs, 'GSW_PHONE')).toBe(phone);
        expect(filled(pairs, 'GSW_REFERENCE_ID')).toBe(String(reference));
      }),
    );
  });
});
