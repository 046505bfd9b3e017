import type { Call, CallReport, CallVerb } from '../call';
import type { Effect } from '../effects';
import type { DialerNews } from '../news';
import { recordCalled } from '../numbers';
import type { Policy } from '../policy';
import type { EndedCall, RecordData } from '../record';
import { isConnecting, liveCalls } from '../selectors';
import type { SignedIn } from '../state';
import { and, each, go, own, refuse, type Step, without } from '../step';
import { attachToRecord } from './callRecord';
import { dialFault } from './dialing';
import { withDoubt } from './doubt';
import { isLive } from './isLive';
import { withNotice } from './notices';
import { askAboutRecord, withPhase, withRecord } from './records';

const rememberedCalls = 20;

type PlainVerb = Extract<Effect, { type: 'UseCall' }>['verb'];

const withCall = (state: SignedIn, call: Call): SignedIn => ({ ...state, calls: { ...state.calls, [call.id]: call } });

/** The dialer says something of a call. Messages may come twice, late, or for a call that this device never saw begin. */
export function callReported(state: SignedIn, report: CallReport, uuid: string | null, at: number): Step<SignedIn> {
  const isRenamed = report.previousId !== null && own(state.calls, report.previousId) !== undefined;
  if (state.endedCalls.includes(report.id) && !isRenamed) return go(state);
  const renamed = rename(state, report);
  const known = own(renamed.calls, report.id);
  if (known !== undefined && isStale(known, report)) return go(renamed);
  if (known !== undefined && isLive(known) && !isLive(report) && isReached(known, report)) {
    // The message that brought the record was lost; that of the end has it too.
    const answered = { ...report, state: 'established', capabilities: known.capabilities } as const;
    return and(callReported(state, answered, uuid, at), (state) => callReported(state, report, uuid, at));
  }
  const call = merge(known, report, uuid, at);
  const next = withCall(renamed, call);
  // The end of a call, told once more, must not be taken for the end of the next one.
  const placed = known === undefined || isLive(call) ? attachToRecord(next, call, at) : next;
  const brought = call.data !== undefined && isBroughtBy(call.data, next, placed) ? call.data : null;
  const asked = brought === null ? go(placed) : askAboutRecord(placed, brought, at);
  if (!isLive(call)) {
    // Only an end that this device saw coming is news.
    const isSeen = known !== undefined && isLive(known);
    return and(asked, (state) => callOver(isSeen ? withoutRecord(state, call, at) : state, call, at));
  }
  return known !== undefined && isAnswerable(known) ? asked : and(asked, (state) => answerByItself(state, call, at));
}

/** The call has put its record into the agent's hands by this. */
const isBroughtBy = ({ key }: RecordData, before: SignedIn, after: SignedIn): boolean => {
  const record = own(after.records, key);
  return record !== undefined && record.arrivedAt !== own(before.records, key)?.arrivedAt;
};

const isAnswerable = ({ state, capabilities }: Call): boolean => state === 'ringing' && capabilities.includes('answer');

/** Where the agent is set to answer automatically, a call that begins to ring is answered; never one beside another (AUTO-5). */
function answerByItself(state: SignedIn, call: Call, at: number): Step<SignedIn> {
  const isWanted = isAnswerable(call) && call.asked === null && call.problem === null && call.rejected !== true;
  // Without a line it waits for the line.
  if (!isWanted || !state.allowances.answersCalls || state.link === 'down') return go(state);
  if (liveCalls(state.calls).length > 1) return go(state);
  return useCall(state, call.id, 'answer', null, at);
}

/** The worker or the line was away: the automatic answer may not have gone out, and the call rings still. */
export function answersAgain(state: SignedIn, at: number): Step<SignedIn> {
  return each(state, liveCalls(state.calls), (state, call) => answerByItself(state, call, at));
}

/** A message that comes late: no call is connected again once it is over, or rings again once it was answered. */
function isStale(known: Call, report: CallReport): boolean {
  const isBeginning = report.state === 'dialing' || report.state === 'ringing';
  return (!isLive(known) && isLive(report)) || (known.establishedAt !== null && isBeginning);
}

