import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { PageSession } from '../messaging/snapshot';
import { isOurs } from './guardPage';
import type { StartedCard } from './pageCopy';
import { type ShownSession, showSession } from './showSession';
import type { OverlaySurroundings } from './surroundings';

/**
 * Draws over the page. It puts nothing into it while there is no session and none was lost, and takes everything away with its
 * signal.
 */
export function startOverlay(
  surroundings: OverlaySurroundings & { signal: AbortSignal },
): Pick<StartedCard, 'shown' | 'focusCard'> {
  const { view, pageFocus, signal } = surroundings;
  let mounted: ShownSession | null = null;

  // A session is shown anew when the options change what the site is; everything else flows through the view.
  const shown: ReadonlySignal<string | null> = computed(() => {
    const snapshot = view.snapshot.value;
    if (snapshot === null || !isAnythingToShow(snapshot.session)) return null;
    return JSON.stringify([snapshot.site, snapshot.appearance.region]);
  });
  const stop = effect(() => {
    if (shown.value === null) return;
    const life = new AbortController();
    const ground = { ignored: isOurs, replaced: () => life.abort() };
    mounted = untracked(() => showSession(surroundings, ground, life.signal));
    return () => {
      mounted = null;
      life.abort();
    };
  });
  signal.addEventListener('abort', stop, { once: true });

  return {
    shown: () => mounted,
    focusCard() {
      if (mounted === null) return;
      if (mounted.root.activeElement !== null) pageFocus.restore();
      else mounted.goToCard();
    },
  };
}

const isAnythingToShow = (session: PageSession): boolean =>
  session.phase === 'signedIn' || (session.phase === 'signedOut' && session.problem !== null);
