import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWorkspace } from '../../../lib/dialer/genesys/decodeSession';
import type { Allowances } from '../../../lib/session/agent';
import { createNotes } from '../support/notes';
import { user } from '../support/samples';

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

const allStates = ['ready', 'notReady', 'afterCallWork', 'doNotDisturb'];

const allowances = (configuration: object, userProperties: unknown = []) =>
  decodeWorkspace({ user: { ...user, userProperties }, configuration }, silent)?.allowances;

describe('the allowances', () => {
  it('without any option allow everything', () => {
    expect(allowances({})).toEqual({
      callResults: [33, 7, 6, 9, 17, 40, 53, 51],
      preselectedResult: null,
      notReadyReasons: [],
      offeredStates: { each: allStates, all: allStates },
      alertTime: 60_000,
      answersCalls: false,
      acceptsPreviews: false,
      timedPreview: null,
      mostPreviews: null,
      canUseOutbound: true,
      canUsePushPreview: true,
      canGetNextRecord: true,
      canRejectRecord: true,
      canCancelRecord: true,
      canDialOtherNumber: true,
      canDialNewNumber: true,
      canReschedule: true,
      canRescheduleBeforeCall: true,
      canRescheduleOnNewNumber: true,
      callbackOwners: ['personal', 'anyone'],
      canMarkDoNotCall: true,
      canEditFields: true,
      disposition: null,
      treatment: null,
      callbackBell: null,
      canMakeCall: true,
      canSendDtmf: true,
      canTransfer: true,
      canConference: true,
      canConsult: true,
      canChooseTransferCallerId: true,
      canChooseConferenceCallerId: true,
      canChooseConsultationCallerId: true,
      canRecord: true,
      dialableCharacters: '0123456789+*#',
    });
  });

  const privileges: readonly [string, readonly (keyof Allowances)[]][] = [
    ['outbound.can-use', ['canUseOutbound']],
    ['outbound.push-preview.can-use', ['canUsePushPreview']],
    ['outbound.can-get-next-preview-record', ['canGetNextRecord']],
    ['outbound.can-reject-record', ['canRejectRecord']],
    ['outbound.can-cancel-record', ['canCancelRecord']],
    ['outbound.can-dial-alternative-chained-record', ['canDialOtherNumber', 'canDialNewNumber']],
    ['outbound.can-dial-on-new-number', ['canDialNewNumber']],
    ['outbound.can-reschedule', ['canReschedule']],
    ['outbound.can-reschedule-before-call', ['canRescheduleBeforeCall']],
    ['outbound.can-reschedule-on-new-number', ['canRescheduleOnNewNumber']],
    ['outbound.can-mark-do-not-call', ['canMarkDoNotCall']],
    ['outbound.record-information.can-update', ['canEditFields']],
    ['voice.can-make-call', ['canMakeCall']],
    ['voice.can-send-dtmf', ['canSendDtmf']],
    ['voice.can-one-step-transfer', ['canTransfer']],
    ['voice.can-one-step-conference', ['canConference']],
    ['voice.can-two-step-transfer', ['canConsult']],
    ['voice.single-step-transfer.can-use-caller-id', ['canChooseTransferCallerId']],
    ['voice.single-step-conference.can-use-caller-id', ['canChooseConferenceCallerId']],
    ['voice.consultation.can-use-caller-id', ['canChooseConsultationCallerId']],
    ['recording.can-use', ['canRecord']],
    ['voice.can-use', ['canMakeCall', 'canSendDtmf', 'canTransfer', 'canConference', 'canConsult', 'canRecord']],
  ];
  const denied = (given: Allowances | undefined) =>
    Object.entries(given ?? {}).flatMap(([name, value]) => (value === false && name.startsWith('can') ? [name] : []));

  describe.each([
    ['lists of pairs', kvlist],
    ['plain objects', plain],
    ['lists of objects', listOfObjects],
  ])('of one privilege that is false, in %s', (_shape, shape) => {
    it.each(privileges)('%s takes away its own and nothing else', (privilege, names) => {
      const off = shape({ [`privilege.${privilege}`]: 'false' });
      const on = shape({ [`privilege.${privilege}`]: 'true' });
      expect(denied(allowances({ settings: off })).sort()).toEqual([...names].sort());
      expect(denied(allowances({ settings: on }))).toEqual([]);
      expect(denied(allowances({ settings: on, agentGroups: [{ settings: off }] }))).toHaveLength(names.length);
      expect(denied(allowances({ settings: on, agentGroups: [{ settings: on }] }, off))).toHaveLength(names.length);
      expect(denied(allowances({ settings: off, agentGroups: [{ settings: off }] }, on))).toEqual([]);
    });
  });

  it.each([
    ['false', true],
    ['FALSE', true],
    [' false ', true],
    ['no', true],
    ['0', true],
    [0, true],
    [false, true],
    ['true', false],
    ['', false],
    ['perhaps', false],
    [null, false],
    [{}, false],
  ])('that are written %j take away: %s', (value, isDenied) => {
    const { note, reasons } = createNotes();
    const settings = plain({ 'privilege.outbound.can-use': value });
    const given = decodeWorkspace({ user, configuration: { settings } }, note)?.allowances;
    expect(given?.canUseOutbound).toBe(!isDenied);
    expect(reasons).toEqual(value === '' || value === 'perhaps' ? ['options: a privilege is neither yes nor no'] : []);
  });

  it('are as one simulator ships them: strings, and none of the rest enforced', () => {
    const settings = plain({
      'privilege.outbound.can-use': 'false',
      'privilege.outbound.can-reschedule': 'false',
      'privilege.outbound.can-reschedule-before-call': 'false',
      'privilege.outbound.push-preview.can-use': 'true',
      'privilege.outbound.record-information.can-update': 'true',
      'privilege.outbound.can-get-next-preview-record': 'true',
      'outbound.preview.max-simultaneous-preview-record': '2',
    });
    expect(denied(allowances({ settings }))).toEqual(['canUseOutbound', 'canReschedule', 'canRescheduleBeforeCall']);
    expect(allowances({ settings })?.mostPreviews).toBe(2);
  });

  it('are those of the optimized configuration: plain agent and group settings, no members named', () => {
    const off = plain({ 'privilege.voice.can-send-dtmf': 'false' });
    expect(denied(allowances({ agentGroups: [{ DBID: 105, settings: off }], environment: {} }))).toEqual([
      'canSendDtmf',
    ]);
    expect(denied(allowances({ environment: {} }, off))).toEqual(['canSendDtmf']);
  });

  it.each([
    ['the agent’s own group', [112, user.DBID], true],
    ['ids as text', [String(user.DBID)], true],
    ['another group', [112, 113], false],
    ['an empty group', [], false],
  ])('of a group count for its members only: %s', (_what, agentDBIDs, counts) => {
    const settings = plain({ 'privilege.outbound.can-reject-record': 'false' });
    const given = allowances({ agentGroups: [{ name: 'Sales', agentDBIDs, settings }] });
    expect(given?.canRejectRecord).toBe(!counts);
  });

  it('of another section of the settings are none', () => {
    const settings = [
      { key: 'TServer', type: 'kvlist', value: [{ key: 'privilege.outbound.can-use', value: 'false' }] },
    ];
    expect(denied(allowances({ settings }))).toEqual([]);
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
