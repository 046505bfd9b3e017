import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { PageSession } from '../messaging/snapshot';
import { dragCard } from './dragCard';
import { shieldKeys } from './keyShield';
import { hostName } from './mountOverlay';
import { rememberPageFocus } from './pageFocus';
import { type ShownSession, showSession } from './showSession';
import type { OverlaySurroundings } from './surroundings';

export interface Overlay {
  /** Goes to the card; when the agent is in it already, back to where the caret was. */
  focusCard(): void;
}

/**
 * The content script's part of Dialbridge. It listens from the first moment, but puts nothing into the page while there is no
 * session and none was lost, and takes everything away with its signal.
 */
export function startOverlay(surroundings: OverlaySurroundings & { signal: AbortSignal }): Overlay {
  const { view, signal } = surroundings;
  let mounted: ShownSession | null = null;
  const ignored = (element: Element) => element.localName === hostName;

  const ours = {
    host: () => mounted?.mount.host ?? null,
    root: () => mounted?.mount.root ?? null,
    frame: () => mounted?.mount.frame ?? null,
    grip: () => mounted?.grip() ?? null,
  };
  // Escape during a drag is the drag's, wherever the focus is.
  dragCard(window, ours, signal);
  shieldKeys(window, ours, signal);
  const pageFocus = rememberPageFocus(document, ignored, signal);

  // A session is shown anew when the options change what the site is; everything else flows through the view.
  const shown: ReadonlySignal<string | null> = computed(() => {
    const snapshot = view.snapshot.value;
    if (snapshot === null || !isAnythingToShow(snapshot.session)) return null;
    return JSON.stringify([snapshot.site, snapshot.appearance.region]);
  });
  const stop = effect(() => {
    if (shown.value === null) return;
    const life = new AbortController();
    const ground = { pageFocus, ignored, replaced: () => life.abort() };
    mounted = untracked(() => showSession(surroundings, ground, life.signal));
    return () => {
      mounted = null;
      life.abort();
    };
  });
  signal.addEventListener('abort', stop, { once: true });

  return {
    focusCard() {
      if (mounted === null) return;
      if (mounted.mount.root.activeElement !== null) pageFocus.restore();
      else mounted.goToCard();
    },
  };
}

const isAnythingToShow = (session: PageSession): boolean =>
  session.phase === 'signedIn' || (session.phase === 'signedOut' && session.problem !== null);
