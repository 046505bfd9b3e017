import { ok, problem, type Result } from '../../../support/result';

/** Runs a step and turns its exception into a problem. */
export function attempt<Value>(step: () => Value): Result<Value, string> {
  try {
    return ok(step());
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
}
