import type { Effect } from '../../lib/session/effects';
import type { SessionEvent } from '../../lib/session/events';
import type { RecordInHand } from '../../lib/session/record';
import type { SessionState } from '../../lib/session/state';
import type { Step } from '../../lib/session/step';
import type { Mutation } from './mutations';

function kindOf(effect: Effect): string | null {
  if (effect.type === 'SendRequest') return effect.item.request;
  return 'verb' in effect ? effect.verb : null;
}

function typeOf(event: SessionEvent): string {
  if (event.from === 'agent') return event.order.type;
  return event.from === 'dialer' ? event.news.type : event.event.type;
}

/** The state itself where nothing changes: tests may ask for the very same object. */
function eachRecord(state: SessionState, change: (record: RecordInHand) => RecordInHand | null): SessionState {
  if (state.phase !== 'signedIn') return state;
  const records: Record<string, RecordInHand> = {};
  let isChanged = false;
  for (const [key, record] of Object.entries(state.records)) {
    const kept = change(record);
    if (kept !== record) isChanged = true;
    if (kept !== null) records[key] = kept;
  }
  return isChanged ? { ...state, records } : state;
}

/** What the machine would answer if one thing of it were switched off. `before` is the state that the event met. */
export function mute(mutation: Mutation, before: SessionState, event: SessionEvent, step: Step): Step {
  switch (mutation.off) {
    case 'effect': {
      const { type, kind } = mutation;
      const stays = (effect: Effect) => effect.type !== type || (kind !== null && kindOf(effect) !== kind);
      return { ...step, effects: step.effects.filter(stays) };
    }
    case 'refusal':
      return step.refusal === mutation.name ? { ...step, refusal: null } : step;
    case 'notice': {
      if (step.state.phase !== 'signedIn') return step;
      const notices = step.state.notices.filter((notice) => notice.is !== mutation.name);
      return notices.length === step.state.notices.length ? step : { ...step, state: { ...step.state, notices } };
    }
    case 'phase': {
      const known = before.phase === 'signedIn' ? before.records : {};
      const state = eachRecord(step.state, (record) => {
        const earlier = known[record.data.key];
        const isEntered = record.phase.is === mutation.name && earlier?.phase.is !== mutation.name;
        return isEntered ? (earlier ?? null) : record;
      });
      return { ...step, state };
    }
    case 'ghost': {
      if (step.state.phase !== 'signedIn') return step;
      const { calls } = step.state;
      if (!Object.values(calls).some(({ ghost }) => ghost === mutation.name)) return step;
      const unmarked = Object.entries(calls).map(([id, { ghost, ...call }]) => {
        return [id, ghost === undefined || ghost === mutation.name ? call : { ...call, ghost }];
      });
      return { ...step, state: { ...step.state, calls: Object.fromEntries(unmarked) } };
    }
    case 'problem': {
      const state = eachRecord(step.state, (record) =>
        record.problem?.is === mutation.name ? { ...record, problem: null } : record,
      );
      return { ...step, state };
    }
    case 'event': {
      const isIgnored = event.from === mutation.from && typeOf(event) === mutation.type;
      return isIgnored ? { state: before, effects: [], refusal: null } : step;
    }
  }
}
