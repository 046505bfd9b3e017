import type { OutboxItem, SavingItem } from '../outbox';
import { type Closing, type RecordInHand, type Save, saves } from '../record';
import type { SignedIn } from '../state';
import { each, go, own, type Step } from '../step';
import { refused, sending } from './callbackDraft';
import { isDueCallback, withoutMoved } from './callbacks';
import { close, type Finished, reportedNumber } from './closing';
import { editedPairs, isSamePairs } from './fields';
import { nextReference } from './nextReference';
import { withPhase } from './records';
import { isPending, request } from './sending';

type Saving = RecordInHand & { phase: { is: 'saving' } };

const isSaving = (record: RecordInHand | undefined): record is Saving => record?.phase.is === 'saving';

/**
 * Closes a record once the dialer has what must be with it before: a mark of *Do Not Call*, the fields, the callback. One after another, so
 * that what is refused is known before the record is out of the agent's hands (CB-7, RES-3, RES-4).
 */
export const saveThenClose = (state: SignedIn, finished: Finished, at: number): Step<SignedIn> =>
  saveNext(state, finished, saves, at);

function saveNext(state: SignedIn, finished: Finished, left: readonly Save[], at: number): Step<SignedIn> {
  const [save, ...later] = left;
  if (save === undefined) return close(state, finished, at);
  const step = begin[save](state, finished, at);
  return step ?? saveNext(state, finished, later, at);
}

type Begin = (state: SignedIn, finished: Finished, at: number) => Step<SignedIn> | null;

/** What each of them asks of the dialer; null: nothing. */
const begin: Readonly<Record<Save, Begin>> = {
  doNotCall(state, finished) {
    const item = pendingOf(state, finished, (item) => item.request === 'DoNotCall');
    return item === undefined ? null : go(waitFor(state, finished, 'doNotCall', item.reference));
  },

  fields(state, finished, at) {
    const { record, closing } = finished;
    if (!isWorked(closing)) return null;
    // To move a callback may close its record at once: what is known of its call goes before.
    const isMoved = closing.how === 'done' && closing.callback !== undefined && isDueCallback(record.data);
    const pairs = [...editedPairs(state, record), ...(isMoved ? (closing.said ?? []) : [])];
    if (pairs.length === 0 && !isMoved) return null;
    // The agent has stored just these a moment ago.
    const known = pendingOf(
      state,
      finished,
      (item) => !isMoved && item.request === 'UpdateCallCompletionStats' && isSamePairs(item.pairs, pairs),
    );
    if (known !== undefined) return go(waitFor(state, finished, 'fields', known.reference));
    const reference = nextReference(state, finished.reference);
    const waiting = waitFor(state, finished, 'fields', reference);
    const result = isMoved ? { result: closing.result } : {};
    const about = isMoved ? reportedNumber(record, finished.back) : record.data;
    const what = { request: 'UpdateCallCompletionStats', ...result, pairs, about, reference } as const;
    return request(waiting, record, what, at);
  },

  callback(state, finished, at) {
    const { record, closing, back } = finished;
    const callback = isWorked(closing) ? closing.callback : undefined;
    if (callback === undefined || record.callback === null || record.callback.atDialer === 'current') return null;
    // Its time has passed while something else was waited for, as when the line was down: the agent chooses another.
    if (callback.at <= at) return go(withPhase(state, record, back, { is: 'closingNotSent' }));
    const kind = isDueCallback(record.data) ? 'ScheduledRecordReschedule' : 'RecordReschedule';
    const reference = nextReference(state, finished.reference);
    const sent = { ...record, callback: sending(record.callback, callback, reference) };
    const waiting = waitFor(withoutMoved(state, record), { ...finished, record: sent }, 'callback', reference);
    return request(waiting, sent, { request: kind, callback, about: callback.number, reference }, at);
  },
};

const isWorked = (closing: Closing): closing is Extract<Closing, { how: 'done' | 'postponed' }> =>
  closing.how === 'done' || closing.how === 'postponed';

function pendingOf(
  { outbox }: SignedIn,
  { record }: Finished,
  isWanted: (item: OutboxItem) => boolean,
): OutboxItem | undefined {
  return Object.values(outbox).find((item) => item.record.key === record.data.key && isPending(item) && isWanted(item));
}

/** What was refused before decides what a second refusal does, so it is not forgotten. */
function waitFor(state: SignedIn, { record, back, closing, reference }: Finished, save: Save, on: number): SignedIn {
  const { problem } = record;
  const isKept = problem?.is === 'closingRefused' || (problem?.is === 'fieldsRefused' && save === 'fields');
  const phase = { is: 'saving', save, closing, closeAs: reference, reference: on, back } as const;
  return withPhase(state, record, phase, isKept ? problem : null);
}

/** What a record waited for is settled: the next thing is begun. A record that waits for something else is left as it is. */
export function saved(state: SignedIn, { record: { key }, reference }: SavingItem, at: number): Step<SignedIn> {
  const record = own(state.records, key);
  if (!isSaving(record) || record.phase.reference !== reference) return go(state);
  const { back, closing, closeAs, save } = record.phase;
  const left = saves.slice(saves.indexOf(save) + 1);
  return saveNext(state, { record, back, closing, reference: closeAs }, left, at);
}

/** Whether a record waits for just this request. */
export function isAwaited(state: SignedIn, { record: { key }, reference }: SavingItem): boolean {
  const record = own(state.records, key);
  return isSaving(record) && record.phase.reference === reference;
}

/** Whether a record waits for a request that will not be answered any more, nor sent. */
export const isStuck = (state: SignedIn, record: RecordInHand): boolean =>
  isSaving(record) && !isPending(own(state.outbox, String(record.phase.reference)));

/**
 * A request may end in other ways than by its answer, as when its record arrives anew, or was kept in a form that cannot be read any more. What was to
 * be with the dialer before is not, so the record is not closed: the agent decides again.
 */
export function savingTimes(state: SignedIn): Step<SignedIn> {
  const stuck = Object.values(state.records).filter((record) => isStuck(state, record));
  return each(state, stuck, (state, record) => {
    if (!isSaving(record)) return go(state);
    const { reference, back } = record.phase;
    const untold = { ...record, callback: refused(record, reference) };
    return go(withPhase(state, untold, back, { is: 'closingNotSent' }));
  });
}
