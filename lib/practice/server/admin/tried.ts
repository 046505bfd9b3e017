import { problem, type Result } from '../../../support/result';
import type { ActionProblem } from './actionProblem';
import { attempt } from './attempt';

/** Carries out an action; what the control throws is a conflict with how things stand. */
export function tried<Value>(step: () => Value): Result<Value, ActionProblem> {
  const result = attempt(step);
  return result.ok ? result : problem({ status: 409, error: result.problem });
}
