import type { CallPlan } from '../engine/callOutcome';

/** Calls as on a working day: most are answered, some are not, and people hang up after a while. */
export const believableCalls: Partial<CallPlan> = {
  answerAfter: 3000,
  talkFor: 120_000,
  ringFor: 25_000,
  busyAfter: 1500,
  chances: { busy: 0.08, noAnswer: 0.15, answeringMachine: 0.1 },
};
