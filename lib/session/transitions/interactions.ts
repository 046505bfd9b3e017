import type { InteractionReport } from '../interaction';
import type { DialerNews } from '../news';
import type { AgentOrder } from '../orders';
import { patience } from '../patience';
import type { PreviewAnswer, RecordInHand } from '../record';
import type { SignedIn } from '../state';
import { and, each, go, own, refuse, type Step, without } from '../step';
import { completeAgain } from './completing';
import { isDue } from './isDue';
import { withNotice } from './notices';
import { askAboutRecord, freshRecord, renewed, takeBack, withArrival, withPhase, withRecord } from './records';

type Arriving = RecordInHand & { phase: { is: 'arriving' } };

const rememberedInteractions = 20;

const isArriving = (record: RecordInHand | undefined): record is Arriving => record?.phase.is === 'arriving';

const recordBy = (state: SignedIn, interaction: string): RecordInHand | undefined =>
  Object.values(state.records).find((record) => record.interaction === interaction);

/** The dialer says something of a push preview (PUSH-1, PUSH-2, PUSH-3). */
export function interactionReported(state: SignedIn, report: InteractionReport, at: number): Step<SignedIn> {
  if (report.state === 'over') return interactionOver(state, report.id, at);
  if (state.completing.includes(report.id)) {
    // Its record is closed here, or was taken back: only its end is news.
    if (report.state !== 'processing') return go(state);
    return go(state, { type: 'UseInteraction', interaction: report.id, verb: 'complete' });
  }
  return report.state === 'invited' ? invited(state, report, at) : processing(state, report, at);
}

/** A record arrives. The same one may come again under the same interaction, after it went back to the list. */
function invited(state: SignedIn, { id, record: data }: InteractionReport, at: number): Step<SignedIn> {
  const known = recordBy(state, id) ?? (data === null ? undefined : own(state.records, data.key));
  const isOver = own(state.endedInteractions, id) !== undefined;
  // Once more, or late: what was accepted is offered again only after it has ended.
  if (known?.interaction === id && !isOver) {
    return go(known.verified ? state : withRecord(state, { ...known, verified: true }));
  }
  if (data === null) return go(state);
  if (known !== undefined && known.phase.is !== 'closing' && known.phase.is !== 'arriving') {
    if (isOver) return go(state);
    // Whoever works on it keeps it as it is; left unanswered, it would go to somebody else as well.
    const kept = withRecord(state, { ...renewed(known, data), interaction: id });
    return go(kept, { type: 'UseInteraction', interaction: id, verb: 'accept' });
  }
  const phase = { is: 'arriving', until: at + state.allowances.alertTime, asked: null, askedUntil: null } as const;
  const endedInteractions = without(state.endedInteractions, id);
  const next = withArrival({ ...state, endedInteractions }, data, at);
  const record: RecordInHand = { ...freshRecord(data, phase, at), interaction: id };
  if (!state.allowances.acceptsPreviews || state.leaving) return go(withRecord(next, record));
  const accepted = go(withRecord(next, { ...record, unasked: true }));
  return and(accepted, (state) => answer(state, data.key, 'accept', at));
}

/** The agent has it: after *Accept*, or because it was accepted before this device knew of it. */
function processing(state: SignedIn, { id, record: data }: InteractionReport, at: number): Step<SignedIn> {
  const known = recordBy(state, id) ?? (data === null ? undefined : own(state.records, data.key));
  // It comes late: what has ended is offered anew first.
  if (own(state.endedInteractions, id) !== undefined && known?.interaction !== id) return go(state);
  // A request that would close it is about the time before (RES-5).
  if (known === undefined || (known.phase.is === 'closing' && known.interaction !== id)) {
    if (data === null) return go(state);
    const taken = { ...freshRecord(data, { is: 'preview' }, at), interaction: id };
    return and(go(withRecord(withArrival(state, data, at), taken)), (state) => askAboutRecord(state, data, at));
  }
  const record: RecordInHand = { ...known, interaction: id, verified: true };
  if (!isArriving(record)) return go(withRecord(state, record));
  return and(go(withPhase(state, record, { is: 'preview' })), (state) => askAboutRecord(state, record.data, at));
}

/** However it ended. What was not accepted went back to the list; what is being worked was taken back (A38). */
function interactionOver(state: SignedIn, id: string, at: number): Step<SignedIn> {
  const record = recordBy(state, id);
  const next: SignedIn = {
    ...state,
    completing: state.completing.filter((other) => other !== id),
    endedInteractions: remembered(state.endedInteractions, id, at),
  };
  // The request that closes it goes on without its interaction.
  if (record === undefined || record.phase.is === 'closing') return go(next);
  if (!isArriving(record)) return takeBack(next, record, at);
  const left = { ...next, records: without(next.records, record.data.key) };
  if (record.phase.asked === 'reject') return go(left);
  return go(withNotice(left, { is: 'arrivalMissed', campaign: record.data.campaign }, at));
}

function remembered(ended: SignedIn['endedInteractions'], id: string, at: number): SignedIn['endedInteractions'] {
  const all = Object.entries({ ...without(ended, id), [id]: at });
  return Object.fromEntries(all.slice(-rememberedInteractions));
}

