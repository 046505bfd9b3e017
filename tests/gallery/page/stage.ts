import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { catalogue } from '../catalogue/catalogue';
import { type Fault, findFaults } from '../checks/findFaults';
import type { Entry } from '../entry';
import { type Look, pageOf } from '../look';
import { createHands } from './hands';
import { untilStill } from './untilStill';

/** What whoever shoots or checks does with a page of the gallery. */
export interface Stage {
  /** Names of the entries that this page draws. */
  names: readonly string[];
  /** Draws an entry; resolves when it stands still. */
  show(name: string, look: Look): Promise<void>;
  faults(): Fault[];
  /** The same of anything else: how the checks themselves are tested. */
  faultsIn(root: HTMLElement): Fault[];
}

declare global {
  var stage: Stage;
}

/** How an entry is put on the page: returns where its elements are. */
export interface Drawing {
  host: HTMLElement;
  root: HTMLElement | ShadowRoot;
  what: ComponentChild;
}

/** Offers the entries of one page, and draws the one that the address names: `?entry=card/preview&language=ja&scheme=dark`. */
export function openStage(page: string, draw: (entry: Entry, look: Look) => Drawing): void {
  const entries = catalogue.filter(({ surface }) => pageOf(surface) === page);
  const stage = document.querySelector<HTMLElement>('#root');
  if (stage === null) throw new Error('The page has no root.');
  let shown: Drawing | null = null;
  globalThis.stage = {
    names: entries.map(({ name }) => name),
    async show(name, look) {
      const entry = entries.find((each) => each.name === name);
      if (entry === undefined) throw new Error(`No entry ${name} on this page.`);
      if (shown !== null) render(null, shown.root);
      document.documentElement.lang = look.language;
      document.documentElement.dataset.scheme = look.scheme;
      shown = draw(entry, look);
      stage.replaceChildren(shown.host);
      window.scrollTo(0, 0);
      const { what, root } = shown;
      await untilStill(root, () => render(what, root));
      await entry.act?.(createHands(root, look.language));
    },
    faultsIn: findFaults,
    faults: () => (shown === null ? [] : findFaults(shown.root)),
  };
  const query = new URLSearchParams(location.search);
  const name = query.get('entry');
  if (name === null) return;
  void globalThis.stage.show(name, {
    language: query.get('language') === 'ja' ? 'ja' : 'en',
    scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
    isForced: false,
    zoom: '100',
  });
}

/** The appearance that a look asks the extension for. */
export const appearanceOf = ({ language, scheme }: Look) => ({ language, theme: scheme, singleKeys: true, region: '' });
