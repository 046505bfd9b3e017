import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMessage } from '../../../lib/dialer/genesys/decodeMessage';
import { createNotes } from '../support/notes';
import { outboundCall, previewRecord, pushPreview, recordPairs, voiceChannel } from '../support/samples';

const silent = (): void => undefined;
const decode = (data: unknown, isAsked = () => false) => decodeMessage(data, isAsked, silent);
const userEvent = (userData: object) => decode({ messageType: 'EventUserEvent', userData });

/** The same user data as the servers that write lists send it. */
const asList = (data: object) =>
  Object.entries(data).map(([key, value]) => ({ key, type: 'str', value: String(value) }));

describe('a campaign event', () => {
  it.each([
    ['CampaignLoaded', 'active'],
    ['CampaignStarted', 'running'],
    ['CampaignStopped', 'active'],
    ['CampaignUnloaded', 'unloaded'],
    ['CampaignModeChanged', 'unchanged'],
  ])('CAMP-1 %s means %s', (event, status) => {
    const data = { GSW_USER_EVENT: event, GSW_CAMPAIGN_NAME: 'C', GSW_APPLICATION_ID: 1 };
    for (const shape of [data, asList(data)]) {
      expect(userEvent(shape)).toMatchObject([
        { type: 'CampaignChanged', status, campaign: { name: 'C' }, asked: false },
      ]);
    }
  });

  it('CAMP-6 says whether it answers a question', () => {
    const data = { GSW_USER_EVENT: 'CampaignStarted', GSW_CAMPAIGN_NAME: 'C', GSW_REFERENCE_ID: '5' };
    const message = { messageType: 'EventUserEvent', userData: data };
    const isAsked = (reference: number | null, campaign: string) => reference === 5 && campaign === 'C';
    expect(decodeMessage(message, isAsked, silent)).toMatchObject([{ asked: true }]);
  });
});

