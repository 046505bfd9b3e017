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
import type { OutboxItem } from '../../../lib/session/outbox';
import { record } from '../../support/session';
import { createNotes } from '../support/notes';
import { outboxItem, outboxRequest, sentCallback } from '../support/outboxItem';

const plain = (pairs: readonly { key: string; value: string | number }[]) =>
  Object.fromEntries(pairs.map(({ key, value }) => [key, value]));

const silent = (): void => undefined;
const recordPairs = (item: OutboxItem) => recordRequest(item, silent);

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
    expect(plain(recordPairs(outboxItem({ closing: { how: 'done', result: 33, next: 'rest' } })))).toEqual({
      ...address,
      GSW_AGENT_REQ_TYPE: 'RecordProcessed',
      GSW_CALL_RESULT: 33,
      GSW_PHONE: '647000',
    });
  });

  it('PULL-3a that returns a record to the list is a reject', () => {
    const item = outboxItem({ request: 'RecordReject', closing: { how: 'later' } });
    expect(plain(recordPairs(item))).toEqual({ ...address, GSW_AGENT_REQ_TYPE: 'RecordReject' });
  });

  it('PULL-3b that removes a contact takes the whole chain', () => {
    const item = outboxItem({ request: 'RequestRecordCancel', closing: { how: 'dontCall' } });
    expect(plain(recordPairs(item))).toEqual({
      ...address,
      GSW_AGENT_REQ_TYPE: 'RequestRecordCancel',
      GSW_CHAIN_ATTR: 'AllChain',
    });
  });

  it.each([
    ['personal', 'RecordReschedule', 'Personal'],
    ['anyone', 'RecordReschedule', 'Campaign'],
    ['personal', 'ScheduledRecordReschedule', 'Personal'],
    ['anyone', 'ScheduledRecordReschedule', 'Campaign'],
  ] as const)('CB-3 that schedules a callback for %s by %s is of type %s', (owner, request, type) => {
    const callback = { ...sentCallback, owner };
    expect(plain(recordPairs(outboxRequest({ request, callback })))).toEqual({
      ...address,
      GSW_AGENT_REQ_TYPE: request,
      GSW_RECORD_HANDLE: 10,
      GSW_CALLING_LIST: 'List2',
      GSW_CALLBACK_TYPE: type,
      GSW_DATE_TIME: '11/30/2026 15:30',
      GSW_PHONE: '647001',
    });
  });

  it.each([
    ['2026-11-30T15:30', '11/30/2026 15:30'],
    ['2027-01-02T03:04', '01/02/2027 03:04'],
    ['2026-12-31T00:00', '12/31/2026 00:00'],
    ['2028-02-29T23:59', '02/29/2028 23:59'],
  ])('CB-4 says %s as the server reads it, with every digit: %s', (wall, written) => {
    const callback = { ...sentCallback, told: { ...sentCallback.told, wall } };
    const pairs = recordPairs(outboxRequest({ request: 'RecordReschedule', callback }));
    expect(pairs).toContainEqual({ key: 'GSW_DATE_TIME', type: 'str', value: written });
  });

  it.each([
    ['RES-4a the number', 'number', 'RecordOnly'],
    ['RES-4b the whole contact', 'contact', 'AllChain'],
  ] as const)('%s is marked Do Not Call', (_what, scope, attribute) => {
    expect(plain(recordPairs(outboxRequest({ request: 'DoNotCall', scope })))).toEqual({
      ...address,
      GSW_AGENT_REQ_TYPE: 'DoNotCall',
      GSW_CHAIN_ATTR: attribute,
      GSW_PHONE: '647000',
    });
  });

  const fields = [
    { key: 'balance', type: 'int', value: '120' },
    { key: 'plan', type: 'str', value: '120' },
    { key: 'remark', type: 'str', value: '' },
  ] as const;

  it('RES-3 that stores fields carries them by their own names, in their own types', () => {
    expect(recordPairs(outboxRequest({ request: 'UpdateCallCompletionStats', pairs: fields }))).toEqual([
      { key: 'GSW_AGENT_REQ_TYPE', type: 'str', value: 'UpdateCallCompletionStats' },
      { key: 'GSW_RECORD_HANDLE', type: 'int', value: 9 },
      { key: 'GSW_APPLICATION_ID', type: 'int', value: 134 },
      { key: 'GSW_CAMPAIGN_NAME', type: 'str', value: 'Campaign1' },
      { key: 'GSW_CALLING_LIST', type: 'str', value: 'List1' },
      { key: 'GSW_REFERENCE_ID', type: 'int', value: 31 },
      { key: 'balance', type: 'int', value: 120 },
      { key: 'plan', type: 'str', value: '120' },
      { key: 'remark', type: 'str', value: '' },
    ]);
  });

  it('RES-2 that finishes a record carries disposition, note and the fields that are not stored yet', () => {
    const said = [
      { key: 'DispositionCode', type: 'str', value: 'Interested' },
      { key: 'Note', type: 'str', value: 'Asked for a brochure.' },
    ] as const;
    expect(plain(recordPairs(outboxItem({ pairs: [...fields, ...said] })))).toEqual({
      ...address,
      GSW_AGENT_REQ_TYPE: 'RecordProcessed',
      GSW_CALL_RESULT: 33,
      GSW_PHONE: '647000',
      balance: 120,
      plan: '120',
      remark: '',
      DispositionCode: 'Interested',
      Note: 'Asked for a brochure.',
    });
  });

  it.each([
    ['campaign', 'RecordTreatCampaign'],
    ['personal', 'RecordTreatPersonal'],
  ] as const)('that finishes a record asks for the treatment of the %s', (treatment, value) => {
    const pairs = recordPairs(outboxItem({ treatment }));
    expect(pairs).toContainEqual({ key: 'GSW_TREATMENT', type: 'str', value });
    expect(plain(recordPairs(outboxItem({ treatment: null })))).not.toHaveProperty('GSW_TREATMENT');
  });

  it('CB-10 that postpones a record has neither result nor number: nobody was called', () => {
    const closing = { how: 'postponed', next: 'rest', callback: sentCallback } as const;
    const pairs = [{ key: 'Note', type: 'str', value: 'Later' }] as const;
    expect(plain(recordPairs(outboxItem({ closing, pairs, treatment: 'campaign' })))).toEqual({
      ...address,
      GSW_AGENT_REQ_TYPE: 'RecordProcessed',
      GSW_TREATMENT: 'RecordTreatCampaign',
      Note: 'Later',
    });
  });

  it.each([
    ['120', 120],
    ['-5', -5],
    ['+7', 7],
    [' 007 ', 7],
    ['-0', 0],
    ['', ''],
    ['7.5', '7.5'],
    ['0x10', '0x10'],
    ['99999999999999999999', '99999999999999999999'],
  ])('RES-3 says the whole number %j as %j', (value, expected) => {
    const item = outboxRequest({ request: 'UpdateCallCompletionStats', pairs: [{ key: 'n', type: 'int', value }] });
    const type = typeof expected === 'number' ? 'int' : 'str';
    expect(recordPairs(item).at(-1)).toEqual({ key: 'n', type, value: expected });
  });

  it.each(['GSW_CALL_RESULT', 'gsw_phone', ' GSW_NEW', 'contact_info', 'InteractionType', '', ' '])(
    'RES-3 never says what was entered under a key of the dialer itself: %j',
    (key) => {
      const { note, reasons } = createNotes();
      const pairs = [
        { key, type: 'str', value: 'harm' },
        { key: 'plan', type: 'str', value: 'a' },
        { key: 'plan', type: 'str', value: 'b' },
      ] as const;
      const encoded = recordRequest(outboxItem({ pairs }), note);
      expect(JSON.stringify(encoded)).not.toContain('harm');
      expect(encoded.filter((pair) => pair.key === 'plan')).toEqual([{ key: 'plan', type: 'str', value: 'b' }]);
      expect(reasons).toEqual(['request: a key of the dialer itself']);
    },
  );

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
    const pairs = recordPairs(item);
    expect(pairs).toContainEqual({ key: 'GSW_RECORD_HANDLE', type: 'str', value: '00fa' });
    expect(pairs.map(({ key }) => key)).not.toContain('GSW_CALLING_LIST');
  });

  it('RES-3 loses nothing that was entered, and changes nothing else, whatever the agent writes', () => {
    const own = (key: string) => key.trim() === '' || /^\s*gsw_/i.test(key) || /^(contact_info|Interaction)/.test(key);
    const key = fc.oneof(fc.string(), fc.constantFrom('plan', 'Note', '__proto__', 'GSW_PHONE', 'gsw_error'));
    const type = fc.constantFrom('str' as const, 'int' as const);
    fc.assert(
      fc.property(fc.array(fc.record({ key, type, value: fc.string() }), { maxLength: 6 }), (pairs) => {
        const bare = recordPairs(outboxItem({}));
        const encoded = recordPairs(outboxItem({ pairs }));
        expect(encoded.slice(0, bare.length)).toEqual(bare);
        const read = decodePairs(JSON.parse(JSON.stringify(encoded)), silent);
        const wanted = new Map(pairs.filter((pair) => !own(pair.key)).map((pair) => [pair.key, pair] as const));
        expect(encoded).toHaveLength(bare.length + wanted.size);
        for (const { key, type, value } of wanted.values()) {
          const isNumber = type === 'int' && /^\s*[+-]?\d{1,15}\s*$/.test(value);
          expect(read.get(key)?.value).toBe(isNumber ? String(Number(value) + 0) : value);
        }
      }),
    );
  });

  it('RES-5 names the same record and reference on the way there as on the way back', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(word, word, word, fc.integer({ min: 1, max: 0x7ffffffe }), (handle, campaign, phone, reference) => {
        const item = outboxItem({ reference, record: { ...outboxItem({}).record, handle, campaign, phone } });
        const pairs = decodePairs(JSON.parse(JSON.stringify(recordPairs(item))), () => undefined);
        expect(filled(pairs, 'GSW_RECORD_HANDLE')).toBe(handle);
        expect(filled(pairs, 'GSW_CAMPAIGN_NAME')).toBe(campaign);
        expect(filled(pairs, 'GSW_PHONE')).toBe(phone);
        expect(filled(pairs, 'GSW_REFERENCE_ID')).toBe(String(reference));
      }),
    );
  });
});
