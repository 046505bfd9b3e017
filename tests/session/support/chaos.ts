import { type Arbitrary, array, boolean, constant, constantFrom, integer, oneof, record as recordOf } from 'fast-check';
import type { Allowances } from '../../../lib/session/agent';
import {
  type CallReport,
  type CallVerb,
  consultationVerbs,
  type PartyRole,
  type Recording,
  reachVerbs,
  recordingVerbs,
} from '../../../lib/session/call';
import type { CallbackDraft } from '../../../lib/session/callback';
import type { ChannelName, ChannelTarget } from '../../../lib/session/channel';
import type { SessionEvent } from '../../../lib/session/events';
import type { InteractionReport, InteractionVerb } from '../../../lib/session/interaction';
import type { DialerNews, Outcome } from '../../../lib/session/news';
import type { AgentOrder } from '../../../lib/session/orders';
import { defaultPolicy, type Policy } from '../../../lib/session/policy';
import { recordKey } from '../../../lib/session/record';
import type { FieldRule } from '../../../lib/session/recordField';
import { type DeviceWork, noWork } from '../../../lib/session/state';
import { agent, allowances, campaign, record } from '../../support/session';
import {
  holding,
  inHand,
  itemOf,
  knownOf,
  onCall,
  otherNumber,
  owing,
  phone,
  scheduled,
  server,
  spring,
  t0,
} from './given';
import { addressOf, draft as given, markItemOf, rescheduleOf, ruleOf, saving, toldOf } from './givenSaving';

/** Names that break a map which is an ordinary object. */
export const hostileNames = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'] as const;

/** The few names of one run, so that things meet. */
export interface Vocabulary {
  campaigns: readonly [string, string];
  handles: readonly [string, string];
  calls: readonly [string, string];
}

export const ordinary: Vocabulary = { campaigns: [spring, 'Autumn'], handles: ['1', '2'], calls: ['c1', 'c2'] };
export const vocabularies: readonly Vocabulary[] = [
  ordinary,
  ...hostileNames.map((name): Vocabulary => ({ campaigns: [name, spring], handles: [name, '1'], calls: [name, 'c1'] })),
];

export const maybe = <Value>(value: Arbitrary<Value>): Arbitrary<Value | null> => oneof(value, constant(null));
/** What an agent may do, from nothing but what everybody may to all of it by itself. */
export const anyAllowances: Arbitrary<Allowances> = recordOf({
  timedPreview: constantFrom(null, null, 1, 3_000, 20_000),
  answersCalls: boolean(),
  acceptsPreviews: boolean(),
  denied: constantFrom(
    {},
    { canUsePushPreview: false },
    { canMakeCall: false },
    { canRejectRecord: false },
    { canDialOtherNumber: false },
    { canReschedule: false, canMarkDoNotCall: false },
    { canRescheduleBeforeCall: false, canEditFields: false },
    { callbackOwners: ['anyone'] as const, treatment: 'campaign' as const },
    { disposition: { key: 'Code', isMandatory: true, values: [{ code: 'a', name: 'A' }] } },
  ),
}).map(({ denied, ...some }) => ({ ...allowances, ...some, ...denied }));

const choices = [
  { number: '1', name: '' },
  { number: '2', name: '' },
];
export const policies: Arbitrary<Policy> = constantFrom(
  defaultPolicy,
  { ...defaultPolicy, dialHours: 'refuse' },
  { ...defaultPolicy, holdBack: false, rejectTo: '7999', noteKey: '' },
  { ...defaultPolicy, callbackHours: 'warn', callbackZone: 'America/New_York' },
  { ...defaultPolicy, strict: true, callerIds: [{ campaign: null, choices }] },
);

const detail = maybe(constantFrom('no', ''));
const outcome: Arbitrary<Outcome> = oneof(
  constant({ is: 'accepted' } as const),
  recordOf({ is: constantFrom('refused', 'unknown'), detail }),
);
const target: Arbitrary<ChannelTarget> = constantFrom(
  { is: 'ready' },
  { is: 'ready' },
  { is: 'notReady', reason: null },
  { is: 'afterCallWork' },
);
const channel = constantFrom<ChannelName | 'all'>('voice', 'outboundpreview', 'all');
const channels = array(recordOf({ name: constantFrom<ChannelName>('voice', 'outboundpreview'), status: target }), {
  maxLength: 2,
});
const reaching = [...reachVerbs, ...consultationVerbs, 'delete-from-conference'] as const;
const verb = constantFrom<CallVerb>(
  'answer',
  'hold',
  'retrieve',
  'release',
  'send-dtmf',
  'complete',
  'clear',
  ...recordingVerbs,
  ...reaching,
);
/** Colleagues, and the number of every record. */
const parties = ['5001', '5002', phone] as const;
const reference = oneof(integer({ min: 1, max: 9 }), constantFrom(0x3fffffff, 0x40000000, 0x7fffffff));