/** The dialer may give a call another id; what knew the old one follows, a record that came back from a restart too. */
function rename(state: SignedIn, { id, previousId }: CallReport): SignedIn {
  if (previousId === null || previousId === id) return state;
  const old = own(state.calls, previousId);
  let next = state;
  if (old !== undefined) {
    const calls = { ...without(state.calls, previousId), [id]: { ...old, id } };
    // A message about the old id that comes late must not look like another call.
    next = withEnded({ ...state, calls, endedCalls: state.endedCalls.filter((ended) => ended !== id) }, previousId);
  }
  for (const record of Object.values(next.records)) {
    if (record.phase.is === 'onCall' && record.phase.callId === previousId) {
      next = withRecord(next, { ...record, phase: { ...record.phase, callId: id } });
    }
  }
  return next;
}

/** The contact of a campaign's call that was connected without one is on the line now. */
const isReached = (known: Call | undefined, report: CallReport): boolean =>
  known !== undefined && known.establishedAt !== null && isConnecting(known) && report.data !== undefined;

function merge(known: Call | undefined, report: CallReport, uuid: string | null, at: number): Call {
  const isNewState = known?.state !== report.state;
  const isAnswered = report.state === 'established' || report.state === 'held';
  return {
    ...known,
    ...report,
    ...(known === undefined && report.state !== 'dialing' ? { arrived: true as const } : {}),
    record: report.record ?? known?.record ?? null,
    number: report.number || (known?.number ?? ''),
    uuid: uuid ?? known?.uuid ?? null,
    since: known !== undefined && !isNewState ? known.since : at,
    seenAt: known?.seenAt ?? at,
    // Where the agent is called first, the contact is on the line from the moment that the call brings a record (AUTO-3).
    establishedAt: isReached(known, report) ? at : (known?.establishedAt ?? (isAnswered ? at : null)),
    // A release stays asked for until the call is over: it tells who ended it.
    asked: known === undefined || (isNewState && isLive(report) && known.asked !== 'release') ? null : known.asked,
    problem: isNewState ? null : (known?.problem ?? null),
    fault: known?.fault ?? null,
  };
}

/** A call is over. Its record is open for its result (CALL-4); what the dialer still wants completed is completed. */
export function callOver(state: SignedIn, call: Call, at: number, by: EndedCall['by'] | null = null): Step<SignedIn> {
  const record = Object.values(state.records).find(({ phase }) => phase.is === 'onCall' && phase.callId === call.id);
  const ended: EndedCall = {
    number: record?.phase.is === 'onCall' ? record.phase.number : call.number,
    by: by ?? (call.fault !== null ? 'fault' : call.asked === 'release' ? 'agent' : 'contact'),
    fault: call.fault,
    at,
    talked: call.establishedAt === null ? 0 : Math.max(0, at - call.establishedAt),
  };
  const next: SignedIn =
    record === undefined
      ? state
      : withPhase(state, { ...record, callUuid: call.uuid ?? record.callUuid }, { is: 'ended', call: ended });
  const isLeft = call.state === 'released' && call.capabilities.includes('complete');
  if (isLeft) {
    if (call.asked === 'complete') return go(next);
    const completing = withCall(withDoubt(next, at), { ...(own(next.calls, call.id) ?? call), asked: 'complete' });
    return go(completing, { type: 'UseCall', callId: call.id, verb: 'complete', digits: null });
  }
  return go(forgetCall(next, call.id));
}

/** A campaign's call that has brought no record yet. */
export const bringsNone = (state: SignedIn, { campaign, arrived, record }: Call): boolean =>
  campaign !== undefined && arrived === true && (record === null || recordCalled(state.records, record) === null);

/** A campaign's call that ended before it became a record in hand: the agent is told, unless they rejected it (AUTO-1). */
export function withoutRecord(state: SignedIn, call: Call, at: number): SignedIn {
  const { campaign } = call;
  if (campaign === undefined || call.rejected || !bringsNone(state, call)) return state;
  if (call.establishedAt === null) return withNotice(state, { is: 'callMissed', campaign }, at);
  return isConnecting(call) ? withNotice(state, { is: 'nobodyReached', campaign }, at) : state;
}

