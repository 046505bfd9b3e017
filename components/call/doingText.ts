import type { PageMessages } from '../../lib/i18n/enPage';
import type { Line } from './useLine';

/** What a call waits for the dialer to do with somebody else, in words; null: nothing. */
export function doingText({ call, who }: Pick<Line, 'call' | 'who'>, m: PageMessages): string | null {
  const { asked, reaching } = call;
  if (asked === 'complete-transfer') return m.calls.doing['single-step-transfer'](who.consultation);
  if (reaching === undefined || asked !== reaching.verb) return null;
  const { name, number } = reaching.target;
  return m.calls.doing[reaching.verb](name === '' ? number : name);
}