describe('an event about records', () => {
  it('PULL-1 offers a record with the reference of its request', () => {
    expect(userEvent(previewRecord)).toMatchObject([{ type: 'RecordOffered', reference: 2, record: { key: '134/9' } }]);
  });

  it('CB-8 offers a callback that has come due, without a request', () => {
    const { GSW_REFERENCE_ID: _none, ...rest } = previewRecord;
    const due = { ...rest, GSW_USER_EVENT: 'ScheduledCall', GSW_CALLBACK_TYPE: 'Personal' };
    expect(userEvent(due)).toMatchObject([
      { type: 'RecordOffered', reference: null, record: { origin: 'personalCallback' } },
    ]);
  });

  it.each([
    ['an event of its own', { GSW_USER_EVENT: 'PreviewRecordEmpty', GSW_CAMPAIGN_NAME: 'C', GSW_REFERENCE_ID: 3 }],
    [
      'an error',
      { GSW_USER_EVENT: 'Error', GSW_ERROR: 'No records available', GSW_CAMPAIGN_NAME: 'C', GSW_REFERENCE_ID: 3 },
    ],
    ['an error in the singular', { GSW_ERROR: 'No more preview record', GSW_CAMPAIGN_NAME: 'C', GSW_REFERENCE_ID: 3 }],
  ])('PULL-8 says by %s that no record is left', (_what, data) => {
    expect(userEvent(data)).toEqual([{ type: 'NoRecordLeft', campaign: 'C', reference: 3 }]);
  });

  it.each([
    'RecordProcessedAcknowledge',
    'RecordRejectAcknowledge',
    'RecordCancelAcknowledge',
    'UpdateCallCompletionStatsAcknowledge',
    'RecordRescheduleAcknowledge',
    'ScheduledRecordRescheduleAcknowledge',
    'DoNotCallAcknowledge',
    'AnythingAtAllAcknowledge',
  ])('RES-5 %s acknowledges by reference', (event) => {
    const expected = [{ type: 'RequestAcknowledged', reference: 31, handle: '9' }];
    expect(userEvent({ GSW_USER_EVENT: event, GSW_REFERENCE_ID: 31, GSW_RECORD_HANDLE: 9 })).toEqual(expected);
    const eventContent = asList({ GSW_RECORD_HANDLE: 9, GSW_REFERENCE_ID: 31, GSW_USER_EVENT: event });
    expect(decode({ messageType: 'EventUserEvent', eventContent })).toEqual(expected);
  });

  it.each([
    'RecordRejectAcknowledge',
    'UpdateCallCompletionStatsAcknowledge',
    'RecordRescheduleAcknowledge',
    'ScheduledRecordRescheduleAcknowledge',
    'DoNotCallAcknowledge',
  ])('RES-5 %s acknowledges with the reference alone, or the handle alone', (event) => {
    expect(userEvent({ GSW_USER_EVENT: event, GSW_REFERENCE_ID: '31' })).toEqual([
      { type: 'RequestAcknowledged', reference: 31, handle: null },
    ]);
    expect(userEvent({ GSW_USER_EVENT: event, GSW_RECORD_HANDLE: '1fa' })).toEqual([
      { type: 'RequestAcknowledged', reference: null, handle: '1fa' },
    ]);
  });

  it.each([
    ['Record not found', true],
    ['Record handle 9 is closed', true],
    ['Record is already processed', true],
    ['Unknown record', true],
    ['Invalid handle', true],
    ['Record is not in the hands of this agent', true],
    ['Record handle is missing', false],
    ['No such record', true],
    ['Record 9 is not available', true],
    ['Record cannot be rescheduled: time has already passed', false],
    ['Record not scheduled, time is not available', false],
    ['Record not scheduled: time is not in the dial hours', false],
    ['Record is not in a state to be changed', false],
    ['Reference id was used before', false],
    ['Number is already on the do-not-call list', false],
    ['Field value breaks the rule of the calling list', false],
    ['Campaign is not running', false],
    ['Internal error', false],
  ])('RES-5 refuses with %j, record closed: %s', (detail, recordClosed) => {
    const data = { GSW_USER_EVENT: 'Error', GSW_ERROR: detail, GSW_REFERENCE_ID: 31, GSW_RECORD_HANDLE: 9 };
    expect(userEvent(data)).toEqual([{ type: 'RequestRefused', reference: 31, handle: '9', detail, recordClosed }]);
  });

  it.each([
    ['by the reference', { GSW_REFERENCE_ID: 31 }, { reference: 31, handle: null }],
    ['by the handle', { GSW_RECORD_HANDLE: 9 }, { reference: null, handle: '9' }],
    ['by both', { GSW_REFERENCE_ID: '31', GSW_RECORD_HANDLE: '1fa' }, { reference: 31, handle: '1fa' }],
  ])('CB-7d tells a callback that the dialer refuses, %s, in its own words', (_what, named, expected) => {
    const detail = 'Callback time is out of the dial hours';
    const refused = [{ type: 'RequestRefused', ...expected, detail, recordClosed: false }];
    for (const event of [{ GSW_USER_EVENT: 'Error' }, {}, { GSW_USER_EVENT: 'RecordRescheduleError' }]) {
      const data = { ...event, GSW_ERROR: detail, ...named };
      expect(userEvent(data)).toEqual(refused);
      expect(decode({ messageType: 'EventUserEvent', eventContent: asList(data) })).toEqual(refused);
    }
  });

  it('RES-5 takes an error even where it is called an acknowledgement', () => {
    const data = { GSW_USER_EVENT: 'DoNotCallAcknowledge', GSW_ERROR: 'List is full', GSW_REFERENCE_ID: 31 };
    expect(userEvent(data)).toMatchObject([{ type: 'RequestRefused', reference: 31, detail: 'List is full' }]);
  });

  it.each([
    ['RescheduleDenied', false],
    ['OCSError', false],
    ['RecordNotFound', true],
    ['RecordAlreadyClosed', true],
  ])('RES-5 %s, which nothing is known of, is a refusal to what has its reference', (event, recordClosed) => {
    expect(userEvent({ GSW_USER_EVENT: event, GSW_REFERENCE_ID: 31, GSW_RECORD_HANDLE: 9 })).toEqual([
      { type: 'RequestRefused', reference: 31, handle: '9', detail: event, recordClosed },
    ]);
  });

  it('PULL-8 tells a request for a record that was refused for another reason', () => {
    const data = { GSW_USER_EVENT: 'Error', GSW_ERROR: 'Campaign is not running', GSW_REFERENCE_ID: 3 };
    expect(userEvent(data)).toMatchObject([{ type: 'RequestRefused', reference: 3, handle: null }]);
  });

  it('PULL-9 adds a number by reference alone: the handle is the new number’s, not that of a record to close', () => {
    const added = { GSW_USER_EVENT: 'AddRecordAcknowledge', GSW_RECORD_HANDLE: 9, GSW_CHAIN_ID: 4, GSW_CHAIN_N: 2 };
    expect(userEvent({ ...added, GSW_REFERENCE_ID: 71 })).toEqual([
      { type: 'RequestAcknowledged', reference: 71, handle: null },
    ]);
    expect(userEvent(added)).toEqual([{ type: 'RequestAcknowledged', reference: null, handle: null }]);
  });

  it('PULL-9 refuses a number with the dialer’s words', () => {
    const error = { GSW_USER_EVENT: 'Error', GSW_ERROR: 'Invalid phone', GSW_REFERENCE_ID: 71 };
    expect(userEvent(error)).toEqual([
      { type: 'RequestRefused', reference: 71, handle: null, detail: 'Invalid phone', recordClosed: false },
    ]);
  });

  it('PULL-8 tells that the dialer has withdrawn a record', () => {
    expect(userEvent({ GSW_USER_EVENT: 'RecordCancel', GSW_RECORD_HANDLE: 9, GSW_APPLICATION_ID: 134 })).toEqual([
      { type: 'RecordWithdrawn', record: '134/9', handle: '9' },
    ]);
    expect(userEvent({ GSW_USER_EVENT: 'RecordCancel', GSW_RECORD_HANDLE: 9 })).toEqual([
      { type: 'RecordWithdrawn', record: null, handle: '9' },
    ]);
  });
});

