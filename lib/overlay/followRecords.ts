import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CrmSite } from '../crm/site';
import type { ContactPagePattern } from '../crm/sitePattern';
import type { PageSnapshot } from '../messaging/snapshot';
import type { View } from '../view/view';
import { noSighting, type Sighting, watchContact } from './contactWatch';
import { type Visit, watchVisits } from './navigation';
import { wantedRecords } from './wantedRecords';

export interface FollowOptions {
  view: View<PageSnapshot>;
  site: CrmSite;
  region: string;
  pattern: ContactPagePattern;
  ignored(element: Element): boolean;
  /** The page has changed in some way that may have moved things. */
  touched(): void;
}

/**
 * What the page is to the records in hand, from contact to contact. The page is read only while there is a record, and anew with
 * every visit; nothing that was seen on one visit is left on the next (CRM-3).
 */
export function followRecords(options: FollowOptions, abort: AbortSignal): ReadonlySignal<Sighting> {
  const { view, site, region, pattern, ignored, touched } = options;
  const visit = signal<{ visit: Visit; life: AbortSignal } | null>(null);
  const sighting = signal<Sighting>(noSighting);

  /** As text, so that it changes only when a record comes or goes, not with every state of it. */
  const wanted = computed(() => {
    const session = view.snapshot.value?.session;
    return JSON.stringify(session?.phase === 'signedIn' ? wantedRecords(session, site) : []);
  });
  const seen = (next: Sighting) => {
    const before = sighting.peek();
    // The same place keeps its identity, so that nothing is drawn again for it.
    const isSame = JSON.stringify(before.place) === JSON.stringify(next.place);
    sighting.value = isSame ? { ...next, place: before.place } : next;
  };

  watchVisits(
    window,
    pattern,
    (next, life) => {
      visit.value = { visit: next, life };
    },
    abort,
  );
  let before: { visit: Visit; keys: string[] } | null = null;
  const stop = effect(() => {
    const now = visit.value;
    const records: ReturnType<typeof wantedRecords> = JSON.parse(wanted.value);
    const watch = new AbortController();
    const keys = records.map(({ key }) => key);
    // A record whose other numbers arrive, or that is joined by another, is where it was: nothing of it is taken away meanwhile.
    const isSeen = now !== null && before?.visit === now.visit && before.keys.every((key) => keys.includes(key));
    before = now !== null && keys.length > 0 ? { visit: now.visit, keys } : null;
    if (!isSeen) sighting.value = noSighting;
    if (now !== null && !now.life.aborted && records.length > 0) {
      now.life.addEventListener('abort', () => watch.abort(), { once: true });
      const options = { document, site, pattern, region, records, isSeen, ignored, seen, touched };
      watchContact(now.visit, options, watch.signal);
    }
    return () => watch.abort();
  });
  abort.addEventListener('abort', stop, { once: true });
  return sighting;
}