export const of = <Type extends string, Rest extends object>(
  type: Type,
  rest: { [Name in keyof Rest]: Arbitrary<Rest[Name]> },
): Arbitrary<{ type: Type } & Rest> => recordOf(rest).map((some) => ({ type, ...(some as Rest) }));

/** Numbers beside that of every record. */
const otherPhones = ['0312345678', '+81 3-1234-5678', '+13035550177'] as const;

export const twice = <Value>(value: Value): readonly [Value, Value] => [value, value];

export const fieldName = constantFrom('policy_no', 'grade', '__proto__');
export const rule: Arbitrary<FieldRule> = recordOf({
  name: fieldName,
  type: constantFrom('int', 'varchar'),
  isMandatory: boolean(),
  isReadOnly: boolean(),
}).map((some) => ruleOf(some));

/** Callbacks as agents enter them: within minutes, in some hours, long ago, never, to any number, on either clock. */
export const draft: Arbitrary<CallbackDraft> = recordOf({
  day: constantFrom<Partial<CallbackDraft>>(
    { date: '1970-01-01', time: '10:00' },
    { date: '1969-12-31', time: '17:20' },
    { date: '1969-12-31', time: '17:26' },
    { date: '1969-12-30', time: '09:00' },
    { date: '1970-01-01', time: '03:00' },
    { date: '', time: '9' },
  ),
  clock: constantFrom('contact', 'contact', 'agent'),
  number: constantFrom(...twice(phone), ...otherPhones),
  owner: constantFrom('personal', 'personal', 'anyone'),
}).map(({ day, ...some }) => ({ ...given, ...day, ...some }));

function ordersOf({ campaigns, handles, calls }: Vocabulary): Arbitrary<AgentOrder> {
  const campaign = constantFrom(...campaigns);
  const key = constantFrom(...handles, 'constructor').map((handle) => recordKey('134', handle));
  const callId = constantFrom(...calls);
  const dial = of('DialRecord', {
    record: key,
    number: constantFrom(...twice(phone), ...otherPhones),
    callerId: constant(null),
    despite: constant([]),
    reference,
  });
  const finish = of('FinishRecord', {
    record: key,
    result: constantFrom(33, 7, 99),
    stop: boolean(),
    reference,
  });
  return oneof(
    constantFrom<AgentOrder>({ type: 'SignIn' }, { type: 'ChoosePlace', place: 'P' }),
    of('SetChannel', { channel, target }),
    of('JoinCampaign', { campaign, becomeReady: boolean() }),
    of('GetRecord', { campaign, reference, becomeReady: boolean() }),
    of('CancelGetRecord', { campaign }),
    ...twice(dial),
    of('UseCall', { callId, verb: constantFrom('answer', 'hold', 'retrieve', 'release', ...recordingVerbs) }),
    ...twice(
      of('ReachTarget', {
        callId,
        verb: constantFrom(...reachVerbs),
        target: recordOf({
          kind: constantFrom('agent', 'favourite', 'contact', 'number'),
          number: constantFrom(...parties, '+1 303 555 0177', '__proto__'),
          name: constantFrom('', 'John Smith'),
        }).map((some) => ({ ...some })),
        callerId: maybe(constantFrom('1', '3')),
        reference,
      }),
    ),
    ...twice(of('UseConsultation', { callId, verb: constantFrom(...consultationVerbs), reference })),
    of('DropParty', { callId, number: constantFrom(...parties) }),
    of('ClearGhost', { callId }),
    of('SendTones', { callId, digits: constant('1') }),
    of('ChooseResult', { record: key, result: integer({ min: 0, max: 60 }) }),
    of('DeclineRecord', { record: key, how: constantFrom('later', 'dontCall'), reference }),
    ...twice(finish),
    of('ChooseNumber', { record: key, number: constantFrom(phone, ...otherPhones) }),
    of('AddNumber', {
      record: key,
      for: constantFrom('call', 'callback'),
      number: constantFrom(...otherPhones, '12', ''),
      phoneType: maybe(integer({ min: 0, max: 12 })),
      reference,
    }),
    of('ListNumbers', { record: key, reference }),
    of('AnswerPreview', { record: key, answer: constantFrom('accept', 'reject') }),
    of('RejectCall', { callId }),
    of('HoldBack', { record: key }),
    ...twice(of('SetCallback', { record: key, callback: maybe(draft) })),
    of('PostponeRecord', { record: key, stop: boolean(), reference }),
    of('MarkDoNotCall', {
      record: key,
      scope: constantFrom('number', 'contact'),
      number: constantFrom(phone, ...otherPhones),
      reference,
    }),
    of('EditField', { record: key, field: fieldName, value: maybe(constantFrom('', '7', 'x', 'PN-204817')) }),
    of('SaveFields', { record: key, reference }),
    of('WriteNote', { record: key, note: constantFrom('', 'a', ' b ') }),
    of('ChooseDisposition', { record: key, disposition: maybe(constantFrom('a', 'z')) }),
    of('SetAfterRecord', { target: constantFrom(null, { is: 'notReady', reason: null }, { is: 'afterCallWork' }) }),
    of('ChooseCallerId', { campaign, number: constantFrom(phone, '') }),
    of('DismissNotice', { id: constantFrom('x', ...hostileNames) }),
    of('DismissUnconfirmed', { reference }),
  );
}

