import { describe, expect, it } from 'vitest';
import { knownRecord, wantedRecords } from '../../lib/overlay/wantedRecords';
import type { Call } from '../../lib/session/call';
import { record, site } from './fakes';

const inHand = record({ is: 'preview' }, { crm_id: 'C-7' });
const data = { ...inHand.data, key: '134/8', phone: '+81320000102', fields: [{ name: 'crm_id', value: 'C-8' }] };
const call = (state: Call['state'], more: Partial<Call> = {}): Call => ({
  id: 'call-1',
  previousId: null,
  state,
  type: 'inbound',
  number: data.phone,
  capabilities: [],
  record: data.key,
  uuid: 'u-1',
  since: 0,
  seenAt: 0,
  establishedAt: null,
  fault: null,
  asked: null,
  problem: null,
  campaign: 'Customer survey',
  data,
  ...more,
});

describe('whom a page is compared with', () => {
  it('CRM-1 are the records in hand, and the contact of a call that rings', () => {
    expect(wantedRecords({ records: [inHand], calls: [call('ringing')] }, site)).toEqual([
      { key: '134/7', numbers: ['+81320000101'], recordId: 'C-7' },
      { key: '134/8', numbers: ['+81320000102'], recordId: 'C-8', isRinging: true },
    ]);
  });

  it('CRM-1 are no contacts of calls that are answered, that have none, or whose record is in hand', () => {
    const calls = [call('established'), call('ringing', { data: inHand.data })];
    const { data: _none, ...unknown } = call('ringing');
    expect(wantedRecords({ records: [inHand], calls: [...calls, unknown] }, site)).toHaveLength(1);
  });

  it('CRM-1 are found by their keys, to be opened', () => {
    const session = { records: [inHand], calls: [call('ringing')] };
    expect(knownRecord(session, '134/7')).toBe(inHand);
    expect(knownRecord(session, '134/8')).toEqual({ data });
    expect(knownRecord(session, '134/9')).toBeNull();
  });
});
