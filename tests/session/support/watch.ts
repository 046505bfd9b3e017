import type { SessionEvent } from '../../../lib/session/events';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import { mostSends } from '../../../lib/session/outbox';
import { patience } from '../../../lib/session/patience';
import type { RecordKey } from '../../../lib/session/record';
import { canLeave } from '../../../lib/session/selectors';
import type { SessionState } from '../../../lib/session/state';
import type { Step } from '../../../lib/session/step';
import { isLive } from '../../../lib/session/transitions/isLive';
import { createStorableCheck } from './isStorable';

/** A dial whose call may exist. `looks`: when accounts of the calls arrived since; `seen`: a call was told of since. */
interface OpenDial {
  reference: number;
  looks: number[];
  seen: boolean;
}

/**
 * Holds a machine to what must be true of any step, whatever was told. It judges by the events alone, as a suspicious reader
 * of the log would, and throws at the first step that breaks a promise.
 */
export function createWatch() {
  const isStorable = createStorableCheck();
  const dials = new Map<RecordKey, OpenDial>();
  const sends = new Map<number, number>();
  const settled = new Set<number>();

  const wrong = (what: string): never => {
    throw new Error(what);
  };

  /** What an event proves about the dials that are open. */
  function learn(event: SessionEvent): void {
    if (event.from !== 'dialer') return;
    const { news, at } = event;
    for (const [key, dial] of dials) {
      const calls = news.type === 'CallChanged' ? [news.call] : news.type === 'SessionSeen' ? news.calls : [];
      const isRefused =
        news.type === 'DialOutcome' && news.reference === dial.reference && news.outcome.is === 'refused';
      const isOver = calls.some((call) => !isLive(call));
      if (calls.some(isLive)) dial.seen = true;
      if (news.type === 'SessionSeen') dial.looks.push(at);
      const [first, last] = [dial.looks[0] ?? at, dial.looks.at(-1) ?? at];
      const isNowhere = dial.looks.length > 0 && (dial.seen || last - first >= patience.betweenLooks);
      if (isRefused || isOver || isNowhere || news.type === 'CallFault') dials.delete(key);
    }
  }

  function check(before: SessionState, event: SessionEvent, step: Step): void {
    const { state, effects, refusal } = step;
    if (!isStorable(state)) wrong('the state does not survive storage');
    if (refusal !== null && effects.length > 0) wrong(`${refusal}, and yet ${effects[0]?.type}`);
    if (event.from !== 'agent' && refusal !== null) wrong('only orders are refused');
    if (event.from === 'device' && event.event.type === 'TimePassed') {
      const deadline = nextDeadline(state);
      const isOver = state.phase === 'signedIn' && canLeave(state);
      // What was closed last is saved before the session ends at once, by an event of its own.
      if (isOver && before.phase === 'signedIn' && canLeave(before)) wrong('an agent who may leave stays');
      if (!isOver && deadline !== null && deadline <= event.at)
        wrong(`the deadline ${deadline} stays in the past at ${event.at}`);
    }
    if (state.phase !== 'signedIn') {
      dials.clear();
      sends.clear();
      settled.clear();
      return;
    }
    learn(event);
    for (const effect of effects) {
      if (effect.type === 'MakeCall') {
        if (dials.has(effect.record)) wrong(`${effect.record} is called while a call of it may exist`);
        dials.set(effect.record, { reference: effect.reference, looks: [], seen: false });
      }
      if (effect.type !== 'SendRequest') continue;
      const { reference, repeatable } = effect.item;
      const times = (sends.get(reference) ?? 0) + 1;
      sends.set(reference, times);
      if (times > mostSends) wrong(`${reference} is sent ${times} times`);
      if (settled.has(reference)) wrong(`${reference} is sent after the dialer's answer`);
      if (!repeatable) wrong(`${reference} is sent although its record came anew`);
    }
    if (before.phase !== 'signedIn') return;
    for (const [reference, item] of Object.entries(before.outbox)) {
      const now = state.outbox[reference];
      if (now === undefined) settled.add(item.reference);
      else if (!item.repeatable && now.repeatable) wrong(`${reference} may be sent again`);
    }
  }

  return { check };
}
