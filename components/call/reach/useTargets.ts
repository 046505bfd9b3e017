import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundTarget } from '../../../lib/session/target';
import type { SessionIntents } from '../../intents';

/** How long typing must rest before the dialer is asked, in milliseconds. */
const rest = 250;

/** What the dialer says about a text. While it is asked, what it said before stays. */
export interface Targets {
  is: 'asking' | 'found' | 'silent';
  found: readonly FoundTarget[];
}

/** The server's targets that match what is typed; those for nothing typed are asked for at once. */
export function useTargets(text: string, findTargets: SessionIntents['findTargets']): Targets {
  const [targets, setTargets] = useState<Targets>({ is: 'asking', found: [] });
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    const asked = turn.current;
    const find = async () => {
      const found = await findTargets(text).catch(() => null);
      if (asked !== turn.current) return;
      setTargets(found === null ? { is: 'silent', found: [] } : { is: 'found', found });
    };
    setTargets((before) => ({ is: 'asking', found: before.found }));
    const timer = text === '' ? undefined : setTimeout(() => void find(), rest);
    if (text === '') void find();
    return () => {
      turn.current += 1;
      clearTimeout(timer);
    };
  }, [text]);
  return targets;
}
