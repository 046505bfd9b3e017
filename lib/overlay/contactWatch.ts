import { readContact } from '../crm/contactPage';
import { isShown } from '../crm/isShown';
import { linkedContacts } from '../crm/linkedContacts';
import { matchContact, recognisable, type WantedRecord } from '../crm/matchContact';
import { watchNumbers } from '../crm/numberWatch';
import { sameNumber } from '../crm/phoneNumber';
import type { Place } from '../crm/place';
import type { CrmSite } from '../crm/site';
import type { ContactPagePattern } from '../crm/sitePattern';
import { atMostEvery } from './atMostEvery';
import type { DialableNumber } from './callButtons';
import type { Anchors } from './cardSurroundings';
import { inFrame } from './inFrame';
import type { Visit } from './navigation';

/** What one visit looks like from the records in hand. */
export interface Sighting {
  place: Place;
  /** The numbers that get a call button. */
  dialable: readonly DialableNumber[];
  /** Where the contact is shown; nothing on pages of nobody's. */
  anchors: Anchors;
}

export const noSighting: Sighting = {
  place: { is: 'otherPage', candidates: [] },
  dialable: [],
  anchors: { heading: null, numbers: [] },
};

export interface ContactWatchOptions {
  document: Document;
  site: CrmSite;
  pattern: ContactPagePattern;
  region: string;
  records: readonly WantedRecord[];
  /** What was seen of this visit still counts: nothing new is said before all of the page has been looked at. */
  isSeen: boolean;
  ignored(element: Element): boolean;
  /** What is seen has changed. */
  seen(sighting: Sighting): void;
  /** The page has changed in some way that may have moved things. */
  touched(): void;
}

/** How long a page that changes all the time is left alone between two looks, in milliseconds. */
const pause = 200;
/** A contact's page shows a handful of numbers; more are a list of something else. */
const mostAnchors = 12;

/** Looks at the page during one visit for as long as records are in hand, and says what it is to them. */
export function watchContact(visit: Visit, options: ContactWatchOptions, signal: AbortSignal): void {
  const { document, site, records, region } = options;
  const wanted = recognisable(records, region);
  let isReady = !options.isSeen;

  const look = () => {
    if (signal.aborted || !isReady) return;
    const places = numbers.places().filter(({ element }) => isShown(element));
    if (visit.contact === null) {
      const contacts = linkedContacts(document, site.origin, options.pattern, places);
      options.seen({ ...noSighting, place: matchContact({ is: 'otherPage', contacts }, wanted) });
      return;
    }
    const { name, heading } = readContact(document, site);
    const shown = places.map(({ number }) => number);
    const facts = { is: 'contactPage', contactId: visit.contact.id, contactName: name, numbers: shown } as const;
    const place = matchContact(facts, wanted);
    const matches = place.is === 'contactPage' ? place.matches : [];
    const own = wanted.filter(({ key, isRinging }) => !isRinging && matches.includes(key));
    const dialable = places.flatMap((place) => {
      // A number that is one record's own may be in the chain of another of the same contact.
      const those = own.filter(({ isNumber }) => isNumber(place.number));
      const isFirst = ({ numbers: [first = ''] }: WantedRecord) => sameNumber(first, place.number, region);
      const record = those.length > 1 ? (those.find(isFirst) ?? those[0]) : those[0];
      return record === undefined ? [] : [{ place, record: record.key }];
    });
    const anchors = matches.length === 0 ? noSighting.anchors : { heading, numbers: places.slice(0, mostAnchors) };
    options.seen({ place, dialable, anchors });
  };
  const lookAgain = atMostEvery(pause, inFrame(window, look, signal), signal);
  const numbers = watchNumbers(
    document.documentElement,
    site,
    {
      changed() {
        isReady = true;
        look();
      },
      touched() {
        options.touched();
        lookAgain();
      },
    },
    options.ignored,
    signal,
  );
  // The CRM's own id says at once whose page it is; the numbers follow.
  look();
}
