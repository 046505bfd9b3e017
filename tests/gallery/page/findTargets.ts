import type { SessionIntents } from '../../../components/intents';
import type { Entry } from '../entry';
import type { Given } from '../given';

/** The dialer's answer to a search for targets, as an entry says it. */
export function findTargets({ targets }: Pick<Entry, 'targets'>, given: Given): SessionIntents['findTargets'] {
  if (targets === 'never') return () => new Promise(() => {});
  return async () => (typeof targets === 'function' ? targets(given) : targets === null ? null : []);
}
