import { describe, expect, it } from 'vitest';
import type { DeviceEvent } from '../../lib/session/events';
import type { DialerNews } from '../../lib/session/news';
import type { AgentOrder, Refusal } from '../../lib/session/orders';
import { type AskingPlace, noWork, type SessionState, type SigningIn, signedOut } from '../../lib/session/state';
import { agent, allowances, campaign, record, timePassed } from '../support/session';
import { callOf, campaignOf, holding, inHand, key, phone, preview, server, session, spring, t0 } from './support/given';
import { happened, ordered, told, typesOf } from './support/when';

const orders: { readonly [Type in AgentOrder['type']]: AgentOrder & { type: Type } } = {
  SignIn: { type: 'SignIn' },
  ChoosePlace: { type: 'ChoosePlace', place: 'Desk 12' },
  SignOut: { type: 'SignOut', inHand: 'ask' },
  SetChannel: { type: 'SetChannel', channel: 'all', target: { is: 'ready' } },
  JoinCampaign: { type: 'JoinCampaign', campaign: spring, becomeReady: false },
  GetRecord: { type: 'GetRecord', campaign: spring, reference: 1, becomeReady: true },
  CancelGetRecord: { type: 'CancelGetRecord', campaign: spring },
  StaySignedIn: { type: 'StaySignedIn' },
  SetAfterRecord: { type: 'SetAfterRecord', target: null },
  AnswerPreview: { type: 'AnswerPreview', record: key, answer: 'accept' },
  RejectCall: { type: 'RejectCall', callId: 'c1' },
  HoldBack: { type: 'HoldBack', record: key },
  ChooseNumber: { type: 'ChooseNumber', record: key, number: phone },
  ChooseCallerId: { type: 'ChooseCallerId', campaign: spring, number: '1' },
  AddNumber: { type: 'AddNumber', for: 'call', record: key, number: phone, phoneType: null, reference: 21 },
  ListNumbers: { type: 'ListNumbers', record: key, reference: 22 },
  DialRecord: { type: 'DialRecord', record: key, number: phone, callerId: null, despite: [], reference: 2 },
  UseCall: { type: 'UseCall', callId: 'c1', verb: 'hold' },
  ReachTarget: {
    type: 'ReachTarget',
    callId: 'c1',
    verb: 'initiate-transfer',
    target: { kind: 'agent', number: '5001', name: 'John Smith' },
    callerId: null,
    reference: 26,
  },
  UseConsultation: { type: 'UseConsultation', callId: 'c2', verb: 'complete-transfer', reference: 27 },
  DropParty: { type: 'DropParty', callId: 'c1', number: '5001' },
  ClearGhost: { type: 'ClearGhost', callId: 'c1' },
  SendTones: { type: 'SendTones', callId: 'c1', digits: '1' },
  ChooseResult: { type: 'ChooseResult', record: key, result: 33 },
  ChooseDisposition: { type: 'ChooseDisposition', record: key, disposition: 'sold' },
  WriteNote: { type: 'WriteNote', record: key, note: 'Calls back' },
  EditField: { type: 'EditField', record: key, field: 'plan', value: 'Family' },
  SaveFields: { type: 'SaveFields', record: key, reference: 23 },
  SetCallback: { type: 'SetCallback', record: key, callback: null },
  PostponeRecord: { type: 'PostponeRecord', record: key, stop: false, reference: 24 },
  MarkDoNotCall: { type: 'MarkDoNotCall', record: key, scope: 'number', number: phone, reference: 25 },
  DeclineRecord: { type: 'DeclineRecord', record: key, how: 'later', reference: 3 },
  FinishRecord: { type: 'FinishRecord', record: key, result: 33, stop: false, reference: 4 },
  DismissNotice: { type: 'DismissNotice', id: 'x' },
  DismissUnconfirmed: { type: 'DismissUnconfirmed', reference: 5 },
};

const refused = { is: 'refused', detail: null } as const;
const unknown = { is: 'unknown', detail: null } as const;
const { uuid, since, seenAt, establishedAt, fault, asked, problem, ...report } = callOf();

