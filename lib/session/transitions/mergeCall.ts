import { agentName } from '../agentName';
import { type Call, type CallReport, type CallVerb, isRecordingVerb, isTransfer } from '../call';
import { isAnswered, isConnecting } from '../selectors';
import type { SignedIn } from '../state';
import { own } from '../step';
import type { ToldBy } from './calls';
import { isLive } from './isLive';

interface Telling {
  uuid: string | null;
  at: number;
  by: ToldBy;
}

/** A call with what the dialer says of it now. What a message leaves out stays as it was. */
export function mergeCall(
  state: SignedIn,
  known: Call | undefined,
  report: CallReport,
  { uuid, at, by }: Telling,
): Call {
  const isNewState = known?.state !== report.state;
  const arrived = known === undefined ? report.state !== 'dialing' : known.arrived === true;
  const { sentBy: _, parentId: __, ...told } = report;
  const { doubtful: ___, missedAt: ____, ghost, ...kept } = known ?? { ghost: undefined };
  const parentId = parentIdOf(state, known, report);
  const sentBy = sentByOf(state, known, report, arrived);
  const stays = isGhostStill(ghost, known === undefined, by) ? ({ ghost: 'unannounced' } as const) : {};
  const call: Call = {
    ...kept,
    ...told,
    ...stays,
    previousId: report.previousId ?? known?.previousId ?? null,
    ...(arrived ? { arrived: true as const } : {}),
    ...(parentId === undefined ? {} : { parentId }),
    ...(sentBy === undefined ? {} : { sentBy }),
    record: report.record ?? known?.record ?? null,
    number: report.number || (known?.number ?? ''),
    uuid: uuid ?? known?.uuid ?? null,
    since: known !== undefined && !isNewState ? known.since : at,
    seenAt: known?.seenAt ?? at,
    // Where the agent is called first, the contact is on the line from the moment that the call brings a record (AUTO-3).
    establishedAt: isReachedNow(known, report) ? at : (known?.establishedAt ?? (isAnswered(report) ? at : null)),
    asked: known === undefined ? null : stillAsked(known, report),
    problem: known === undefined ? null : stillProblem(known, report),
    fault: known?.fault ?? null,
  };
  const isAside = report.type === 'consult' || parentId !== undefined;
  return isForeign(state, known, report, { arrived, isAside }) ? asForeign(call) : call;
}

const isReachedNow = (known: Call | undefined, report: CallReport): boolean =>
  known !== undefined && known.establishedAt !== null && isConnecting(known) && report.data !== undefined;

const isOnRecord = ({ records }: SignedIn, known: Call | undefined): boolean =>
  known !== undefined && Object.values(records).some(({ phase }) => phase.is === 'onCall' && phase.callId === known.id);

/**
 * A call that only an account names, though the line was never lost, is one that dialer and device disagree about, until an event names it.
 */
function isGhostStill(ghost: Call['ghost'], isNew: boolean, by: ToldBy): boolean {
  return by === 'account' && (isNew || ghost === 'unannounced');
}

/** Which call it is a consultation about. The dialer may go on using an id that this call, or the other one, does not have any more. */
function parentIdOf(
  { calls, endedCalls }: SignedIn,
  known: Call | undefined,
  { parentId }: CallReport,
): string | undefined {
  const isOld = parentId !== undefined && own(calls, parentId) === undefined && endedCalls.includes(parentId);
  return isOld ? known?.parentId : (parentId ?? known?.parentId);
}

/** Our own name goes with what we send, and comes back with our own calls. */
function sentByOf(state: SignedIn, known: Call | undefined, { sentBy }: CallReport, arrived: boolean) {
  const isOurs = !arrived || sentBy === agentName(state.agent) || (isOnRecord(state, known) && !known?.foreign);
  return sentBy === undefined || isOurs ? known?.sentBy : sentBy;
}

/** It is a consultation, or another agent's call. One that a record is on here is neither. */
function isForeign(
  state: SignedIn,
  known: Call | undefined,
  report: CallReport,
  { arrived, isAside }: { arrived: boolean; isAside: boolean },
): boolean {
  if (known?.foreign) return true;
  if (isOnRecord(state, known)) return false;
  if (isAside) return true;
  if (!arrived) return false;
  // It was this agent's before and was sent away: it comes back to its record where that is in hand, and brings none.
  if (known === undefined && own(state.endings ?? {}, report.id)?.wasAnswered) return true;
  const isSent = report.sentBy !== undefined && (known === undefined || report.sentBy !== agentName(state.agent));
  return isSent || (report.type === 'internal' && !isOfCampaign(report));
}

/** A dialer that calls the agent first has an internal call to them, in the campaign's name (AUTO-2). */
const isOfCampaign = ({ campaign, record }: CallReport): boolean => campaign !== undefined || record !== null;

/** Whatever its user data name, it is no campaign's call of this agent's. */
const asForeign = ({ campaign: _, ...call }: Call): Call => ({ ...call, foreign: true });

const isPartyChange = (known: Call, { parties }: CallReport): boolean =>
  parties !== undefined && JSON.stringify(parties) !== JSON.stringify(known.parties ?? []);

const changesParties: readonly CallVerb[] = [
  'single-step-conference',
  'complete-conference',
  'merge',
  'delete-from-conference',
];

/** What was asked stays asked until it is reflected. */
function stillAsked(known: Call, report: CallReport): CallVerb | null {
  const { asked } = known;
  // A release, too, until the call is over: it tells who ended it.
  if (asked === null || asked === 'release' || !isLive(report)) return asked;
  const isNewState = known.state !== report.state;
  // A call may be held for its transfer. Back on the line it was not transferred.
  if (isTransfer(asked)) return isNewState && report.state === 'established' ? null : asked;
  if (isNewState) return null;
  if (isPartyChange(known, report) && changesParties.includes(asked)) return null;
  const isRecordingNow = report.recording !== undefined && report.recording !== known.recording;
  return isRecordingVerb(asked) && isRecordingNow ? null : asked;
}

function stillProblem(known: Call, report: CallReport): Call['problem'] {
  if (!isLive(report)) return known.problem;
  if (known.state !== report.state) return null;
  return known.problem?.isUnknown && isPartyChange(known, report) ? null : known.problem;
}
