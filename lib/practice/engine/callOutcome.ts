import type { Random } from './random';

/** What happens to a dialed number. Times are in milliseconds; `talkFor: null` means that the agent hangs up. */
export type CallOutcome =
  | { is: 'answered'; after: number; talkFor: number | null }
  | { is: 'answeringMachine'; after: number; talkFor: number | null }
  | { is: 'busy'; after: number }
  | { is: 'noAnswer'; after: number }
  | { is: 'invalid' };

/** How calls go unless a number has an outcome of its own. */
export interface CallPlan {
  /** How long it rings before somebody, or a machine, answers. */
  answerAfter: number;
  /** How long a contact talks before hanging up; null: until the agent does. */
  talkFor: number | null;
  /** How long the network lets an unanswered call ring. */
  ringFor: number;
  busyAfter: number;
  /** Shares of calls, from 0 to 1; the rest is answered by a person. */
  chances: { busy: number; noAnswer: number; answeringMachine: number };
  /** By number, digits only. */
  fixed: Map<string, CallOutcome>;
}

/** Every call is answered soon, and stays until the agent ends it. */
export function plainCallPlan(): CallPlan {
  return {
    answerAfter: 300,
    talkFor: null,
    ringFor: 20_000,
    busyAfter: 300,
    chances: { busy: 0, noAnswer: 0, answeringMachine: 0 },
    fixed: new Map(),
  };
}

export const digitsOf = (number: string): string => number.replace(/\D/g, '');

/** Settles what happens to a call. A fixed outcome takes nothing from the random numbers of the others. */
export function chooseOutcome(plan: CallPlan, random: Random, number: string): CallOutcome {
  const fixed = plan.fixed.get(digitsOf(number));
  if (fixed) return fixed;
  const draw = random.next();
  const { busy, noAnswer, answeringMachine } = plan.chances;
  if (draw < busy) return { is: 'busy', after: plan.busyAfter };
  if (draw < busy + noAnswer) return { is: 'noAnswer', after: plan.ringFor };
  const is = draw < busy + noAnswer + answeringMachine ? 'answeringMachine' : 'answered';
  return { is, after: plan.answerAfter, talkFor: plan.talkFor };
}
