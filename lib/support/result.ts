/** The answer of something that may fail for a reason that the caller can act on. Bugs are thrown, never returned. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const problem = <Problem>(problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });
