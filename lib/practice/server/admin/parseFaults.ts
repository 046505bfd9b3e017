import { ok, problem, type Result } from '../../../support/result';
import type { CallOutcome } from '../../engine/callOutcome';
import type { AnswerFault, ResponseFault } from '../faults';
import { isObject } from '../http/exchange';

/** A whole number of at least 0 under a key, or nothing. */
function counted<Key extends string>(
  value: Record<string, unknown>,
  key: Key,
): Result<{ [name in Key]?: number }, string> {
  const number = value[key];
  if (number === undefined) return ok({});
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0)
    return problem(`${key} is not a whole number`);
  return ok({ [key]: number } as { [name in Key]?: number });
}

/** Reads how answers go wrong; null takes a fault away. */
export function parseAnswerFault(value: unknown): Result<AnswerFault | null, string> {
  if (value === null) return ok(null);
  if (!isObject(value)) return problem('fault is neither an object nor null');
  const how = (['never', 'twice', 'late', 'beforeResponse'] as const).find((one) => one === value.how);
  if (!how) return problem('fault.how is none of never, twice, late, beforeResponse');
  const ms = counted(value, 'ms');
  if (!ms.ok) return ms;
  const times = counted(value, 'times');
  return times.ok ? ok({ how, ...ms.value, ...times.value }) : times;
}

/** Reads how responses go wrong; null takes a fault away. */
export function parseResponseFault(value: unknown): Result<ResponseFault | null, string> {
  if (value === null) return ok(null);
  if (!isObject(value)) return problem('fault is neither an object nor null');
  const how = (['never', 'lost', 'late', 'dropped', 'refused'] as const).find((one) => one === value.how);
  if (!how) return problem('fault.how is none of never, lost, late, dropped, refused');
  const ms = counted(value, 'ms');
  if (!ms.ok) return ms;
  const times = counted(value, 'times');
  if (!times.ok) return times;
  const status = counted(value, 'status');
  return status.ok ? ok({ how, ...ms.value, ...times.value, ...status.value }) : status;
}

/** Reads what happens to calls to a number; null leaves it to chance. */
export function parseOutcome(value: unknown): Result<CallOutcome | null, string> {
  if (value === null) return ok(null);
  if (!isObject(value)) return problem('outcome is neither an object nor null');
  const after = counted(value, 'after');
  if (!after.ok) return after;
  const delay = after.value.after ?? 300;
  switch (value.is) {
    case 'invalid':
      return ok({ is: 'invalid' });
    case 'busy':
    case 'noAnswer':
      return ok({ is: value.is, after: delay });
    case 'answered':
    case 'answeringMachine': {
      const talkFor = value.talkFor === null ? ok<{ talkFor?: number }>({}) : counted(value, 'talkFor');
      return talkFor.ok ? ok({ is: value.is, after: delay, talkFor: talkFor.value.talkFor ?? null }) : talkFor;
    }
    default:
      return problem('outcome.is is none of answered, answeringMachine, busy, noAnswer, invalid');
  }
}