/** *Accept* and *Reject* (PUSH-2). */
export function answerPreview(
  state: SignedIn,
  order: Extract<AgentOrder, { type: 'AnswerPreview' }>,
  at: number,
): Step<SignedIn> {
  if (state.link === 'down') return refuse(state, 'noConnection');
  const record = own(state.records, order.record);
  if (record === undefined) return refuse(state, 'recordGone');
  if (!isArriving(record)) return refuse(state, 'recordBusy');
  // An answer is on its way: the same one once more changes nothing.
  if (record.phase.asked !== null) return record.phase.asked === order.answer ? go(state) : refuse(state, 'recordBusy');
  return answer(state, order.record, order.answer, at);
}

function answer(state: SignedIn, key: string, verb: PreviewAnswer, at: number): Step<SignedIn> {
  const record = own(state.records, key);
  if (!isArriving(record) || record.interaction === undefined) return go(state);
  const phase = { ...record.phase, asked: verb, askedUntil: at + patience.answer };
  return go(withPhase(state, record, phase), { type: 'UseInteraction', interaction: record.interaction, verb });
}

/** What became of a verb over HTTP. Whether it was carried out is told by an event, or by the dialer's account. */
export function interactionOutcome(
  state: SignedIn,
  { interaction, verb, outcome }: Extract<DialerNews, { type: 'InteractionOutcome' }>,
  at: number,
): Step<SignedIn> {
  if (outcome.is === 'accepted') return go(state);
  if (verb === 'complete') {
    // It cannot be completed, or is gone: nothing is left to do here. An unknown outcome is settled by the next account.
    if (outcome.is === 'unknown') return go(state);
    return go({ ...state, completing: state.completing.filter((id) => id !== interaction) });
  }
  const record = recordBy(state, interaction);
  if (!isArriving(record) || record.phase.asked !== verb) return go(state);
  // A refusal is no answer of the agent's: it gets its time again, so that the end of the alert does not repeat it at once.
  const until = Math.max(record.phase.until, at + patience.answer);
  const phase = { ...record.phase, until, asked: null, askedUntil: null };
  const problem =
    outcome.is === 'refused' ? ({ is: 'answerFailed', answer: verb, detail: outcome.detail } as const) : null;
  return go(withPhase(state, record, phase, problem), { type: 'LookAtSession' });
}

/**
 * The end of an alert is the dialer's to tell. A dialer that says nothing for as long again as `patience.alertLag` is given the record back,
 * as nobody is there to take it (PUSH-2).
 */
export function arrivalTimes(state: SignedIn, at: number): Step<SignedIn> {
  if (state.link !== 'live') return go(state);
  return each(state, Object.values(state.records), (state, record) => {
    if (!isArriving(record)) return go(state);
    const { asked, askedUntil, until } = record.phase;
    if (asked !== null) {
      if (askedUntil === null || !isDue(askedUntil, patience.answer, at)) return go(state);
      // The account is waited for as well.
      const later = Math.max(until, at + patience.answer);
      return go(withPhase(state, record, { ...record.phase, until: later, asked: null, askedUntil: null }), {
        type: 'LookAtSession',
      });
    }
    if (!isDue(until + patience.alertLag, state.allowances.alertTime + patience.alertLag, at)) return go(state);
    const told = withNotice(state, { is: 'arrivalMissed', campaign: record.data.campaign }, at);
    return answer(told, record.data.key, 'reject', at);
  });
}

/** The dialer's account of the push previews that are not over. */
export function interactionsSeen(
  state: SignedIn,
  named: readonly InteractionReport[],
  askedAt: number,
  at: number,
): Step<SignedIn> {
  // What ended after the question was put is over, whatever the answer says.
  const current = named.filter(
    ({ id }) =>
      (own(state.endedInteractions, id) ?? Number.NEGATIVE_INFINITY) < askedAt && !state.completing.includes(id),
  );
  // What ended before is there again.
  const ended = Object.entries(state.endedInteractions).filter(([id]) => !current.some((report) => report.id === id));
  const isNamed = (id: string): boolean => named.some((report) => report.id === id);
  const missing = Object.values(state.records).filter(
    ({ interaction, arrivedAt }) => interaction !== undefined && !isNamed(interaction) && arrivedAt <= askedAt,
  );
  // What is over first: the same record may have come anew by another interaction.
  let step = each({ ...state, endedInteractions: Object.fromEntries(ended) }, missing, (state, { interaction }) =>
    interaction === undefined ? go(state) : interactionOver(state, interaction, at),
  );
  step = and(step, (state) => each(state, current, (state, report) => interactionReported(state, report, at)));
  return and(step, (state) => completeAgain(state, isNamed));
}

/** The worker or the line was away: the automatic *Accept* may not have gone out, and the record waits still. */
export function acceptsAgain(state: SignedIn, at: number): Step<SignedIn> {
  if (!state.allowances.acceptsPreviews || state.leaving) return go(state);
  const waiting = Object.values(state.records).filter(
    (record) => isArriving(record) && record.phase.asked === null && record.problem === null,
  );
  return each(state, waiting, (state, { data }) => answer(state, data.key, 'accept', at));
}
