import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../lib/i18n/language';
import type { Reply } from '../../lib/messaging/contract';
import type { PageSession, PageSnapshot } from '../../lib/messaging/snapshot';
import { type CardDoor, createCardDoor } from '../../lib/overlay/cardDoor';
import type { CardGround } from '../../lib/overlay/pageCopy';
import { session, site } from './fakes';

const failed: Reply = { done: false, problem: 'failed' };
let life: AbortController;
let asked: Language[];
/** What the worker does with each request for the card, in order; the last again and again. */
let worker: ((door: CardDoor) => Promise<Reply>)[];
let shown: PageSnapshot[];
let starts: number;
let losses: number;

const start = () => {
  starts += 1;
  return {
    snapshot: (next: PageSnapshot) => void shown.push(next),
    lost() {
      losses += 1;
    },
    shown: () => null,
    focusCard: () => undefined,
  };
};
/** Injects the card's script, as the browser does before it answers the worker. */
const injects = async (door: CardDoor): Promise<Reply> => {
  door.enter(start);
  return { done: true };
};
const open = (): CardDoor => {
  const door: CardDoor = createCardDoor({
    ground: {
      order: async () => failed,
      remember: async () => failed,
      browserLanguages: ['ja-JP', 'en'],
      pageFocus: { restore: () => undefined },
      signal: life.signal,
    } satisfies CardGround,
    load(language) {
      asked.push(language);
      const next = worker.length > 1 ? worker.shift() : worker[0];
      return next?.(door) ?? Promise.resolve(failed);
    },
  });
  return door;
};
const page = (session: PageSession, language: 'auto' | Language = 'auto'): PageSnapshot => ({
  role: 'page',
  appearance: { language, theme: 'auto', singleKeys: true, region: '' },
  site,
  remembered: null,
  session,
});
const turns = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  asked = [];
  worker = [injects];
  shown = [];
  starts = 0;
  losses = 0;
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

describe('the card of a page', () => {
  it.each<[string, PageSession, boolean]>([
    ['nobody is signed in', { phase: 'signedOut', problem: null }, false],
    ['the agent is signing out', { phase: 'signingOut' }, false],
    ['the agent is signing in', { phase: 'signingIn', step: 'window' }, true],
    ['the place is asked for', { phase: 'askingPlace', refused: null }, true],
    ['a session is open', session(), true],
    ['a session was lost', { phase: 'signedOut', problem: { is: 'expired' } }, true],
  ])('is asked for only where there is, or will be, something to show: %s', async (_, session, isWanted) => {
    const door = open();
    door.snapshot(page(session));
    await turns();
    expect(asked).toEqual(isWanted ? ['ja'] : []);
    expect(shown).toHaveLength(isWanted ? shown.length : 0);
    expect(shown.at(-1)?.session).toEqual(isWanted ? session : undefined);
  });

  it('is asked for once, and shows what is the latest when it comes', async () => {
    let arrive = () => {};
    worker = [(door) => new Promise((resolve) => (arrive = () => resolve(injects(door))))];
    const door = open();
    door.snapshot(page(session()));
    door.snapshot(page(session({ leaving: true })));
    expect(asked).toHaveLength(1);
    arrive();
    await turns();
    expect(starts).toBe(1);
    expect(shown[0]?.session).toMatchObject({ leaving: true });
  });

  it('hears of every snapshot and of every loss from then on', async () => {
    const door = open();
    door.snapshot(page(session()));
    await turns();
    shown = [];
    const over = page({ phase: 'signedOut', problem: null });
    door.snapshot(over);
    door.lost();
    expect(shown).toEqual([over]);
    expect(losses).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it('is one, however often its script arrives', async () => {
    const door = open();
    door.snapshot(page(session()));
    await turns();
    door.enter(start);
    expect(starts).toBe(1);
  });

  it('does not start on a page whose script has ended', () => {
    const door = open();
    life.abort();
    door.enter(start);
    expect(starts).toBe(0);
  });
});

describe('words', () => {
  it('of another language are there before anything is shown in it', async () => {
    let arrive = () => {};
    worker = [injects, () => new Promise((resolve) => (arrive = () => resolve({ done: true })))];
    const door = open();
    door.snapshot(page(session(), 'ja'));
    await turns();
    shown = [];
    door.snapshot(page(session(), 'en'));
    await turns();
    expect(asked).toEqual(['ja', 'en']);
    expect(shown).toEqual([]);
    arrive();
    await turns();
    expect(shown.at(-1)?.appearance.language).toBe('en');
    door.snapshot(page(session(), 'ja'));
    expect(shown.at(-1)?.appearance.language).toBe('ja');
    expect(asked).toHaveLength(2);
  });

  it('that do not come keep nothing from being shown', async () => {
    worker = [injects, async () => failed];
    const door = open();
    door.snapshot(page(session(), 'ja'));
    await turns();
    door.snapshot(page(session(), 'en'));
    await turns();
    expect(shown.at(-1)?.appearance.language).toBe('en');
  });
});

describe('a card that does not come', () => {
  it('is asked for again, as by a worker that was stopped on the way', async () => {
    worker = [async () => failed, injects];
    const door = open();
    door.snapshot(page(session()));
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(2);
    expect(shown).not.toEqual([]);
  });

  it('is asked for again where a newer page of the tab got it', async () => {
    worker = [async () => ({ done: true }), injects];
    const door = open();
    door.snapshot(page(session()));
    await vi.runAllTimersAsync();
    expect(starts).toBe(1);
  });

  it('is given up after some tries, until there is news', async () => {
    worker = [async () => failed];
    const door = open();
    door.snapshot(page(session()));
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(7);
    worker = [injects];
    door.snapshot(page(session()));
    await turns();
    expect(starts).toBe(1);
  });

  it('is not asked for after the session has ended, nor by a page whose script has', async () => {
    worker = [async () => failed];
    const door = open();
    door.snapshot(page(session()));
    await turns();
    door.snapshot(page({ phase: 'signedOut', problem: null }));
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(1);
    door.snapshot(page(session()));
    life.abort();
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(2);
  });
});
