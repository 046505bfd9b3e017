import { patience } from '../patience';
import { liveCalls } from '../selectors';
import type { SignedIn } from '../state';

/** When dialer and device are compared next because there is a call, in milliseconds of this device's clock; null: there is none, or no line. */
export function callCheckAt({ link, calls, lookedAt }: SignedIn): number | null {
  const [oldest] = liveCalls(calls);
  if (link !== 'live' || oldest === undefined) return null;
  return Math.max(oldest.seenAt, lookedAt ?? oldest.seenAt) + patience.callCheck;
}