/** One of every news; where it could belong to a record, it does not. */
const news: { readonly [Type in DialerNews['type']]: DialerNews & { type: Type } } = {
  SignInWindowDone: { type: 'SignInWindowDone' },
  SignInFailed: { type: 'SignInFailed', problem: { is: 'refused', detail: null } },
  WorkspaceReady: { type: 'WorkspaceReady', agent, allowances },
  ChannelsActivated: { type: 'ChannelsActivated' },
  PlaceRefused: { type: 'PlaceRefused', place: 'P', detail: null },
  SignedOut: { type: 'SignedOut' },
  SessionExpired: { type: 'SessionExpired' },
  SignedInElsewhere: { type: 'SignedInElsewhere' },
  LinkLost: { type: 'LinkLost' },
  LinkRestored: { type: 'LinkRestored' },
  ServiceChanged: { type: 'ServiceChanged', service: 'VOICE', available: false },
  ChannelsChanged: { type: 'ChannelsChanged', channels: [{ name: 'voice', status: { is: 'outOfService' } }] },
  ChannelOutcome: { type: 'ChannelOutcome', channel: 'all', outcome: unknown },
  CampaignChanged: { type: 'CampaignChanged', status: 'running', campaign, asked: false },
  RecordOffered: { type: 'RecordOffered', record: record(), reference: 1 },
  NoRecordLeft: { type: 'NoRecordLeft', campaign: spring, reference: 1 },
  FieldsDescribed: { type: 'FieldsDescribed', campaign: spring, lists: null },
  RecordWithdrawn: { type: 'RecordWithdrawn', record: key, handle: '9' },
  FetchOutcome: { type: 'FetchOutcome', campaign: spring, reference: 1, outcome: refused },
  RequestOutcome: { type: 'RequestOutcome', reference: 3, outcome: unknown },
  RequestAcknowledged: { type: 'RequestAcknowledged', reference: 3, handle: '9' },
  RequestRefused: { type: 'RequestRefused', reference: 3, handle: '9', detail: 'no', recordClosed: false },
  NumberListed: { type: 'NumberListed', reference: 5, chainId: null, applicationId: '134', number: record() },
  NumbersListed: { type: 'NumbersListed', reference: 5, applicationId: '134', handle: '9' },
  ChainOutcome: { type: 'ChainOutcome', reference: 5, outcome: refused },
  NumberAddedOutcome: { type: 'NumberAddedOutcome', reference: 5, outcome: refused },
  InteractionChanged: { type: 'InteractionChanged', interaction: { id: 'i1', state: 'over', record: null } },
  InteractionOutcome: { type: 'InteractionOutcome', interaction: 'i1', verb: 'accept', outcome: refused },
  CallChanged: { type: 'CallChanged', call: report, uuid: null },
  CallFault: { type: 'CallFault', detail: 'x' },
  DialOutcome: { type: 'DialOutcome', record: key, reference: 2, outcome: refused },
  CallVerbOutcome: { type: 'CallVerbOutcome', callId: 'c1', verb: 'hold', outcome: unknown },
  NameTold: { type: 'NameTold', number: '5001', name: 'John Smith' },
  SessionSeen: { type: 'SessionSeen', calls: [], channels: [] },
  SessionNotSeen: { type: 'SessionNotSeen' },
};

const deviceEvents: { readonly [Type in DeviceEvent['type']]: DeviceEvent & { type: Type } } = {
  WorkerStarted: { type: 'WorkerStarted' },
  SessionRemembered: { type: 'SessionRemembered', server },
  WorkRemembered: { type: 'WorkRemembered', work: noWork, place: null },
  TimePassed: timePassed,
};

const signingIn: SigningIn = {
  phase: 'signingIn',
  server,
  step: 'window',
  deadline: null,
  agent: null,
  allowances: null,
  work: null,
  activated: false,
};
const askingPlace: AskingPlace = {
  phase: 'askingPlace',
  server,
  agent: { ...agent, place: null },
  allowances,
  work: noWork,
  refused: null,
};
const signingOut: SessionState = { phase: 'signingOut', server, agent, deadline: t0 + 1 };

describe('every order outside an open session', () => {
  const done: { readonly [Phase in SessionState['phase']]?: readonly AgentOrder['type'][] } = {
    signedOut: ['SignIn'],
    signingIn: ['SignOut'],
    askingPlace: ['SignOut', 'ChoosePlace'],
  };
  const cases = [signedOut, signingIn, askingPlace, signingOut].flatMap((state) =>
    Object.values(orders).map((order) => [order.type, state.phase, order, state] as const),
  );
  it.each(cases)('%s while %s', (type, phase, order, state) => {
    const step = ordered(state, order);
    if (done[phase]?.includes(type)) {
      expect(step.refusal).toBeNull();
      expect(step.state).not.toBe(state);
      return;
    }
    const inAlready = type === 'SignIn' && (phase === 'signingIn' || phase === 'askingPlace');
    const refusal: Refusal = inAlready ? 'alreadySignedIn' : 'notSignedIn';
    expect(step).toEqual({ state, effects: [], refusal });
  });
});

