import type { Call } from '../../lib/session/call';

/** What failed last on these calls. What is only unknown is said above their buttons, in words of its own. */
export const problemsOf = (calls: readonly (Call | null)[]): readonly NonNullable<Call['problem']>[] =>
  calls.flatMap((call) => (call?.problem && call.problem.isUnknown !== true ? [call.problem] : []));
