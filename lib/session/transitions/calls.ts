import type { Call, CallReport } from '../call';
import { patience } from '../patience';
import type { RecordData } from '../record';
import { isConnecting, liveCalls } from '../selectors';
import type { SignedIn } from '../state';
import { and, each, go, own, type Step, without } from '../step';
import { callOver, withEnded, withoutReaching, withoutRecord } from './callOver';
import { attachToRecord } from './callRecord';
import { useCall } from './callVerbs';
import { withConsultation } from './consulting';
import { isExpected, withoutGhost } from './ghosts';
import { isLive } from './isLive';
import { mergeCall } from './mergeCall';
import { askName } from './names';
import { askAboutRecord, withRecord } from './records';
import { withCall } from './withCall';

/** Who names a call: an event of its own, or the dialer's account; `gap`: an account of what nobody listened to. */
export type ToldBy = 'event' | 'account' | 'gap';

/** The dialer says something of a call. Messages may come twice, late, or for a call that this device never saw begin. */
export function callReported(
  state: SignedIn,
  report: CallReport,
  uuid: string | null,
  at: number,
  by: ToldBy,
): Step<SignedIn> {
  const isRenamed = report.previousId !== null && own(state.calls, report.previousId) !== undefined;
  if (state.endedCalls.includes(report.id) && !isRenamed) {
    return isReturning(state, report, at) ? returned(state, report, uuid, at, by) : go(state);
  }
  const renamed = rename(state, report);
  const known = own(renamed.calls, report.id);
  if (known !== undefined && isStale(known, report)) return go(renamed);
  if (known !== undefined && isLive(known) && !isLive(report) && isReached(known, report)) {
    // The message that brought the record was lost; that of the end has it too.
    const answered = { ...report, state: 'established', capabilities: known.capabilities } as const;
    return and(callReported(state, answered, uuid, at, by), (state) => callReported(state, report, uuid, at, by));
  }
  const call = mergeCall(renamed, known, report, { uuid, at, by });
  const next = withConsultation(withCall(renamed, call), call.id);
  // The end of a call, told once more, must not be taken for the end of the next one.
  const named = own(next.calls, call.id) ?? call;
  const attached = known === undefined || isLive(call) ? attachToRecord(next, named, at) : next;
  const placed = isExpected(renamed, attached, call) ? withoutGhost(attached, call.id) : attached;
  const brought = call.data !== undefined && isBroughtBy(call.data, next, placed) ? call.data : null;
  const asked = brought === null ? go(placed) : askAboutRecord(placed, brought, at);
  if (!isLive(call)) {
    // Only an end that this device saw coming is news.
    const isSeen = known !== undefined && isLive(known);
    return and(asked, (state) => callOver(isSeen ? withoutRecord(state, call, at) : state, call, at));
  }
  const met = and(asked, (state) => askName(state, call));
  return known !== undefined && isAnswerable(known) ? met : and(met, (state) => answerByItself(state, call, at));
}

/** It rings once more, long after it ended: a colleague has sent it back, or the dialer offers it again, under the id that it had. */
function isReturning({ endings = {} }: SignedIn, { id, state }: CallReport, at: number): boolean {
  const ending = own(endings, id);
  return state === 'ringing' && ending !== undefined && at - ending.at >= patience.returning;
}

/** Should it be a message that came very late after all, the next account of the dialer ends it. */
function returned(state: SignedIn, report: CallReport, uuid: string | null, at: number, by: ToldBy): Step<SignedIn> {
  const endedCalls = state.endedCalls.filter((id) => id !== report.id);
  return and(callReported({ ...state, endedCalls }, report, uuid, at, by), (state) => {
    const call = own(state.calls, report.id);
    return go(call === undefined ? state : withCall(state, { ...call, doubtful: true }), { type: 'LookAtSession' });
  });
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

/** The contact of a campaign's call that was connected without one is on the line now. */
const isReached = (known: Call, report: CallReport): boolean =>
  known.establishedAt !== null && isConnecting(known) && report.data !== undefined;

/** The dialer may give a call another id; what knew the old one follows, a record that came back from a restart too. */
function rename(state: SignedIn, { id, previousId }: CallReport): SignedIn {
  if (previousId === null || previousId === id) return state;
  const old = own(state.calls, previousId);
  let next = state;
  if (old !== undefined) {
    const calls = followed(without(state.calls, previousId), previousId, id);
    // A message about the old id that comes late must not look like another call.
    const ended = withEnded(
      { ...state, endedCalls: state.endedCalls.filter((ended) => ended !== id) },
      previousId,
    ).endedCalls;
    next = { ...state, endedCalls: ended, calls: { ...calls, [id]: continued(own(state.calls, id), old, id) } };
  }
  for (const record of Object.values(next.records)) {
    if (record.phase.is === 'onCall' && record.phase.callId === previousId) {
      next = withRecord(next, { ...record, phase: { ...record.phase, callId: id } });
    }
  }
  return next;
}

/** Consultations about a call are about it under its new id. */
const followed = (calls: SignedIn['calls'], previousId: string, id: string): SignedIn['calls'] =>
  Object.fromEntries(
    Object.entries(calls).map(([key, call]) => [key, call.parentId === previousId ? { ...call, parentId: id } : call]),
  );

/** Which call goes on under an id: where a consultation and its call become one, it is the call that the consultation was about. */
function continued(there: Call | undefined, old: Call, id: string): Call {
  const { parentId: _, ...moved } = old;
  if (there === undefined || !isLive(there)) return { ...moved, id };
  return withoutReaching(there.parentId === old.id ? { ...moved, id } : there);
}
