import type { RecordReport } from '../../engine/report';
import { type Stage, stages } from '../../engine/stage';
import type { Tally } from '../../engine/tally';

type State = RecordReport['state'];

const stateOfStage: Readonly<Record<Stage, State>> = {
  waiting: 'ready',
  returned: 'ready',
  scheduled: 'scheduled',
  due: 'scheduled',
  postponed: 'postponed',
  dialing: 'retrieved',
  preview: 'retrieved',
  onCall: 'retrieved',
  reached: 'done',
  notReached: 'done',
  abandoned: 'done',
  wrongNumber: 'done',
  otherResult: 'done',
  otherNumber: 'done',
  cancelled: 'cancelled',
  doNotCall: 'doNotCall',
};

const allStates: readonly State[] = ['ready', 'scheduled', 'postponed', 'retrieved', 'done', 'cancelled', 'doNotCall'];

/** The states that a choice means: one, or with null all. A name that is none means none. */
export const statesOf = (state: string | null): readonly State[] =>
  allStates.filter((one) => state === null || one === state);

/** How many records there are of each state; states without any are left out. */
export function coarseStates({ counts }: Tally): Partial<Record<State, number>> {
  const states: Partial<Record<State, number>> = {};
  for (const [at, stage] of stages.entries()) {
    const count = counts[at] ?? 0;
    if (count > 0) states[stateOfStage[stage]] = (states[stateOfStage[stage]] ?? 0) + count;
  }
  return states;
}
