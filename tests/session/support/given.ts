import type { Call, CallReport } from '../../../lib/session/call';
import type { KnownCallback } from '../../../lib/session/callback';
import type { Campaign } from '../../../lib/session/campaign';
import type { ChannelName, ChannelStatus } from '../../../lib/session/channel';
import type { ClosingItem, OutboxItem } from '../../../lib/session/outbox';
import { patience } from '../../../lib/session/patience';
import type {
  Chain,
  EndedCall,
  RecordData,
  RecordInHand,
  RecordNumber,
  RecordPhase,
} from '../../../lib/session/record';
import type { Fetching, SignedIn } from '../../../lib/session/state';
import { agent, allowances, record } from '../../support/session';

/** The time at which the tests begin, in milliseconds. */
export const t0 = 1_000_000;
export const server = 'https://gws.example.net';

export const spring = 'Spring renewal';

export function campaignOf(change: Partial<Campaign> = {}): Campaign {
  return {
    name: spring,
    status: 'running',
    mode: 'preview',
    description: 'Policies that end in June',
    applicationId: '134',
    groupName: null,
    joined: false,
    stopped: false,
    ...change,
  };
}

export function channelOf(name: ChannelName, status: ChannelStatus) {
  return { name, status, since: t0 - 60_000, asked: null, askedUntil: null };
}

/** An open session: line up, Voice ready, one running preview campaign, nothing in hand. */
export function session(change: Partial<SignedIn> = {}): SignedIn {
  return {
    phase: 'signedIn',
    server,
    agent,
    allowances,
    link: 'live',
    downSince: null,
    checkAt: null,
    listing: null,
    services: [],
    channels: {
      voice: channelOf('voice', { is: 'ready' }),
      outboundpreview: channelOf('outboundpreview', { is: 'notReady', reason: null }),
    },
    campaigns: { [spring]: campaignOf() },
    records: {},
    calls: {},
    names: {},
    endedCalls: [],
    doubtUntil: null,
    offers: [],
    spent: [],
    fetching: {},
    outbox: {},
    completing: [],
    endedInteractions: {},
    afterRecord: null,
    notices: [],
    remembered: { joined: [], stopped: [] },
    callerIds: {},
    callbacks: {},
    marked: [],
    fieldRules: {},
    leaving: false,
    ...change,
  };
}

/** A record in hand; its key is `134/9` unless the data say otherwise. The contact has no other number. */
export function inHand(
  phase: RecordPhase,
  change: Partial<RecordInHand> = {},
  data: RecordData = record(),
): RecordInHand {
  return {
    data,
    phase,
    verified: true,
    callUuid: null,
    others: [],
    chain: { is: 'listed' },
    chosen: null,
    adding: null,
    result: null,
    disposition: null,
    note: '',
    edits: {},
    callback: null,
    marks: [],
    problem: null,
    arrivedAt: t0 - 30_000,
    ...change,
  };
}

/** Another number of the contact of `134/9`, with handle 10. */
export function otherNumber(change: Partial<RecordNumber> = {}): RecordNumber {
  const handle = change.handle ?? '10';
  return {
    handle,
    phone: '+13035550177',
    phoneType: 1,
    callingList: 'List1',
    attempts: 0,
    lastResult: null,
    timeZoneName: 'America/Denver',
    timeZoneOffset: -25200,
    dialHours: { from: 28800, until: 75600 },
    attached: [
      { key: 'GSW_RECORD_HANDLE', type: 'int', value: handle },
      { key: 'GSW_PHONE', type: 'str', value: change.phone ?? '+13035550177' },
    ],
    ...change,
  };
}

/** The chain of a record that arrived at a moment: its reference is worked out from that moment. */
export const askedAt = (at: number): Chain => ({
  is: 'asked',
  reference: at + 0x4000_0000,
  deadline: at + patience.chain,
});

export const holding = (...records: readonly RecordInHand[]): Pick<SignedIn, 'records'> => ({
  records: Object.fromEntries(records.map((each) => [each.data.key, each])),
});

export const withCalls = (...calls: readonly Call[]): Pick<SignedIn, 'calls'> => ({
  calls: Object.fromEntries(calls.map((each) => [each.id, each])),
});

export const owing = (...items: readonly OutboxItem[]): Pick<SignedIn, 'outbox'> => ({
  outbox: Object.fromEntries(items.map((each) => [String(each.reference), each])),
});

export const key = '134/9';
export const phone = '+13035550142';

export const preview: RecordPhase & { is: 'preview' } = { is: 'preview' };

