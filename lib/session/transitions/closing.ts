import { dialedNumber } from '../numbers';
import type { ClosingItem, ClosingRequest, OutboxItem } from '../outbox';
import { patience } from '../patience';
import type { Closing, RecordInHand, RestingPhase } from '../record';
import type { SignedIn } from '../state';
import { and, go, own, type Step, without } from '../step';
import { stoppedBy } from './campaigns';
import { complete } from './completing';
import { ask } from './fetching';
import { editedPairs } from './fields';
import { nextReference } from './nextReference';
import { withNotice } from './notices';
import { withPhase } from './records';
import { type About, request } from './sending';

const requestOf: Readonly<Record<Closing['how'], ClosingRequest>> = {
  later: 'RecordReject',
  dontCall: 'RequestRecordCancel',
  done: 'RecordProcessed',
  postponed: 'RecordProcessed',
};

/** A record that rests, with how it is to be closed. */
export interface Finished {
  record: RecordInHand;
  back: RestingPhase;
  closing: Closing;
  /** Made where the agent clicked. */
  reference: number;
}

/** What is reported is the number that was really dialed; a record that is given back was not. */
export function reportedNumber(record: RecordInHand, back: RestingPhase): About {
  const { data } = record;
  // A number that is not the contact's any more was called all the same.
  const called = back.is === 'ended' ? { ...data, phone: back.call.number } : data;
  return dialedNumber({ ...record, phase: back }) ?? called;
}

/** Sends the request that closes a record. What was set for after this record is done with (SES-3). */
export function close(state: SignedIn, { record, back, closing, reference }: Finished, at: number): Step<SignedIn> {
  const { data } = record;
  const about = reportedNumber(record, back);
  const isWorked = closing.how === 'done' || closing.how === 'postponed';
  // Fields that the dialer has not acknowledged go along once more.
  const pairs = isWorked ? [...editedPairs(state, record), ...(closing.said ?? [])] : [];
  const treatment = isWorked ? state.allowances.treatment : null;
  const deadline = at + patience.closing;
  // That it was refused before decides what a second refusal does.
  const problem = record.problem?.is === 'closingRefused' ? record.problem : null;
  const next = { ...stoppedBy(state, data.campaign, closing), afterRecord: null };
  const closed = withPhase(next, record, { is: 'closing', closing, reference, deadline, back }, problem);
  return request(closed, record, { request: requestOf[closing.how], closing, pairs, treatment, about, reference }, at);
}

/** The request that closes a record is settled: the record leaves, and the next one is asked for where the agent goes straight on. */
export function leave(state: SignedIn, item: ClosingItem, at: number): Step<SignedIn> {
  const record = own(state.records, item.record.key);
  if (record?.phase.is !== 'closing' || record.phase.reference !== item.reference) return go(state);
  return and(gone(state, item), (next) => {
    const { closing } = item;
    const isWorked = closing.how === 'done' || closing.how === 'postponed';
    if (!isWorked || closing.next !== 'fetch' || next.link !== 'live') return go(next);
    return goOn(next, item, at);
  });
}

/** The record is out of the agent's hands, and so is what brought it. */
export const gone = (state: SignedIn, { record, interaction }: OutboxItem): Step<SignedIn> =>
  complete({ ...state, records: without(state.records, record.key) }, interaction);

/** *Done* goes straight on to the next record. */
function goOn(state: SignedIn, item: OutboxItem, at: number): Step<SignedIn> {
  // Not ready after this record: nothing more is asked for (SES-3).
  if (state.leaving || state.afterRecord !== null) return go(state);
  const { campaign: name } = item.record;
  const campaign = own(state.campaigns, name);
  if (campaign?.status !== 'running' || campaign.stopped || own(state.fetching, name) !== undefined) return go(state);
  if (state.channels.voice?.status.is !== 'ready')
    return go(withNotice(state, { is: 'voiceNotReady', campaign: name }, at));
  return ask(state, { campaign: name, reference: nextReference(state, item.reference), at });
}
