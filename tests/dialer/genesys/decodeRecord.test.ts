import { describe, expect, it } from 'vitest';
import { decodeRecord } from '../../../lib/dialer/genesys/decodeRecord';
import { decodePairs } from '../../../lib/dialer/genesys/pairs';
import type { RecordData } from '../../../lib/session/record';
import { createNotes } from '../support/notes';
import { previewRecord } from '../support/samples';

const decode = (raw: unknown, came: RecordData['origin'] = 'pull') =>
  decodeRecord(
    decodePairs(raw, () => undefined),
    came,
    () => undefined,
  );

describe('a record', () => {
  it('PULL-1 is read with contact, numbers, time zone, dial hours, attempts and fields', () => {
    expect(decode(previewRecord)).toEqual({
      key: '134/9',
      handle: '9',
      applicationId: '134',
      campaign: 'Campaign1',
      callingList: 'List1',
      phone: '647000',
      phoneType: 4,
      chainId: '4',
      attempts: 2,
      lastResult: 7,
      timeZoneName: 'PST',
      timeZoneOffset: -25200,
      dialHours: { from: 0, until: 86340 },
      origin: 'pull',
      fields: [
        { name: 'contact_name', value: 'Kate Brown' },
        { name: 'balance', value: '120' },
      ],
      attached: [
        { key: 'GSW_RECORD_HANDLE', type: 'int', value: '9' },
        { key: 'GSW_APPLICATION_ID', type: 'int', value: '134' },
        { key: 'GSW_CAMPAIGN_NAME', type: 'str', value: 'Campaign1' },
        { key: 'GSW_CALLING_LIST', type: 'str', value: 'List1' },
        { key: 'GSW_PHONE', type: 'str', value: '647000' },
        { key: 'GSW_CHAIN_ID', type: 'int', value: '4' },
        { key: 'GSW_CALL_ATTEMPT_GUID', type: 'str', value: '01AJ' },
      ],
    });
  });

  it('is the same from a list of pairs', () => {
    const list = Object.entries(previewRecord).map(([key, value]) => ({
      key,
      type: typeof value === 'number' ? 'int' : 'str',
      value,
    }));
    expect(decode(list)).toEqual(decode(previewRecord));
  });

  it.each([
    ['nothing special', {}, 'pull', 'pull'],
    ['record type 5', { GSW_RECORD_TYPE: 5 }, 'pull', 'personalCallback'],
    ['record type 6', { GSW_RECORD_TYPE: '6' }, 'pull', 'callback'],
    ['general record type', { GSW_RECORD_TYPE: 2 }, 'pull', 'pull'],
    ['personal callback', { GSW_CALLBACK_TYPE: 'Personal' }, 'pull', 'personalCallback'],
    ['campaign callback', { GSW_CALLBACK_TYPE: 'Campaign' }, 'pull', 'callback'],
    ['scheduled call', {}, 'callback', 'callback'],
    ['personal scheduled call', { GSW_CALLBACK_TYPE: 'Personal' }, 'callback', 'personalCallback'],
    ['a push preview', {}, 'push', 'push'],
    ['a push preview of a callback', { GSW_CALLBACK_TYPE: 'campaign' }, 'push', 'callback'],
    ['a push preview of a personal callback', { GSW_RECORD_TYPE: '5' }, 'push', 'personalCallback'],
    ['a campaign call', { GSW_RECORD_TYPE: 2 }, 'campaignCall', 'campaignCall'],
    ['a campaign call of a callback', { GSW_RECORD_TYPE: 6 }, 'campaignCall', 'callback'],
    ['a campaign call of a personal callback', { GSW_CALLBACK_TYPE: 'PERSONAL' }, 'campaignCall', 'personalCallback'],
  ] as const)('CB-8 tells by %s where it comes from', (_what, more, came, origin) => {
    expect(decode({ ...previewRecord, ...more }, came)?.origin).toBe(origin);
  });

  it('has no last result before anybody has called', () => {
    expect(decode({ ...previewRecord, GSW_CALL_RESULT: 28, GSW_ATTEMPTS: 0 })?.lastResult).toBeNull();
    expect(decode({ ...previewRecord, GSW_CALL_RESULT: 28, GSW_ATTEMPTS: 1 })?.lastResult).toBe(28);
  });

  it('keeps a hexadecimal handle as text', () => {
    expect(decode({ ...previewRecord, GSW_RECORD_HANDLE: '00fa' })).toMatchObject({ key: '134/00fa', handle: '00fa' });
  });

  it.each([
    ['out of the day', { GSW_FROM: -1 }],
    ['half', { GSW_UNTIL: undefined }],
  ])('has no dial hours when they are %s', (_what, more) => {
    expect(decode({ ...previewRecord, ...more })?.dialHours).toBeNull();
  });

  it.each([
    ['GSW_RECORD_HANDLE', 'record: no handle'],
    ['GSW_APPLICATION_ID', 'record: no application'],
    ['GSW_CAMPAIGN_NAME', 'record: no campaign'],
  ])('LIVE-4 is refused without %s, by name', (key, reason) => {
    const { note, reasons } = createNotes();
    const pairs = decodePairs({ ...previewRecord, [key]: '' }, note);
    expect(decodeRecord(pairs, 'pull', note)).toBeNull();
    expect(reasons).toEqual([reason]);
  });
});