function newsOf({ campaigns, handles, calls }: Vocabulary): Arbitrary<DialerNews> {
  const name = constantFrom(...campaigns);
  const handle = constantFrom(...handles);
  // A handle may be a record's own in one message and that of another number in the next.
  const anyHandle = constantFrom(...handles, 'other');
  const key = anyHandle.map((each) => recordKey('134', each));
  const callId = constantFrom(...calls);
  const interaction: Arbitrary<InteractionReport> = recordOf({
    id: constantFrom('i1', 'i2', '__proto__'),
    state: constantFrom('invited', 'invited', 'processing', 'over'),
    record: maybe(
      recordOf({ handle, campaign: name }).map((some) => record({ ...some, phone, origin: 'push' as const })),
    ),
  });
  const party = recordOf({
    number: constantFrom(...parties),
    role: constantFrom<PartyRole>('origination', 'destination', 'newParty', 'observer'),
  }).map((some) => ({ ...some }));
  const aside = constantFrom<Partial<CallReport>>({}, {}, {}, { sentBy: 'John Smith' }, { sentBy: 'Kate London' });
  const plainCall: Arbitrary<CallReport> = recordOf({
    id: callId,
    previousId: oneof({ weight: 5, arbitrary: constant(null) }, { weight: 1, arbitrary: callId }),
    state: constantFrom('dialing', 'ringing', 'established', 'held', 'released', 'released', 'completed'),
    type: constantFrom('inbound', 'outbound', 'outbound', 'outbound', 'internal', 'consult', 'unknown'),
    number: constantFrom(phone, ...otherPhones, '5001', ''),
    capabilities: array(verb, { maxLength: 6 }).chain((some) => constantFrom(some, [...some, ...reaching])),
    record: maybe(key),
    about: constantFrom<(id: string) => Partial<CallReport>>(
      () => ({}),
      () => ({}),
      (parentId) => ({ parentId }),
    ),
    parent: callId,
    aside,
    parties: maybe(array(party, { maxLength: 3 })),
    recording: maybe(constantFrom<Recording>('off', 'on', 'paused')),
  }).map(({ about, parent, aside, parties, recording, ...call }) => ({
    ...call,
    ...(parent === call.id ? {} : about(parent)),
    ...aside,
    ...(parties === null ? {} : { parties }),
    ...(recording === null ? {} : { recording }),
  }));
  const campaignCall: Arbitrary<CallReport> = recordOf({
    call: plainCall,
    campaign: name,
    data: maybe(handle.map((some) => record({ handle: some, phone, origin: 'campaignCall' }))),
  }).map(({ call, campaign, data }) =>
    data === null
      ? { ...call, campaign, record: null }
      : { ...call, campaign, record: data.key, data: { ...data, campaign } },
  );
  const call = oneof(plainCall, campaignCall);
  return oneof(
    constantFrom<DialerNews>(
      { type: 'LinkLost' },
      ...twice<DialerNews>({ type: 'LinkRestored' }),
      { type: 'SignInWindowDone' },
      { type: 'ChannelsActivated' },
      { type: 'SessionNotSeen' },
      { type: 'CallFault', detail: 'x' },
    ),
    of('WorkspaceReady', { agent: constant(agent), allowances: anyAllowances }),
    of('ServiceChanged', { service: constantFrom('VOICE', '__proto__'), available: boolean() }),
    of('ChannelsChanged', { channels }),
    of('ChannelOutcome', { channel, outcome }),
    of('CampaignChanged', {
      status: constantFrom('running', 'running', 'running', 'active', 'unloaded', 'unchanged'),
      campaign: name.map((some) => ({ ...campaign, name: some })),
      asked: boolean(),
    }),
    of('RecordOffered', {
      record: recordOf({
        handle,
        campaign: name,
        origin: constantFrom('pull', 'pull', 'pull', 'callback', 'personalCallback'),
      }).map((some) => record({ ...some, phone })),
      reference: maybe(reference),
    }),
    of('FieldsDescribed', {
      campaign: name,
      lists: maybe(array(rule, { maxLength: 3 }).map((rules) => ({ List1: rules }))),
    }),
    of('NoRecordLeft', { campaign: maybe(name), reference: maybe(reference) }),
    of('RecordWithdrawn', { record: maybe(key), handle: anyHandle }),
    of('FetchOutcome', { campaign: name, reference, outcome }),
    of('RequestOutcome', { reference, outcome }),
    ...twice(of('RequestAcknowledged', { reference: constant(null), handle })),
    of('RequestAcknowledged', { reference: maybe(reference), handle: maybe(anyHandle) }),
    of('RequestRefused', {
      reference: maybe(reference),
      handle: maybe(anyHandle),
      detail: constant('no'),
      recordClosed: boolean(),
    }),
    ...twice(
      of('NumberListed', {
        reference: maybe(reference),
        chainId: maybe(constantFrom('4', '5')),
        applicationId: constantFrom('134', '135'),
        number: recordOf({ handle: anyHandle, phone: constantFrom(phone, ...otherPhones) }).map(otherNumber),
      }),
    ),
    of('NumbersListed', {
      reference: maybe(reference),
      applicationId: maybe(constantFrom('134', '135')),
      handle: maybe(anyHandle),
    }),
    of('ChainOutcome', { reference, outcome }),
    of('NumberAddedOutcome', { reference, outcome }),
    of('CallChanged', { call, uuid: maybe(constant('u')) }),
    of('DialOutcome', { record: key, reference, outcome }),
    ...twice(of('CallVerbOutcome', { callId, verb, outcome })),
    of('NameTold', { number: constantFrom('5001', '__proto__'), name: maybe(constant('J. Smith')) }),
    ...twice(of('InteractionChanged', { interaction })),
    of('InteractionOutcome', {
      interaction: constantFrom('i1', 'i2'),
      verb: constantFrom<InteractionVerb>('accept', 'reject', 'complete'),
      outcome,
    }),
    of('SessionSeen', { calls: array(call, { maxLength: 2 }), channels }),
    of('SessionSeen', {
      calls: array(call, { maxLength: 2 }),
      channels,
      interactions: array(
        interaction.filter(({ state }) => state !== 'over'),
        { maxLength: 2 },
      ),
    }),
  );
}