describe('a message about push previews', () => {
  it.each(['StatusChange', 'PropertiesUpdated'])('reports one, by %s', (notificationType) => {
    const message = { messageType: 'InteractionStateChanged', notificationType, interaction: pushPreview };
    expect(decode(message)).toMatchObject([
      { type: 'InteractionChanged', interaction: { id: pushPreview.id, state: 'invited', record: { key: '139/77' } } },
    ]);
  });

  it('passes over interactions of other media', () => {
    const { note, reasons } = createNotes();
    const interaction = { ...pushPreview, mediatype: 'email' };
    expect(decodeMessage({ messageType: 'InteractionStateChanged', interaction }, () => false, note)).toEqual([]);
    expect(reasons).toEqual([]);
  });

  const sent = [...recordPairs, { key: 'GSW_REFERENCE_ID', type: 'int', value: 61 }];
  it.each([
    ['the end of a record', sent, '77'],
    ['a question for other numbers', sent, '77'],
    ['a number that is added', sent.filter(({ key }) => key !== 'GSW_RECORD_HANDLE'), null],
  ])(
    'RES-5 acknowledges %s by reference, though it is called a cancel and repeats all that was sent',
    (_what, pairs, handle) => {
      const named = { key: 'GSW_USER_EVENT', type: 'str', value: 'RecordCancelAcknowledge' };
      expect(decode({ messageType: 'EventUserEvent', eventContent: [...pairs, named] })).toEqual([
        { type: 'RequestAcknowledged', reference: 61, handle },
      ]);
    },
  );

  it('PULL-8 tells that the dialer has withdrawn one', () => {
    const eventContent = [...recordPairs, { key: 'GSW_USER_EVENT', type: 'str', value: 'RecordCancel' }];
    expect(decode({ messageType: 'EventUserEvent', eventContent })).toEqual([
      { type: 'RecordWithdrawn', record: '139/77', handle: '77' },
    ]);
  });
});