const withEnded = (state: SignedIn, id: string): SignedIn => ({
  ...state,
  endedCalls: [...state.endedCalls, id].slice(-rememberedCalls),
});

export const forgetCall = (state: SignedIn, id: string): SignedIn =>
  withEnded({ ...state, calls: without(state.calls, id) }, id);

/** What the agent does with a call, by the call's own capabilities (CALL-1). */
export function useCall(
  state: SignedIn,
  callId: string,
  verb: PlainVerb,
  digits: string | null,
  at: number,
): Step<SignedIn> {
  if (state.link === 'down') return refuse(state, 'noConnection');
  const call = own(state.calls, callId);
  if (call === undefined || !isLive(call)) return refuse(state, 'callGone');
  if (!call.capabilities.includes(verb)) return refuse(state, 'callCannot');
  if (verb === 'send-dtmf' && !state.allowances.canSendDtmf) return refuse(state, 'notAllowed');
  const taken = verb === 'answer' ? unrejected(call) : call;
  const next = withCall(withDoubt(state, at), { ...taken, asked: verb, problem: null });
  return go(next, { type: 'UseCall', callId, verb, digits });
}

const unrejected = ({ rejected: _, ...call }: Call): Call => call;

/** What was asked of a call was not done: one that could not be rejected rings on. */
const failed = (call: Call, verb: CallVerb, detail: string | null): Call => ({
  ...unrejected(call),
  asked: null,
  problem: { verb, detail },
});

/** *Reject* of a call that rings: by whatever the call offers for it (AUTO-1). A dialer that only redirects needs to be told where to. */
export function rejectCall(state: SignedIn, callId: string, { rejectTo }: Policy, at: number): Step<SignedIn> {
  const call = own(state.calls, callId);
  if (call === undefined || !isLive(call)) return refuse(state, 'callGone');
  if (call.state !== 'ringing') return refuse(state, 'callCannot');
  // It is being rejected: once more changes nothing.
  if (call.rejected && call.asked !== null) return go(state);
  const rejected = withCall(state, { ...call, rejected: true });
  const step = call.capabilities.includes('release')
    ? useCall(rejected, callId, 'release', null, at)
    : rejectTo === ''
      ? refuse(state, 'callCannot')
      : useCall(rejected, callId, 'redirect', rejectTo, at);
  return step.refusal === null ? step : refuse(state, step.refusal);
}

export function callVerbOutcome(
  state: SignedIn,
  news: Extract<DialerNews, { type: 'CallVerbOutcome' }>,
): Step<SignedIn> {
  const { verb, outcome } = news;
  const call = own(state.calls, news.callId);
  if (call === undefined) return go(state);
  if (outcome.is === 'unknown') return go(withCall(state, { ...call, asked: null }), { type: 'LookAtSession' });
  if (outcome.is === 'accepted') return go(verb === 'send-dtmf' ? withCall(state, { ...call, asked: null }) : state);
  // A call that is over and cannot be completed has nothing left to do here.
  if (verb === 'complete') return go(forgetCall(state, call.id));
  const next = withCall(state, failed(call, verb, outcome.detail));
  // The call may be gone without a word.
  return go(next, { type: 'LookAtSession' });
}

/** An error that names nothing: the verb that was asked last, else the dial under way, else the call itself. */
export function callFault(state: SignedIn, detail: string, at: number): Step<SignedIn> {
  return and(blame(state, detail, at), (state) => go(withDoubt(state, at)));
}

function blame(state: SignedIn, detail: string, at: number): Step<SignedIn> {
  const asked = Object.values(state.calls).find((call) => call.asked !== null && call.asked !== 'complete');
  if (asked?.asked) return go(withCall(state, failed(asked, asked.asked, detail)));
  const dialing = dialFault(state, detail, at);
  if (dialing !== null) return dialing;
  const live = Object.values(state.calls).filter(isLive);
  const [call] = live;
  return live.length === 1 && call !== undefined ? go(withCall(state, { ...call, fault: detail })) : go(state);
}