/** What a device may have kept, also under names that no dialer would choose. */
const kept: readonly DeviceWork[] = [
  noWork,
  { ...noWork, joined: [...hostileNames], stopped: ['__proto__'] },
  {
    ...noWork,
    ...holding(inHand(onCall, {}, record({ handle: '__proto__', key: '__proto__' }))),
    ...owing(itemOf({ reference: 3 }), itemOf({ reference: 4, status: 'unconfirmed', repeatable: false })),
  },
  {
    ...noWork,
    ...holding(
      inHand(
        saving('callback', { reference: 5, closeAs: 6 }),
        { callback: toldOf('none', {}, 5), edits: { grade: '1' } },
        record({ handle: '1' }),
      ),
      inHand(saving('doNotCall', { reference: 77 }), {}, record({ handle: '2' })),
    ),
    ...owing(
      rescheduleOf({ reference: 5, record: addressOf({ key: '134/1', handle: '1' }) }),
      markItemOf({ reference: 7 }),
    ),
    ...scheduled(knownOf(), knownOf({ id: '8', owner: 'anyone', at: t0 + 60_000, isConfirmed: false, chainId: null })),
  },
];

type Unplaced = SessionEvent extends infer Event ? (Event extends { at: number } ? Omit<Event, 'at'> : never) : never;

const deviceEvent = oneof(
  policies.map((policy) => ({ type: 'TimePassed' as const, policy })),
  constantFrom({ type: 'WorkerStarted' as const }, { type: 'SessionRemembered' as const, server }),
  constantFrom(...kept).map((work) => ({ type: 'WorkRemembered' as const, work, place: null })),
);

/** Events with the time that passes before each, in milliseconds; mostly none, now and then more than any patience. */
export const chaosIn = (vocabulary: Vocabulary) => {
  const device = recordOf({ from: constant('device' as const), event: deviceEvent });
  const order = recordOf({
    from: constant('agent' as const),
    order: ordersOf(vocabulary),
    server: constant(server),
    policy: policies,
  });
  const news = recordOf({ from: constant('dialer' as const), news: newsOf(vocabulary) });
  const event: Arbitrary<Unplaced> = oneof(
    { weight: 6, arbitrary: order },
    { weight: 6, arbitrary: news },
    { weight: 1, arbitrary: device },
  );
  return array(recordOf({ after: constantFrom(0, 0, 1, 400, 3_000, 6_000, 50_000), event }), {
    maxLength: 80,
    size: 'max',
  });
};
