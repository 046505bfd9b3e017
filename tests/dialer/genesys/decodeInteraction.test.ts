import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeInteraction, decodeInteractions } from '../../../lib/dialer/genesys/decodeInteraction';
import { createNotes } from '../support/notes';
import { pushPreview, recordPairs } from '../support/samples';

const silent = (): void => undefined;
const decode = (more: object) => decodeInteraction({ ...pushPreview, ...more }, silent);

describe('a push preview', () => {
  it('is read with its record', () => {
    expect(decode({})).toEqual({
      id: 'c0a9e20dd9fd314a',
      state: 'invited',
      record: expect.objectContaining({
        key: '139/77',
        handle: '77',
        applicationId: '139',
        campaign: 'CampaignSIP2',
        callingList: 'Calling List SIP 2',
        phone: '+33647000',
        chainId: '2',
        dialHours: { from: 0, until: 86340 },
        origin: 'push',
        fields: [{ name: 'contact_name', value: 'Kate Brown' }],
      }),
    });
  });

  it.each([
    ['Invited', ['accept', 'reject'], 'invited'],
    ['INVITED', [], 'invited'],
    ['Processing', ['complete'], 'processing'],
    ['Completed', [], 'over'],
    ['Canceled', ['complete'], 'over'],
    ['Cancelled', [], 'over'],
    ['Revoked', ['accept'], 'over'],
    ['Sent', ['complete'], 'over'],
    ['InWorkbin', ['complete'], 'over'],
    // Words of other media, told by what can be done.
    ['Accepted', ['complete', 'transfer'], 'processing'],
    ['Held', ['complete'], 'processing'],
    ['Composing', ['update-user-data', 'complete'], 'processing'],
    ['Alerting', ['accept', 'reject'], 'invited'],
    ['Accepted', [], 'over'],
    ['Queued', ['update-user-data'], 'over'],
    ['Whatever', undefined, 'over'],
    ['Whatever', 'accept', 'over'],
  ])('in state %s with %j is %s', (state, capabilities, expected) => {
    expect(decode({ state, capabilities })?.state).toBe(expected);
  });

  it.each([
    ['nothing special', [], 'push'],
    ['its callback type', [{ key: 'GSW_CALLBACK_TYPE', type: 'str', value: 'Personal' }], 'personalCallback'],
    ['another callback type', [{ key: 'GSW_CALLBACK_TYPE', type: 'str', value: 'Campaign' }], 'callback'],
    ['record type 5', [{ key: 'GSW_RECORD_TYPE', type: 'int', value: 5 }], 'personalCallback'],
    ['record type 6', [{ key: 'GSW_RECORD_TYPE', type: 'int', value: '6' }], 'callback'],
    ['record type 2', [{ key: 'GSW_RECORD_TYPE', type: 'int', value: 2 }], 'push'],
  ])('CB-8 says by %s what it is', (_what, more, origin) => {
    expect(decode({ userData: [...recordPairs, ...more] })?.record?.origin).toBe(origin);
  });

  it('is the last one where the user data of earlier ones stand before it', () => {
    const earlier = [
      { key: 'GSW_PHONE', type: 'str', value: '+331' },
      { key: 'GSW_RECORD_HANDLE', type: 'int', value: '0a1b' },
      { key: 'GSW_APPLICATION_ID', type: 'int', value: 7 },
      { key: 'GSW_CAMPAIGN_NAME', type: 'str', value: 'Earlier' },
    ];
    const hexadecimal = { key: 'GSW_RECORD_HANDLE', type: 'int', value: 'c0a9e20dd9fd314a' };
    const { record } = decode({ userData: [...earlier, ...recordPairs, hexadecimal] }) ?? {};
    expect(record).toMatchObject({
      key: '139/c0a9e20dd9fd314a',
      handle: 'c0a9e20dd9fd314a',
      phone: '+33647000',
      campaign: 'CampaignSIP2',
    });
    expect(record?.attached).toContainEqual({ ...hexadecimal });
  });

  it.each([
    ['GSW_RECORD_HANDLE', 'record: no handle'],
    ['GSW_APPLICATION_ID', 'record: no application'],
    ['GSW_CAMPAIGN_NAME', 'record: no campaign'],
  ])('LIVE-4 without %s is there, without a record, by name', (missing, reason) => {
    const { note, reasons } = createNotes();
    const userData = recordPairs.filter(({ key }) => key !== missing);
    expect(decodeInteraction({ ...pushPreview, userData }, note)).toMatchObject({ state: 'invited', record: null });
    expect(reasons).toEqual([reason]);
  });

  it.each([
    [null, ['interaction: no medium']],
    [[pushPreview], ['interaction: no medium']],
    [{ ...pushPreview, mediatype: undefined }, ['interaction: no medium']],
    [{ ...pushPreview, id: {} }, ['interaction: no id']],
    [{ ...pushPreview, state: null }, ['interaction: no state']],
    [{ ...pushPreview, mediatype: 'email' }, []],
    [{ ...pushPreview, mediatype: 'workitem', id: null, userData: 7 }, []],
  ])('LIVE-4 is none as %j, noted as %j', (raw, expected) => {
    const { note, reasons } = createNotes();
    expect(decodeInteraction(raw, note)).toBeNull();
    expect(reasons).toEqual(expected);
  });

  it('that is over may name no record any more', () => {
    const { note, reasons } = createNotes();
    const over = { id: 'a', mediatype: 'outboundpreview', state: 'Completed' };
    expect(decodeInteraction(over, note)).toEqual({ id: 'a', state: 'over', record: null });
    expect(reasons).toEqual([]);
  });

  it('LIVE-4 with any part replaced by anything never throws', () => {
    const part = fc.constantFrom(...Object.keys(pushPreview));
    fc.assert(fc.property(part, fc.jsonValue(), (key, value) => decode({ [key]: value }) !== undefined));
  });
});

describe('the push previews of an account', () => {
  const email = { ...pushPreview, id: 'e1', mediatype: 'email' };
  const taken = { ...pushPreview, id: 'b2', state: 'Processing', capabilities: ['complete'] };
  const ended = { ...pushPreview, id: 'd3', state: 'Completed', capabilities: [] };

  it('LIVE-1 are those that are open, each once, under whatever channel they are listed', () => {
    const everywhere = [pushPreview, email, taken, ended];
    const channels = [
      { name: 'email', interactions: everywhere },
      { name: 'workitem', interactions: everywhere },
      { name: 'outboundpreview', interactions: [pushPreview, taken, ended] },
      { name: 'chat' },
      7,
    ];
    const { note, reasons } = createNotes();
    expect(decodeInteractions({ channels }, note).map(({ id, state }) => [id, state])).toEqual([
      ['c0a9e20dd9fd314a', 'invited'],
      ['b2', 'processing'],
    ]);
    expect(reasons).toEqual([]);
  });

  it('LIVE-4 are read from any channels without an exception', () => {
    fc.assert(fc.property(fc.jsonValue(), (channels) => Array.isArray(decodeInteractions({ channels }, silent))));
  });
});
