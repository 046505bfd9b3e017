import { describe, expect, it } from 'vitest';
import { decodeChainEnd, decodeChainedRecord } from '../../../lib/dialer/genesys/decodeChain';
import { decodeMessage } from '../../../lib/dialer/genesys/decodeMessage';
import { decodePairs } from '../../../lib/dialer/genesys/pairs';
import { createNotes } from '../support/notes';

const chained = {
  GSW_USER_EVENT: 'ChainedRecord',
  GSW_RECORD_HANDLE: 8,
  GSW_CHAIN_ID: 4,
  GSW_CHAIN_N: 1,
  GSW_PHONE: '647001',
  GSW_PHONE_TYPE: 4,
  GSW_APPLICATION_ID: 134,
  GSW_CAMPAIGN_NAME: 'Campaign1',
  GSW_CALLING_LIST: 'List1',
  GSW_ATTEMPTS: 0,
  GSW_CALL_RESULT: 28,
  GSW_TZ_NAME: 'Europe/Paris',
  GSW_TZ_OFFSET: 3600,
  GSW_FROM: 28800,
  GSW_UNTIL: 64800,
  contact_name: 'Kate Brown',
  GSW_REFERENCE_ID: 61,
};
const end = {
  GSW_USER_EVENT: 'ChainedRecordsDataEnd',
  GSW_RECORD_HANDLE: 7,
  GSW_CHAIN_ID: 4,
  GSW_APPLICATION_ID: 134,
  GSW_CALLING_LIST: 'List1',
  GSW_CAMPAIGN_NAME: 'Campaign1',
};

const silent = (): void => undefined;
const told = (userData: object) => decodeMessage({ messageType: 'EventUserEvent', userData }, () => false, silent);
const pairsOf = (data: object) => decodePairs(data, silent);

describe('another number of a contact', () => {
  it('PULL-9 is read with a handle, a type, hours and results of its own', () => {
    expect(told(chained)).toEqual([
      {
        type: 'NumberListed',
        reference: 61,
        chainId: '4',
        applicationId: '134',
        number: {
          handle: '8',
          phone: '647001',
          phoneType: 4,
          callingList: 'List1',
          attempts: 0,
          lastResult: null,
          timeZoneName: 'Europe/Paris',
          timeZoneOffset: 3600,
          dialHours: { from: 28800, until: 64800 },
          attached: [
            { key: 'GSW_RECORD_HANDLE', type: 'int', value: '8' },
            { key: 'GSW_APPLICATION_ID', type: 'int', value: '134' },
            { key: 'GSW_CAMPAIGN_NAME', type: 'str', value: 'Campaign1' },
            { key: 'GSW_CALLING_LIST', type: 'str', value: 'List1' },
            { key: 'GSW_PHONE', type: 'str', value: '647001' },
            { key: 'GSW_CHAIN_ID', type: 'int', value: '4' },
          ],
        },
      },
    ]);
  });

  it('is the same from a list of pairs', () => {
    const list = Object.entries(chained).map(([key, value]) => ({
      key,
      type: typeof value === 'number' ? 'int' : 'str',
      value,
    }));
    expect(told(list)).toEqual(told(chained));
  });

  it('CALL-7 is marked by the result that stands for do not call', () => {
    expect(told({ ...chained, GSW_CALL_RESULT: 51 })).toMatchObject([{ number: { lastResult: 51 } }]);
  });

  it('needs neither reference nor chain, list, clock or type', () => {
    const bare = { GSW_USER_EVENT: 'ChainedRecord', GSW_RECORD_HANDLE: '0a8', GSW_APPLICATION_ID: 1, GSW_PHONE: '110' };
    expect(told(bare)).toMatchObject([
      {
        reference: null,
        chainId: null,
        number: { handle: '0a8', phone: '110', callingList: '', timeZoneName: null, dialHours: null, phoneType: null },
      },
    ]);
  });

  it.each([
    ['GSW_RECORD_HANDLE', 'chained record: no handle'],
    ['GSW_APPLICATION_ID', 'chained record: no application'],
    ['GSW_PHONE', 'chained record: no number'],
  ])('LIVE-4 is refused without %s, by name', (key, reason) => {
    const { note, reasons } = createNotes();
    expect(decodeChainedRecord(pairsOf({ ...chained, [key]: ' ' }), null, note)).toBeNull();
    expect(reasons).toEqual([reason]);
  });
});

describe('the end of the list', () => {
  it('PULL-9 names the record that was asked about', () => {
    expect(told({ ...end, GSW_REFERENCE_ID: '61' })).toEqual([
      { type: 'NumbersListed', reference: 61, applicationId: '134', handle: '7' },
    ]);
    expect(decodeChainEnd(pairsOf({}), null)).toEqual({
      type: 'NumbersListed',
      reference: null,
      applicationId: null,
      handle: null,
    });
  });
});