describe('every order in an open session where there is nothing to do', () => {
  const table: { readonly [Type in AgentOrder['type']]: Refusal | null } = {
    SignIn: 'alreadySignedIn',
    ChoosePlace: 'alreadySignedIn',
    SignOut: null,
    SetChannel: null,
    JoinCampaign: 'campaignGone',
    GetRecord: 'campaignGone',
    CancelGetRecord: null,
    StaySignedIn: null,
    SetAfterRecord: null,
    AnswerPreview: 'recordGone',
    RejectCall: 'callGone',
    HoldBack: 'recordGone',
    ChooseNumber: 'recordGone',
    ChooseCallerId: 'callerIdMissing',
    AddNumber: 'recordGone',
    ListNumbers: 'recordGone',
    DialRecord: 'recordGone',
    UseCall: 'callGone',
    ReachTarget: 'callGone',
    UseConsultation: 'consultationGone',
    DropParty: 'callGone',
    ClearGhost: 'callGone',
    SendTones: 'callGone',
    ChooseResult: 'recordGone',
    ChooseDisposition: 'recordGone',
    WriteNote: 'recordGone',
    EditField: 'recordGone',
    SaveFields: 'recordGone',
    SetCallback: 'recordGone',
    PostponeRecord: 'recordGone',
    MarkDoNotCall: 'recordGone',
    DeclineRecord: 'recordGone',
    FinishRecord: 'recordGone',
    DismissNotice: null,
    DismissUnconfirmed: null,
  };
  it.each(Object.values(orders))('$type', (order) => {
    const state = session({ campaigns: {} });
    const step = ordered(state, order);
    expect(step.refusal).toBe(table[order.type]);
    if (step.refusal !== null) expect(step).toMatchObject({ state, effects: [] });
  });

  it('takes away the notice that was read, and no other', () => {
    const loaded = session({ campaigns: { [spring]: campaignOf({ status: 'active' }) } });
    const { state } = ordered(loaded, orders.GetRecord);
    const [notice] = state.phase === 'signedIn' ? state.notices : [];
    const other = ordered(state, { type: 'DismissNotice', id: 'x' });
    expect(other.state).toBe(state);
    const read = ordered(state, { type: 'DismissNotice', id: notice?.id ?? '' });
    expect(read.state).toMatchObject({ notices: [] });
  });
});

describe('every news where it is of no use', () => {
  const endings: readonly DialerNews['type'][] = ['SignInFailed', 'SignedOut', 'SessionExpired', 'SignedInElsewhere'];

  it.each(Object.values(news))('$type changes nothing while signed out', (what) => {
    expect(told(signedOut, what)).toEqual({ state: signedOut, effects: [], refusal: null });
  });

  it.each(Object.values(news))('$type while the sign-in window is open', (what) => {
    const step = told(signingIn, what);
    const matters = [...endings, 'SignInWindowDone', 'WorkspaceReady', 'ChannelsActivated', 'PlaceRefused'];
    if (!matters.includes(what.type)) expect(step).toEqual({ state: signingIn, effects: [], refusal: null });
    else expect(step.state).not.toEqual(signingIn);
  });

  it.each(Object.values(news))('$type while the place is asked for', (what) => {
    const step = told(askingPlace, what);
    const ends = what.type !== 'SignInFailed' && endings.includes(what.type);
    if (ends) expect(step).toMatchObject({ state: { phase: 'signedOut' }, effects: [{ type: 'ForgetSession' }] });
    else expect(step).toEqual({ state: askingPlace, effects: [], refusal: null });
  });

  it.each(Object.values(news))('$type while signing out', (what) => {
    const step = told(signingOut, what);
    const ends = what.type !== 'SignInFailed' && endings.includes(what.type);
    if (ends) expect(step).toEqual({ state: signedOut, effects: [{ type: 'ForgetSession' }], refusal: null });
    else expect(step).toEqual({ state: signingOut, effects: [], refusal: null });
  });

  const idle: readonly DialerNews['type'][] = [
    'SignInWindowDone',
    'SignInFailed',
    'ChannelsActivated',
    'PlaceRefused',
    'NoRecordLeft',
    'RecordWithdrawn',
    'FetchOutcome',
    'RequestOutcome',
    'RequestAcknowledged',
    'RequestRefused',
    'DialOutcome',
    'CallVerbOutcome',
    'SessionNotSeen',
  ];
  it.each(idle.map((type) => news[type]))('$type in an open session with nothing in hand', (what) => {
    const state = session();
    expect(told(state, what)).toEqual({ state, effects: [], refusal: null });
  });
});

describe('every event of this device', () => {
  const states = [signedOut, signingIn, askingPlace, session(holding(inHand(preview))), signingOut];
  const effects: { readonly [Type in DeviceEvent['type']]: readonly (readonly string[])[] } = {
    WorkerStarted: [[], ['ForgetSession'], ['ResumeSession'], ['ResumeSession', 'AskCampaigns'], ['EndSession']],
    SessionRemembered: [['ResumeSession'], [], [], [], []],
    WorkRemembered: [[], [], [], [], []],
    TimePassed: [[], [], [], [], []],
  };
  const cases = Object.values(deviceEvents).flatMap((event) =>
    states.map((state, index) => [event.type, state.phase, event, state, effects[event.type][index]] as const),
  );
  it.each(cases)('%s while %s', (_type, _phase, event, state, expected) => {
    expect(typesOf(happened(state, event))).toEqual(expected);
  });
});