export const endedCall: EndedCall = { number: phone, by: 'contact', fault: null, at: t0 - 5_000, talked: 20_000 };
export const ended: RecordPhase & { is: 'ended' } = { is: 'ended', call: endedCall };
export const dialing: RecordPhase & { is: 'dialing' } = {
  is: 'dialing',
  number: phone,
  reference: 11,
  deadline: t0 + 10_000,
  back: preview,
};
export const looking: RecordPhase & { is: 'looking' } = {
  is: 'looking',
  number: phone,
  looks: 0,
  countFrom: t0,
  askAt: t0 + 10_000,
  back: preview,
};
export const onCall: RecordPhase & { is: 'onCall' } = { is: 'onCall', number: phone, callId: 'c1' };
export const done: RecordPhase & { is: 'closing' } = {
  is: 'closing',
  closing: { how: 'done', result: 33, next: 'fetch' },
  reference: 31,
  deadline: t0 + 8_000,
  back: ended,
};
export const declined: RecordPhase & { is: 'closing' } = {
  is: 'closing',
  closing: { how: 'later' },
  reference: 31,
  deadline: t0 + 8_000,
  back: preview,
};

export function callOf(change: Partial<Call> = {}): Call {
  return {
    id: 'c1',
    previousId: null,
    state: 'established',
    type: 'outbound',
    number: phone,
    capabilities: ['release', 'hold', 'send-dtmf'],
    record: key,
    uuid: 'uuid-1',
    since: t0 - 20_000,
    seenAt: t0 - 30_000,
    establishedAt: t0 - 20_000,
    fault: null,
    asked: null,
    problem: null,
    ...change,
  };
}

export function itemOf(change: Partial<ClosingItem> = {}): ClosingItem {
  return {
    reference: 31,
    request: 'RecordProcessed',
    closing: { how: 'done', result: 33, next: 'fetch' },
    pairs: [],
    treatment: null,
    record: {
      key,
      handle: '9',
      applicationId: '134',
      campaign: spring,
      callingList: 'List1',
      phone,
      chainId: '4',
      contact: 'Emily Carter',
    },
    callUuid: null,
    status: 'sent',
    sends: 1,
    askedAt: t0,
    deadline: t0 + 8_000,
    repeatable: true,
    ...change,
  };
}

/** A personal callback of `134/9`, an hour from the beginning, as the list of the agent's own has it. */
export function knownOf(change: Partial<KnownCallback> = {}): KnownCallback {
  return {
    id: '51',
    applicationId: '134',
    handle: '9',
    chainId: '4',
    campaign: spring,
    callingList: 'List1',
    contact: 'Emily Carter',
    phone,
    at: t0 + 3_600_000,
    zone: 'America/Denver',
    owner: 'personal',
    isConfirmed: true,
    isReminded: false,
    ...change,
  };
}

export const scheduled = (...known: readonly KnownCallback[]): Pick<SignedIn, 'callbacks'> => ({
  callbacks: Object.fromEntries(known.map((each) => [each.id, each])),
});

export function fetchingOf(change: Partial<Fetching> = {}): Pick<SignedIn, 'fetching'> {
  const fetch = {
    campaign: spring,
    reference: 21,
    askedAt: t0,
    deadline: t0 + 10_000,
    whenReady: false,
    ...change,
  };
  return { fetching: { [fetch.campaign]: fetch } };
}

/** A record that a push preview brought: its interaction is `i1`. */
export const pushed = (phase: RecordPhase, change: Partial<RecordInHand> = {}): RecordInHand =>
  inHand(phase, { interaction: 'i1', ...change }, record({ origin: 'push' }));

export const arriving: RecordPhase & { is: 'arriving' } = {
  is: 'arriving',
  until: t0 + 60_000,
  asked: null,
  askedUntil: null,
};
export const stopping: RecordPhase & { is: 'stopping' } = {
  is: 'stopping',
  channels: ['voice'],
  closing: { how: 'done', result: 33, next: 'stop' },
  reference: 31,
  deadline: t0 + 8_000,
  back: ended,
};

/** A campaign's call that arrived. Without `data` nobody is reached yet, and it names no record. */
export function campaignCall(change: Partial<Call> = {}): Call {
  return callOf({
    state: 'ringing',
    capabilities: ['answer', 'release'],
    record: null,
    campaign: spring,
    arrived: true,
    establishedAt: null,
    ...change,
  });
}

export const calledRecord = (): RecordData => record({ origin: 'campaignCall' });

/** The same as the dialer tells it. */
export function callReport(change: Partial<CallReport> = {}): CallReport {
  return {
    id: 'c1',
    previousId: null,
    state: 'ringing',
    type: 'outbound',
    number: '7000',
    capabilities: ['answer', 'release'],
    record: null,
    campaign: spring,
    ...change,
  };
}

/** With the contact on the line: the call names the record and brings it. */
export const contactReport = (change: Partial<CallReport> = {}): CallReport =>
  callReport({ number: phone, record: key, data: calledRecord(), ...change });
