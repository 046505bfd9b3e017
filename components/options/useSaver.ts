import { useEffect, useRef } from 'preact/hooks';
import type { Reply } from '../../lib/messaging/contract';
import type { Settings } from '../../lib/storage/settings';
import type { OptionsIntents } from '../intents';

/** Changes a part of the settings and saves the whole. Must be called from the click itself: the browser may ask for a permission. */
export type Save = (change: (settings: Settings) => Settings, event: Event) => Promise<Reply>;

/**
 * Settings are replaced as a whole, so a second change must build upon a first one that the snapshot does not show yet;
 * otherwise two quick choices would undo each other.
 */
export function useSaver(settings: Settings, intents: Pick<OptionsIntents, 'saveSettings'>): Save {
  const seen = JSON.stringify(settings);
  const ahead = useRef<{ over: string; settings: Settings } | null>(null);
  useEffect(() => {
    ahead.current = null;
  }, [seen]);
  return async (change, event) => {
    const known = ahead.current?.over === seen ? ahead.current.settings : settings;
    const mine = { over: seen, settings: change(known) };
    ahead.current = mine;
    const reply = await attempt(() => intents.saveSettings(mine.settings, event));
    if (!reply.done && ahead.current === mine) ahead.current = null;
    return reply;
  };
}

/** Whatever goes wrong on the way is an answer too: a form that waits for ever would say nothing. */
export async function attempt(start: () => Promise<Reply>): Promise<Reply> {
  try {
    return await start();
  } catch (error) {
    console.error(error);
    return { done: false, problem: 'failed' };
  }
}
