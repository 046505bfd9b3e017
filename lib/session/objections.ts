import { isWithin, secondsOfDay } from '../support/zoneTime';
import { type CallResult, callResultName } from './callResult';
import type { RecordNumber } from './record';

/** Why a number should not be dialed now (CALL-7). */
export type Objection = 'dialHours' | 'doNotCall';

/** The calling list marks a number that must not be called by its last call result. */
export const isDoNotCall = (result: CallResult | null): boolean =>
  result !== null && callResultName(result) === 'doNotCall';

/**
 * What speaks against dialing a number at a moment, in milliseconds of this device's clock. Dial hours are in the contact's time
 * zone; without one they cannot be checked, and the dialer decides.
 */
export function objectionsTo(number: RecordNumber, at: number): readonly Objection[] {
  const objections: Objection[] = [];
  if (isDoNotCall(number.lastResult)) objections.push('doNotCall');
  const time = secondsOfDay(number, at);
  if (number.dialHours !== null && time !== null && !isWithin(number.dialHours, time)) objections.push('dialHours');
  return objections;
}
