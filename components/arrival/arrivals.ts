import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Call } from '../../lib/session/call';
import { parentOf } from '../../lib/session/consultations';
import { contactLabel } from '../../lib/session/contact';
import { isOfRecord } from '../../lib/session/numbers';
import type { AgentOrder } from '../../lib/session/orders';
import type { PreviewAnswer, RecordData, RecordInHand } from '../../lib/session/record';
import { isLive } from '../../lib/session/transitions/isLive';
import type { Move } from '../record/moves';

/** An interaction preview on screen: a record, or a campaign's call, that waits for *Accept* or *Reject*. */
export interface Arrival {
  /** Names it among all others. */
  key: string;
  of: 'record' | 'call';
  campaign: string;
  /** What is known of the contact; null: nothing, as the dialer calls the agent first (AUTO-2). */
  data: RecordData | null;
  /** The alert, in milliseconds of this device's clock. */
  since: number;
  until: number;
  /** The answer that is on its way. */
  asked: PreviewAnswer | null;
  accept: Move;
  reject: Move;
  orders: Readonly<Record<PreviewAnswer, AgentOrder>>;
  /** What became of the last answer. */
  problem: { text: string; detail: string | null } | null;
}

type Arriving = RecordInHand & { phase: { is: 'arriving' } };

const isArriving = (record: RecordInHand): record is Arriving => record.phase.is === 'arriving';

/** A campaign's call that nobody has answered. A call that rings for a record in hand is that record's own. */
export const isArrivingCall = (call: Call): boolean => call.campaign !== undefined && call.state === 'ringing';

/** What waits for an answer: calls first, as somebody may be on the line, then records; each the oldest first. */
export function arrivalsOf(session: OpenSession, m: PageMessages): readonly Arrival[] {
  return [
    ...loneCalls(session)
      .filter(isArrivingCall)
      .map((call) => callArrival(call, session, m)),
    ...session.records.filter(isArriving).map((record) => recordArrival(record, session, m)),
  ];
}

/** The records that the agent has taken. */
export const inHand = ({ records }: OpenSession): readonly RecordInHand[] =>
  records.filter((record) => !isArriving(record));

/** The calls that are not over and belong to no record in hand. */
export const loneCalls = ({ calls, records }: OpenSession): readonly Call[] =>
  calls.filter(
    (call) => isLive(call) && !isConsultation(call, calls) && !records.some((record) => isIts(record, call)),
  );

/** The agent's own consultation is shown with the call that it is about. */
const isConsultation = (call: Call, calls: readonly Call[]): boolean => parentOf(calls, call) !== null;

const isIts = (record: RecordInHand, call: Call): boolean =>
  (record.phase.is === 'onCall' && record.phase.callId === call.id) ||
  (call.record !== null && isOfRecord(record, call.record));

function recordArrival({ data, phase, problem, arrivedAt }: Arriving, session: OpenSession, m: PageMessages): Arrival {
  const line = session.link === 'down' ? m.record.noConnection : null;
  const order = (answer: PreviewAnswer) => ({ type: 'AnswerPreview', record: data.key, answer }) as const;
  const detail = problem !== null && 'detail' in problem ? problem.detail : null;
  return {
    key: `record ${data.key}`,
    of: 'record',
    campaign: data.campaign,
    data,
    since: arrivedAt,
    until: phase.until,
    asked: phase.asked,
    accept: line,
    reject: line,
    orders: { accept: order('accept'), reject: order('reject') },
    problem: problem === null ? null : { text: m.record.problem[problem.is], detail },
  };
}

function callArrival(call: Call, session: OpenSession, m: PageMessages): Arrival {
  const line = session.link === 'down' ? m.record.noConnection : null;
  const can = (verb: string) => call.capabilities.includes(verb);
  // A dialer that lets nobody hang up a ringing call may send it elsewhere: where to is the administrator's to say.
  const canReject = can('release') || (can('redirect') && session.policy.rejectTo !== '');
  const { problem, asked } = call;
  return {
    key: `call ${call.id}`,
    of: 'call',
    campaign: call.campaign ?? '',
    data: call.data ?? null,
    since: call.seenAt,
    until: call.seenAt + session.allowances.alertTime,
    asked:
      call.rejected || asked === 'release' || asked === 'redirect' ? 'reject' : asked === 'answer' ? 'accept' : null,
    accept: can('answer') ? line : 'absent',
    reject: canReject ? line : 'absent',
    orders: {
      accept: { type: 'UseCall', callId: call.id, verb: 'answer' },
      reject: { type: 'RejectCall', callId: call.id },
    },
    problem: problem === null ? null : { text: problemText(problem, m), detail: problem.detail },
  };
}

/** What an arrival is called in a sentence: contact and campaign, as far as they are known. */
export function arrivalLabel({ data, campaign }: Pick<Arrival, 'data' | 'campaign'>, m: PageMessages): string {
  return data === null ? campaign : m.list([contactLabel(data), campaign]);
}

const problemText = ({ verb, isUnknown }: NonNullable<Call['problem']>, m: PageMessages): string =>
  isUnknown ? m.calls.unknownTitle[verb] : m.record.callProblem[verb];
