import { type Closing, type RecordInHand, type Save, saves } from '../record';
import type { SignedIn } from '../state';
import { each, go, own, type Step } from '../step';
import { close, type Finished } from './closing';
import { editedPairs } from './fields';
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
    const { key } = finished.record.data;
    const item = Object.values(state.outbox).find(
      (item) => item.request === 'DoNotCall' && item.record.key === key && isPending(item),
    );
    return item === undefined ? null : go(waitFor(state, finished, 'doNotCall', item.reference));
  },

  fields(state, finished, at) {
    const { record, closing } = finished;
    const pairs = isWorked(closing) ? editedPairs(state, record) : [];
    if (pairs.length === 0) return null;
    const reference = nextReference(state, finished.reference);
    const waiting = waitFor(state, finished, 'fields', reference);
    return request(waiting, record, { request: 'UpdateCallCompletionStats', pairs, about: record.data, reference }, at);
  },

  callback(state, finished, at) {
    const { record, closing } = finished;
    const callback = isWorked(closing) ? closing.callback : undefined;
    if (callback === undefined || record.callback === null || record.callback.atDialer === 'current') return null;
    const { origin } = record.data;
    const isDueOne = origin === 'callback' || origin === 'personalCallback';
    const kind = isDueOne ? 'ScheduledRecordReschedule' : 'RecordReschedule';
    const reference = nextReference(state, finished.reference);
    const waiting = waitFor(state, finished, 'callback', reference);
    return request(waiting, record, { request: kind, callback, about: callback.number, reference }, at);
  },
};

const isWorked = (closing: Closing): closing is Extract<Closing, { how: 'done' | 'postponed' }> =>
  closing.how === 'done' || closing.how === 'postponed';

function waitFor(state: SignedIn, { record, back, closing, reference }: Finished, save: Save, on: number): SignedIn {
  return withPhase(state, record, { is: 'saving', save, closing, closeAs: reference, reference: on, back });
}

/** What a record waited for is settled: the next thing is begun. A record that waits for something else is left as it is. */
export function saved(state: SignedIn, key: string, reference: number, at: number): Step<SignedIn> {
  const record = own(state.records, key);
  if (!isSaving(record) || record.phase.reference !== reference) return go(state);
  const { back, closing, closeAs, save } = record.phase;
  const left = saves.slice(saves.indexOf(save) + 1);
  return saveNext(state, { record, back, closing, reference: closeAs }, left, at);
}

/** What a record waited for failed: the agent decides again. */
export function notSaved(
  state: SignedIn,
  key: string,
  reference: number,
  problem: NonNullable<RecordInHand['problem']>,
): SignedIn {
  const record = own(state.records, key);
  if (record === undefined) return state;
  const isWaiting = isSaving(record) && record.phase.reference === reference;
  return withPhase(state, record, isWaiting ? record.phase.back : record.phase, problem);
}

/** Whether a record waits for a request that nobody will answer any more. */
export const isStuck = (state: SignedIn, record: RecordInHand): boolean =>
  isSaving(record) && !isPending(own(state.outbox, String(record.phase.reference)));

/** A request may end in other ways than by its answer, as when its record arrives anew: nobody is kept waiting for it. */
export function savingTimes(state: SignedIn, at: number): Step<SignedIn> {
  const stuck = Object.values(state.records).filter((record) => isStuck(state, record));
  return each(state, stuck, (state, record) =>
    isSaving(record) ? saved(state, record.data.key, record.phase.reference, at) : go(state),
  );
}
