import type { OpenSession } from '../../lib/messaging/snapshot';
import { isDoNotCallNow } from '../../lib/session/doNotCall';
import { numberOf } from '../../lib/session/numbers';
import { objectionText, obstacleTo } from '../record/dialing';
import type { Words } from '../shared/words';

/** What speaks against bringing a number to a call, in words, and whether it is refused: as for *Call* (CALL-7, RES-4). */
export interface TargetObstacle {
  text: string;
  isRefused: boolean;
}

/** Null: nothing. A number is known by the records in hand, chosen from their contact's or typed. */
export function targetObstacle(phone: string, session: OpenSession, at: number, words: Words): TargetObstacle | null {
  if (isDoNotCallNow({ phone, lastResult: null }, session.marked)) {
    return { text: words.m.refusals.numberDoNotCall, isRefused: true };
  }
  const known = session.records.flatMap((record) => {
    const number = numberOf(record, phone);
    return number === null ? [] : [{ number, ...obstacleTo(number, record, session, at) }];
  });
  const worst = known.find(({ isRefused }) => isRefused) ?? known.find(({ objections }) => objections.length > 0);
  const text = worst === undefined ? null : objectionText(worst.objections, worst.number, at, words);
  return worst === undefined || text === null ? null : { text, isRefused: worst.isRefused };
}
