import { useEffect, useRef, useState } from 'preact/hooks';
import { type FoundTarget, isMeantBy } from '../../../lib/session/target';
import type { SessionIntents } from '../../intents';

/** How long typing must rest before the dialer is asked, in milliseconds. */
const rest = 250;

/** What the dialer says about a text. While it is asked, what it said before stays as far as it is meant by the text too. */
export interface Targets {
  is: 'asking' | 'found' | 'silent';
  found: readonly FoundTarget[];
}

/** The server's targets that match what is typed; those for nothing typed are asked for at once. */
export function useTargets(text: string, findTargets: SessionIntents['findTargets']): Targets {
  const [targets, setTargets] = useState<Targets & { text: string }>({ is: 'asking', found: [], text });
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    const asked = turn.current;
    const find = async () => {
      const found = await findTargets(text).catch(() => null);
      if (asked !== turn.current) return;
      setTargets(found === null ? { is: 'silent', found: [], text } : { is: 'found', found, text });
    };
    const timer = text === '' ? undefined : setTimeout(() => void find(), rest);
    if (text === '') void find();
    return () => {
      turn.current += 1;
      clearTimeout(timer);
    };
  }, [text]);
  // Enter chooses from the list at any moment: nobody whom the text does not mean is in it.
  return targets.text === text
    ? targets
    : { is: 'asking', found: targets.found.filter((target) => isMeantBy(target, text)) };
}
