import type { RecordCallback } from '../../../lib/session/callback';
import type { SessionEvent } from '../../../lib/session/events';
import type { AgentOrder } from '../../../lib/session/orders';
import { isClosing, type OutboxItem } from '../../../lib/session/outbox';
import { patience } from '../../../lib/session/patience';
import type { RecordInHand, RecordKey } from '../../../lib/session/record';
import { sameDigits } from '../../../lib/session/sameDigits';
import type { SignedIn } from '../../../lib/session/state';
import type { Step } from '../../../lib/session/step';

/** Orders that may change what has been entered for a record. */
const entering: { readonly [Name in 'note' | 'disposition' | 'result' | 'callback']: readonly AgentOrder['type'][] } = {
  note: ['WriteNote'],
  disposition: ['ChooseDisposition'],
  result: ['ChooseResult', 'FinishRecord'],
  callback: ['SetCallback'],
};

const isOrderFor = (event: SessionEvent, key: RecordKey, types: readonly AgentOrder['type'][]): boolean =>
  event.from === 'agent' && 'record' in event.order && event.order.record === key && types.includes(event.order.type);

const isRefusal = ({ from, ...event }: SessionEvent): boolean => {
  if (from !== 'dialer' || !('news' in event)) return false;
  const { news } = event;
  return news.type === 'RequestRefused' || (news.type === 'RequestOutcome' && news.outcome.is === 'refused');
};

const isArrival = (event: SessionEvent): boolean =>
  event.from === 'dialer' &&
  ['RecordOffered', 'InteractionChanged', 'SessionSeen', 'CallChanged'].includes(event.news.type);

const written = [
  'date',
  'time',
  'clock',
  'agentZone',
  'turn',
  'owner',
] as const satisfies readonly (keyof RecordCallback)[];

/**
 * Holds a machine to what must be true of what agents enter: nothing of it disappears while its record is in hand, it is with the dialer before the
 * record is closed, and a mark of *Do Not Call* holds. Throws at the first step that breaks a promise.
 */
export function createWorkWatch() {
  /** Requests for which nobody waits any more: they were silent for their patience, or came before an arrival. */
  const givenUp = new Set<number>();
  const sends = new Map<number, number>();

  const wrong = (what: string): never => {
    throw new Error(what);
  };

  function checkEntries(before: RecordInHand, after: RecordInHand, event: SessionEvent): void {
    const { key } = before.data;
    for (const name of ['note', 'disposition', 'result'] as const) {
      if (before[name] !== after[name] && !isOrderFor(event, key, entering[name]))
        wrong(`the ${name} of ${key} changes`);
    }
    for (const [field, value] of Object.entries(before.edits)) {
      const isStored = after.data.fields.some((each) => each.name === field && each.value === value.trim());
      const isKept = Object.hasOwn(after.edits, field) && after.edits[field] === value;
      if (!isKept && !isStored && !isOrderFor(event, key, ['EditField'])) wrong(`${field} of ${key} is lost`);
    }
    if (isOrderFor(event, key, entering.callback) || before.callback === null) return;
    const { callback } = after;
    if (callback === null) throw new Error(`the callback of ${key} is lost`);
    const changed = written.find((name) => before.callback?.[name] !== callback[name]);
    if (changed !== undefined) wrong(`the ${changed} of the callback of ${key} changes`);
    const isAdding = before.adding?.for === 'callback' || isOrderFor(event, key, ['AddNumber']);
    if (before.callback.number !== callback.number && !isAdding) wrong(`the callback of ${key} goes to another number`);
  }

  /** The record has not been replaced by one that came anew. */
  const isSameTime = (before: RecordInHand, after: RecordInHand): boolean =>
    before.arrivedAt === after.arrivedAt &&
    (before.phase.is === after.phase.is || (before.phase.is !== 'closing' && before.phase.is !== 'arriving'));

  function checkMarks(before: SignedIn, after: SignedIn, event: SessionEvent): void {
    if (isRefusal(event)) return;
    const lost = before.marked.find(({ reference }) => !after.marked.some((mark) => mark.reference === reference));
    if (lost !== undefined) wrong(`the mark ${lost.reference} is undone`);
    for (const [key, record] of Object.entries(before.records)) {
      const now = after.records[key];
      if (now === undefined || !isSameTime(record, now)) continue;
      const gone = record.marks.find(({ reference }) => !now.marks.some((mark) => mark.reference === reference));
      // An unconfirmed one may be set once more.
      if (gone !== undefined && !isOrderFor(event, key, ['MarkDoNotCall'])) wrong(`the mark ${gone.reference} is lost`);
    }
  }

  function checkSent(item: OutboxItem, after: SignedIn): void {
    const times = (sends.get(item.reference) ?? 0) + 1;
    sends.set(item.reference, times);
    if (!isClosing(item) || times > 1) return;
    const open = Object.values(after.outbox).find(
      (other) =>
        !isClosing(other) &&
        other.record.key === item.record.key &&
        other.status !== 'unconfirmed' &&
        !givenUp.has(other.reference) &&
        // Not every server answers it, so what was stored a moment ago and is not awaited may still be on its way.
        other.request !== 'UpdateCallCompletionStats',
    );
    if (open !== undefined) wrong(`${item.request} goes out before ${open.request} ${open.reference} is answered`);
    const callback = after.records[item.record.key]?.callback;
    const wanted = 'callback' in item.closing && item.closing.callback !== undefined;
    if (wanted && callback?.atDialer !== 'current')
      wrong(`${item.record.key} is closed, and its callback is not scheduled`);
  }

  function checkCallbacks(before: SignedIn, after: SignedIn, event: SessionEvent): void {
    for (const id of Object.keys(before.callbacks)) {
      if (Object.hasOwn(after.callbacks, id)) continue;
      const isAnswer = event.from === 'dialer' && event.news.type === 'RequestAcknowledged';
      const isTime = event.from === 'device' && event.event.type === 'TimePassed';
      if (!isAnswer && !isTime && !isRefusal(event) && !isArrival(event))
        wrong(`the callback ${id} is not listed any more`);
    }
    const isToldNow = after.notices.some((notice) => notice.is === 'callbackSoon' && notice.at === event.at);
    const reminded = Object.values(after.callbacks).filter(
      ({ id, isReminded }) => isReminded && before.callbacks[id]?.isReminded !== true,
    );
    for (const { owner, at } of reminded) {
      if (owner !== 'personal' || at - event.at > patience.reminder)
        wrong('the agent is reminded of another’s callback, or too early');
    }
    const wasTold = before.notices.some((notice) => notice.is === 'callbackSoon' && notice.at === event.at);
    if (isToldNow && !wasTold && reminded.length === 0) wrong('the agent is reminded once more');
  }

  return {
    check(before: SignedIn, event: SessionEvent, { state: after, effects }: Step): void {
      if (after.phase !== 'signedIn') return;
      for (const [key, record] of Object.entries(before.records)) {
        const now = Object.hasOwn(after.records, key) ? after.records[key] : undefined;
        if (now !== undefined && isSameTime(record, now)) checkEntries(record, now, event);
      }
      checkMarks(before, after, event);
      checkCallbacks(before, after, event);
      const marked = before.marked.flatMap(({ phones }) => phones);
      for (const item of Object.values(after.outbox)) if (item.status === 'unconfirmed') givenUp.add(item.reference);
      for (const effect of effects) {
        if (effect.type === 'SendRequest') checkSent(effect.item, after);
        if (effect.type === 'MakeCall' && marked.some((phone) => sameDigits(phone, effect.number))) {
          wrong(`${effect.number} is called, and is marked`);
        }
      }
    },
  };
}
