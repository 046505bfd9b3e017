import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCall } from '../../../lib/dialer/genesys/decodeCall';
import { createNotes } from '../support/notes';
import { outboundCall, recordPairs } from '../support/samples';

const decode = (more: object) => decodeCall({ ...outboundCall, ...more }, () => undefined)?.call;

describe('a call', () => {
  it('PULL-4 is read with its state, number, capabilities and record', () => {
    expect(decodeCall(outboundCall, () => undefined)).toEqual({
      call: {
        id: 'aafd',
        previousId: null,
        state: 'dialing',
        type: 'outbound',
        number: '+33647000',
        capabilities: ['release', 'send-dtmf'],
        parties: [{ number: '+33647000', role: 'destination' }],
        record: '134/9',
      },
      uuid: '0b3c',
    });
  });

  it.each(['Dialing', 'Ringing', 'Established', 'Held', 'Released', 'Completed'])('PULL-4 can be %s', (state) => {
    expect(decode({ state })?.state).toBe(state.toLowerCase());
  });

  it.each([
    ['placed', {}, '+33647000'],
    ['placed, participants gone', { participants: [] }, '+33647000'],
    ['placed, nothing else', { participants: undefined, dnis: undefined }, '5000'],
    [
      'arrived',
      {
        callType: 'Inbound',
        participants: [{ number: '+44', role: 'RoleOrigination' }],
        phoneNumber: '+44',
        dnis: '5000',
      },
      '+44',
    ],
    [
      'arrived, caller only in phoneNumber',
      { callType: 'Inbound', participants: [], ani: undefined, phoneNumber: '+44', dnis: '5000' },
      '+44',
    ],
    [
      'listened to',
      {
        participants: [
          { number: '1', role: 'RoleObserver' },
          { number: '+33', role: 'RoleNewParty' },
        ],
      },
      '+33',
    ],
    ['nameless', { participants: [{ role: 'RoleDestination' }, 7], dnis: undefined, phoneNumber: undefined }, ''],
  ])('CALL-5 shows the other party of a call that is %s', (_what, more, number) =>
    expect(decode(more)?.number).toBe(number),
  );

  it('CALL-2b names the call that it is a consultation about, and never itself', () => {
    expect(decode({ callType: 'Consult', parentConnId: 'main' })).toMatchObject({ type: 'consult', parentId: 'main' });
    expect(decode({ parentConnId: 7 })?.parentId).toBe('7');
    for (const parentConnId of ['aafd', '', null, {}, ['main']])
      expect(decode({ parentConnId })).not.toHaveProperty('parentId');
  });

  it.each([
    ['Recording', 'on'],
    ['recording', 'on'],
    ['Paused', 'paused'],
    ['Stopped', 'off'],
    ['Erased', undefined],
    ['', undefined],
    [3, undefined],
    [undefined, undefined],
  ])('CALL-3 reads the recording %j as %s', (recordingState, recording) => {
    expect(decode({ recordingState })?.recording).toBe(recording);
  });

  it('CALL-2a lists who is on the line with their roles, in the server’s order, without those who have no number', () => {
    const participants = [
      { number: '+33647000', role: 'RoleDestination' },
      { number: 5001, role: 'rolenewparty' },
      { number: '5002', role: 'RoleObserver' },
      { number: '5003', role: 'RoleOrigination' },
      { number: '5004' },
      { role: 'RoleNewParty' },
      null,
      'RoleNewParty',
    ];
    expect(decode({ participants })?.parties).toEqual([
      { number: '+33647000', role: 'destination' },
      { number: '5001', role: 'newParty' },
      { number: '5002', role: 'observer' },
      { number: '5003', role: 'origination' },
      { number: '5004', role: 'unknown' },
    ]);
    for (const none of [[], {}, null, 'nobody', undefined])
      expect(decode({ participants: none })).not.toHaveProperty('parties');
    const many = Array.from({ length: 5000 }, (_, index) => ({ number: String(index), role: 'RoleNewParty' }));
    expect(decode({ participants: many })?.parties).toHaveLength(30);
  });

  it('CALL-2a says who has sent it, and takes that for no field of the record', () => {
    const sentBy = (value: unknown) => ({ key: 'DialbridgeSentBy', type: 'str', value });
    const sent = decode({ userData: [...recordPairs, sentBy('Kate London')] });
    expect(sent).toMatchObject({
      sentBy: 'Kate London',
      record: '139/77',
      data: { fields: [{ name: 'contact_name' }] },
    });
    for (const value of ['', ' ', null]) expect(decode({ userData: [sentBy(value)] })).not.toHaveProperty('sentBy');
    expect(decode({ userData: [sentBy('K'.repeat(5000))] })?.sentBy).toHaveLength(120);
  });

  it('LIVE-4 shows no name or number that breaks a line, turns it round or fills the screen', () => {
    const turned = '\u202eKate\u2066\u200f\n London\u0000';
    const userData = [{ key: 'DialbridgeSentBy', type: 'str', value: turned }];
    expect(decode({ userData })?.sentBy).toBe('Kate London');
    expect(decode({ userData: [{ key: 'DialbridgeSentBy', type: 'str', value: '\u202e' }] })).not.toHaveProperty(
      'sentBy',
    );
    const long = { number: `\u202e${'5'.repeat(100_000)}`, role: 'RoleDestination' };
    expect(decode({ participants: [long] })).toMatchObject({
      number: '5'.repeat(120),
      parties: [{ number: '5'.repeat(120) }],
    });
    expect(decode({ participants: [], dnis: '5'.repeat(100_000) })?.number).toHaveLength(120);
    expect(decode({ participants: [{ number: '__proto__' }] })?.parties).toMatchObject([{ number: '__proto__' }]);
  });

  it('names the id that it had before', () => {
    expect(decode({ previousConnId: 'old' })?.previousId).toBe('old');
    expect(decode({ previousConnId: 'aafd' })?.previousId).toBeNull();
  });

  it('LIVE-3 names its record also from a flat object, and none from half of it', () => {
    expect(decode({ userData: { GSW_RECORD_HANDLE: '1fa', GSW_APPLICATION_ID: '1' } })?.record).toBe('1/1fa');
    expect(decode({ userData: { GSW_RECORD_HANDLE: 1 } })?.record).toBeNull();
    expect(decode({ userData: undefined })?.record).toBeNull();
  });

  it('AUTO-3 names its campaign alone until the contact answers, and then the whole record', () => {
    const campaignPairs = recordPairs.filter(({ key }) => key === 'GSW_CAMPAIGN_NAME' || key === 'GSW_APPLICATION_ID');
    const waiting = decode({ userData: campaignPairs });
    expect(waiting).toMatchObject({ campaign: 'CampaignSIP2', record: null });
    expect(waiting).not.toHaveProperty('data');
    expect(decode({ userData: recordPairs })).toMatchObject({
      campaign: 'CampaignSIP2',
      record: '139/77',
      data: { key: '139/77', phone: '+33647000', origin: 'campaignCall', fields: [{ name: 'contact_name' }] },
    });
    const none = decode({ userData: [] });
    expect(none).not.toHaveProperty('campaign');
    expect(none).not.toHaveProperty('data');
  });

  it.each([
    [{ key: 'GSW_CALLBACK_TYPE', type: 'str', value: 'Personal' }, 'personalCallback'],
    [{ key: 'GSW_RECORD_TYPE', type: 'int', value: 6 }, 'callback'],
  ])('CB-8 brings a callback, by %j', (pair, origin) => {
    expect(decode({ userData: [...recordPairs, pair] })?.data?.origin).toBe(origin);
  });

  it.each([
    [null, 'call: no id'],
    [{ state: 'Dialing' }, 'call: no id'],
    [{ id: 'a', state: 'Flying' }, 'call: unknown state'],
    [{ id: 'a' }, 'call: unknown state'],
  ])('LIVE-4 is refused as %j', (raw, reason) => {
    const { note, reasons } = createNotes();
    expect(decodeCall(raw, note)).toBeNull();
    expect(reasons).toEqual([reason]);
  });

  it('LIVE-4 with any part replaced by anything never throws', () => {
    const part = fc.constantFrom(...Object.keys(outboundCall));
    fc.assert(fc.property(part, fc.jsonValue(), (key, value) => decode({ [key]: value }) !== null));
  });
});
