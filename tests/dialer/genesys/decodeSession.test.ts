import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSession, decodeWorkspace } from '../../../lib/dialer/genesys/decodeSession';
import { createNotes } from '../support/notes';
import { outboundCall, user, voiceChannel } from '../support/samples';

const silent = (): void => undefined;

const kvlist = (options: object) => [
  {
    key: 'interaction-workspace',
    type: 'kvlist',
    value: Object.entries(options).map(([key, value]) => ({ key, type: 'str', value })),
  },
];
const plain = (options: object) => ({ 'interaction-workspace': options });
const listOfObjects = (options: object) => [
  { 'interaction-workspace': Object.entries(options).map(([key, value]) => ({ [key]: value })) },
];

const allowances = (configuration: object, userProperties: unknown = []) =>
  decodeWorkspace({ user: { ...user, userProperties }, configuration }, silent)?.allowances;

describe('the workspace', () => {
  it('SES-1 names the agent and the default place, and reads no password', () => {
    const workspace = decodeWorkspace({ user, configuration: {} }, silent);
    expect(workspace?.agent).toEqual({
      id: '5000',
      userName: 'KateLondon',
      firstName: 'Kate',
      lastName: 'London',
      place: 'Place_5000',
    });
    expect(JSON.stringify(workspace)).not.toContain('never read');
  });

  it.each([
    [{ agentLogin: '5000', employeeId: 'kate' }, '5000'],
    [{ employeeId: 'kate', userName: 'K' }, 'kate'],
    [{ userName: 'K' }, 'K'],
    [{ agentLogin: 5000 }, '5000'],
  ])('SES-1 knows the agent %j as %s', (given, id) => {
    expect(decodeWorkspace({ user: given }, silent)?.agent).toMatchObject({ id, place: null });
  });

  it('SES-1 takes the place of the session over the default one', () => {
    const given = { ...user, activeSession: { currentPlace: 'Desk_9' } };
    expect(decodeWorkspace({ user: given }, silent)?.agent.place).toBe('Desk_9');
  });

  it.each([null, {}, { user: {} }, { user: [user] }, { user: { firstName: 'x' } }])(
    'LIVE-4 is refused as %j',
    (raw) => {
      const { note, reasons } = createNotes();
      expect(decodeWorkspace(raw, note)).toBeNull();
      expect(reasons).toEqual(['workspace: no user']);
    },
  );
});

describe('the allowances', () => {
  it('without any option allow everything', () => {
    expect(allowances({})).toEqual({
      callResults: [33, 7, 6, 9, 17, 40, 53, 51],
      preselectedResult: null,
      notReadyReasons: [],
      mostPreviews: null,
      canUseOutbound: true,
      canGetNextRecord: true,
      canRejectRecord: true,
      canCancelRecord: true,
      canDialOtherNumber: true,
      canDialNewNumber: true,
      canMakeCall: true,
      canSendDtmf: true,
      dialableCharacters: '0123456789+*#',
    });
  });

  it.each([
    ['lists of pairs', kvlist],
    ['plain objects', plain],
    ['lists of objects', listOfObjects],
  ])('are read from %s', (_shape, shape) => {
    const settings = shape({
      'outbound.call-result-values': 'NoAnswer, 33, busy',
      'outbound.call-result-automatically-selected': 'Answer',
      'outbound.preview.max-simultaneous-preview-record': '2',
      'privilege.outbound.can-use': 'false',
      'privilege.outbound.can-reject-record': 'true',
      'privilege.voice.can-send-dtmf': 'false',
      'expression.phone-number.supported-characters': '0123456789+',
    });
    expect(allowances({ settings })).toMatchObject({
      callResults: [7, 33, 6],
      preselectedResult: 33,
      mostPreviews: 2,
      canUseOutbound: false,
      canRejectRecord: true,
      canCancelRecord: true,
      canSendDtmf: false,
      dialableCharacters: '0123456789+',
    });
  });

  it('are the settings of the agent, over those of the groups, over those of the application', () => {
    const limit = (value: string) => ({ 'outbound.preview.max-simultaneous-preview-record': value });
    const configuration = { settings: kvlist(limit('1')), agentGroups: [{ settings: plain(limit('2')) }] };
    expect(allowances(configuration)?.mostPreviews).toBe(2);
    expect(allowances(configuration, kvlist(limit('3')))?.mostPreviews).toBe(3);
    expect(allowances(configuration, kvlist(limit('-1')))?.mostPreviews).toBeNull();
  });

  it.each([[true], ['true'], ['TRUE'], ['1']])('PULL-3 grant a privilege that is %j', (value) => {
    expect(allowances({ settings: plain({ 'privilege.outbound.can-cancel-record': value }) })?.canCancelRecord).toBe(
      true,
    );
  });

  it('SES-3 offer the reasons of the server, and after-call work is none of them', () => {
    const actionCodes = [
      { name: 'Break', code: 'Break', type: 'NotReady' },
      { name: 'Lunch', code: 'OutToLunch', type: 'NotReady' },
      { name: 'Notes', code: 'N', type: 'NotReady', userProperties: [{ htcc: [{ workmode: 'AfterCallWork' }] }] },
      { name: 'Notes', code: 'N', type: 'NotReady', userProperties: { htcc: { workmode: 'AfterCallWork' } } },
      {
        name: 'Notes',
        code: 'N',
        type: 'NotReady',
        userProperties: [
          { key: 'htcc', type: 'kvlist', value: [{ key: 'workmode', type: 'str', value: 'AfterCallWork' }] },
        ],
      },
      { name: 'Go', code: 'Go', type: 'Ready' },
      { code: 7, type: 'NotReady' },
      null,
    ];
    expect(allowances({ actionCodes })?.notReadyReasons).toEqual([
      { code: 'Break', name: 'Break' },
      { code: 'OutToLunch', name: 'Lunch' },
      { code: '7', name: '7' },
    ]);
  });

  it('LIVE-4 are read from any settings without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (settings, properties) => {
        expect(allowances({ settings, agentGroups: [{ settings }], actionCodes: settings }, properties)).toBeDefined();
      }),
    );
  });
});

describe('the account that the dialer gives', () => {
  const activeSession = {
    currentPlace: 'Place_5000',
    dn: voiceChannel,
    calls: [outboundCall, { id: 'x' }],
    media: { channels: [{ name: 'outboundpreview', state: 'Ready', interactions: [{}] }] },
    services: [{ serviceName: 'VOICE', serviceState: 'AVAILABLE' }],
  };

  it('LIVE-2 tells calls, channels and services', () => {
    const body = { status: { code: 0 }, data: { user: { ...user, activeSession }, configuration: {} } };
    expect(decodeSession(body, silent)).toMatchObject({
      agent: { id: '5000' },
      active: {
        calls: [{ id: 'aafd', record: '134/9' }],
        channels: [
          { name: 'voice', status: { is: 'notReady', reason: 'Break' } },
          { name: 'outboundpreview', status: { is: 'ready' } },
        ],
        services: [{ type: 'ServiceChanged', service: 'VOICE', available: true }],
      },
    });
  });

  it('LIVE-2 tells that the channels are not logged in', () => {
    expect(decodeSession({ data: { user } }, silent)?.active).toBeNull();
  });

  it('LIVE-4 is read from any body without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (active) => {
        decodeSession({ data: { user: { ...user, activeSession: active } } }, silent);
        decodeSession(active, silent);
      }),
    );
  });
});
