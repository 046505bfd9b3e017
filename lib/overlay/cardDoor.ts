import { type Language, resolveLanguage } from '../i18n/language';
import type { Reply } from '../messaging/contract';
import type { PageSession, PageSnapshot } from '../messaging/snapshot';
import { backoff } from '../support/backoff';
import type { CardGround, StartedCard } from './pageCopy';

/** Through here the card comes to a page, when there is something to show, and what it shows. */
export interface CardDoor {
  snapshot(next: PageSnapshot): void;
  lost(): void;
  /** The card's script has arrived. A second one finds the first at work, and is sent away. */
  enter(start: (ground: CardGround) => StartedCard): void;
  card(): StartedCard | null;
}

interface DoorOptions {
  ground: CardGround;
  /** Asks for the card and the words of a language; both are there when it answers. */
  load(language: Language): Promise<Reply>;
}

/** A page into which nothing can be put is not tried again and again: it would only wake the worker. */
const mostTries = 6;
const tryingAgain = { first: 200, most: 5_000 };

/**
 * Most pages of a CRM are read by agents who are not signed in: they carry no card. It is asked for as soon as a session opens, long
 * before a record can arrive, and so are the words of another language, before anything is shown in it.
 */
export function createCardDoor({ ground, load }: DoorOptions): CardDoor {
  const { signal, browserLanguages } = ground;
  const spoken = new Set<Language>();
  let card: StartedCard | null = null;
  let latest: PageSnapshot | null = null;
  let asked: Language | null = null;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const pass = () => {
    if (latest !== null) card?.snapshot(latest);
  };
  const look = () => {
    if (latest === null) return;
    const language = resolveLanguage(latest.appearance.language, browserLanguages);
    const isWanting = (card === null || !spoken.has(language)) && isAnythingToShow(latest.session);
    if (!isWanting) pass();
    else if (asked === null && timer === undefined) void fetch(language);
  };
  const fetch = async (language: Language) => {
    asked = language;
    const { done } = await load(language);
    asked = null;
    if (signal.aborted) return;
    if (done && card !== null) {
      spoken.add(language);
      tries = 0;
      return look();
    }
    // Without the right words the card speaks those that it has.
    pass();
    if (tries < mostTries) timer = setTimeout(again, backoff(tries++, Math.random, tryingAgain));
  };
  const again = () => {
    timer = undefined;
    look();
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    snapshot(next) {
      latest = next;
      look();
    },
    lost: () => card?.lost(),
    enter(start) {
      if (card !== null || signal.aborted) return;
      card = start(ground);
      // The words came before it.
      if (asked !== null) spoken.add(asked);
      look();
    },
    card: () => card,
  };
}

const isAnythingToShow = (session: PageSession): boolean => {
  if (session.phase === 'signedOut') return session.problem !== null;
  return session.phase !== 'signingOut';
};
