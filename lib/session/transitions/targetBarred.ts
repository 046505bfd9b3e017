import { isMarked } from '../doNotCall';
import { markedPhones } from '../markedPhones';
import { numberOf } from '../numbers';
import { objectionsTo } from '../objections';
import type { Refusal } from '../orders';
import type { Policy } from '../policy';
import type { SignedIn } from '../state';

/**
 * Why a number must not be brought to a call; null: it may. A transfer or a consultation is no way around the rules for calling: a
 * number that was marked here is never called (RES-4), and one of a contact in hand, chosen or typed, only as *Call* would (CALL-7).
 * Where the administrator only wants a warning, the panel says it.
 */
export function targetBarred(state: SignedIn, number: string, policy: Policy, at: number): Refusal | null {
  if (isMarked({ phone: number }, markedPhones(state))) return 'numberDoNotCall';
  const refused = Object.values(state.records)
    .flatMap((record) => numberOf(record, number) ?? [])
    .flatMap((known) => objectionsTo(known, at))
    .find((objection) => policy[objection] === 'refuse');
  return refused === undefined ? null : refused === 'doNotCall' ? 'numberDoNotCall' : 'outsideDialHours';
}