describe('other messages', () => {
  it('PULL-4 reports a call', () => {
    expect(decode({ messageType: 'CallStateChanged', call: outboundCall })).toMatchObject([
      { type: 'CallChanged', call: { id: 'aafd' }, uuid: '0b3c' },
    ]);
  });

  it.each([
    [{ errorCode: 415, errorMessage: 'Invalid Destination DN' }, 'Invalid Destination DN'],
    [{ errorCode: '415' }, '415'],
    [{ errorCode: 415 }, '415'],
    [undefined, ''],
  ])('CALL-4 reports the fault %j', (error, detail) => {
    expect(decode({ messageType: 'EventError', error })).toEqual([{ type: 'CallFault', detail }]);
  });

  it('SES-3 reports channels', () => {
    expect(decode({ messageType: 'DnStateChanged', dn: voiceChannel })).toMatchObject([
      { channels: [{ name: 'voice' }] },
    ]);
    const media = { channels: [{ name: 'outboundpreview', state: 'Ready' }] };
    expect(decode({ messageType: 'ChannelStateChanged', media })).toEqual([
      { type: 'ChannelsChanged', channels: [{ name: 'outboundpreview', status: { is: 'ready' } }] },
    ]);
    expect(
      decode({ messageType: 'ChannelStateChanged', media: { channels: [{ name: 'email', state: 'Ready' }] } }),
    ).toEqual([]);
  });

  it.each([
    { serviceName: 'voice', serviceState: 'UNAVAILABLE' },
    { service: { serviceName: 'VOICE', serviceState: 'Unavailable' } },
    { services: [{ serviceName: 'VOICE', serviceState: 'UNAVAILABLE' }] },
  ])('SES-5 reports a service that is down from %j', (where) => {
    expect(decode({ messageType: 'ServiceStateChanged', ...where })).toEqual([
      { type: 'ServiceChanged', service: 'VOICE', available: false },
    ]);
  });

  it.each([
    [null, ['message: no type']],
    [[1], ['message: no type']],
    [{ messageType: {} }, ['message: no type']],
    [{ messageType: 'Surprise' }, ['message: unknown type']],
    [{ messageType: 'EventUserEvent', userData: { GSW_USER_EVENT: 'Surprise' } }, ['user event: unknown name']],
    [
      { messageType: 'EventUserEvent', userData: { GSW_USER_EVENT: 'Surprise', GSW_RECORD_HANDLE: 9 } },
      ['user event: unknown name'],
    ],
    [{ messageType: 'EventUserEvent', userData: 'x' }, ['user data: neither list nor object']],
    [{ messageType: 'EventUserEvent', userData: [{ key: 'gsipmwi', type: 'kvlist', value: [] }] }, []],
    [{ messageType: 'EventUserEvent', userData: { GSW_USER_EVENT: 'RecordCancel' } }, ['record cancel: no handle']],
    [
      { messageType: 'EventUserEvent', userData: { GSW_USER_EVENT: 'ChainedRecord', GSW_RECORD_HANDLE: 10 } },
      ['chained record: no application'],
    ],
    [{ messageType: 'ServiceStateChanged' }, ['service: no name or state']],
    [{ messageType: 'WorkspaceInitializationProgress' }, []],
  ])('LIVE-4 %j yields nothing and is noted as %j', (data, expected) => {
    const { note, reasons } = createNotes();
    expect(decodeMessage(data, () => false, note)).toEqual([]);
    expect(reasons).toEqual(expected);
  });

  it('LIVE-4 no answer to a request is lost, whatever else it carries', () => {
    const event = fc.oneof(
      fc.constantFrom('Error', 'RecordProcessedAcknowledge', 'RecordRescheduleAcknowledge', 'DoNotCallAcknowledge'),
      fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''),
    );
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom('GSW_ERROR', 'GSW_RECORD_HANDLE', 'GSW_CHAIN_ID', 'GSW_CALLBACK_TYPE', 'GSW_DATE_TIME'),
    );
    const reference = fc.integer({ min: 1, max: 0x7ffffffe });
    fc.assert(
      fc.property(
        event,
        reference,
        fc.dictionary(key, fc.jsonValue()),
        fc.boolean(),
        (event, reference, rest, isList) => {
          const data = { ...rest, GSW_USER_EVENT: event, GSW_REFERENCE_ID: reference };
          const userData = isList ? Object.entries(data).map(([key, value]) => ({ key, type: 'str', value })) : data;
          const news = decode({ messageType: 'EventUserEvent', userData });
          expect(news).toMatchObject([{ reference }]);
          const error = rest.GSW_ERROR ?? '';
          const isError = typeof error !== 'string' || error.trim() !== '';
          if (event.endsWith('Acknowledge') && !isError) expect(news[0]?.type).toBe('RequestAcknowledged');
        },
      ),
    );
  });

  it('LIVE-4 any message of a known type with any content never throws, and no note quotes it', () => {
    const types = [
      'DnStateChanged',
      'ChannelStateChanged',
      'CallStateChanged',
      'EventUserEvent',
      'EventError',
      'ServiceStateChanged',
      'InteractionStateChanged',
    ];
    const parts = fc.dictionary(
      fc.constantFrom('dn', 'media', 'call', 'interaction', 'userData', 'eventContent', 'error', 'service', 'services'),
      fc.oneof(
        fc.jsonValue(),
        fc.dictionary(
          fc.constantFrom('GSW_USER_EVENT', 'GSW_ERROR', 'GSW_RECORD_HANDLE', 'channels', 'state', 'mediatype', 'id'),
          fc.jsonValue(),
        ),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...types), parts, (messageType, rest) => {
        const { note, reasons } = createNotes();
        decodeMessage({ ...rest, messageType }, () => false, note);
        for (const reason of reasons) expect(reason).toMatch(/^[a-z ]+: [a-z ]+$/);
      }),
    );
  });
});
