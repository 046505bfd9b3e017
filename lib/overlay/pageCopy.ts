import type { FeedListener } from '../messaging/feed';
import type { PageSnapshot } from '../messaging/snapshot';
import type { Grip } from './grip';
import type { OverlaySurroundings } from './surroundings';

/** The card at work, as the page's script sees it. */
export interface StartedCard extends Pick<FeedListener<PageSnapshot>, 'snapshot' | 'lost'> {
  /** What is on the page now. */
  shown(): ShownCard | null;
  /** Goes to the card; when the agent is in it already, back to where the caret was. */
  focusCard(): void;
}

/** Our elements on the page. */
export interface ShownCard {
  host: Element;
  root: ShadowRoot;
  frame: HTMLElement;
  /** Takes the card up, to be moved by hand. */
  grip(): Grip | null;
}

/** What the page's script hands to the card's. */
export type CardGround = Omit<OverlaySurroundings, 'view' | 'openRoot'> & { signal: AbortSignal };

/**
 * One run of the page's script, as the card's script finds it. The two are files of their own in one world of the extension's, which
 * the page cannot look into. A card belongs to the run that asked for it: code of an older version is never taken up by a newer one.
 */
export interface PageCopy {
  /** Ends it, and the card with it. */
  abort(): void;
  /** Starts a card; nothing where there is one. */
  enter(start: (ground: CardGround) => StartedCard): void;
}

/** `abort` alone is what the copies of every version have had. */
const here = globalThis as typeof globalThis & { dialbridgeCopy?: Pick<PageCopy, 'abort'> & Partial<PageCopy> };

/** The copy that is at work, if any. */
export const pageCopy = (): typeof here.dialbridgeCopy => here.dialbridgeCopy;

/** The copy from now on; one that was there is ended first. */
export function takeOver(copy: PageCopy): void {
  here.dialbridgeCopy?.abort();
  here.dialbridgeCopy = copy;
}
