import type { Place } from '../../lib/crm/place';
import type { RecordKey } from '../../lib/session/record';
import type { PageIntents } from '../intents';

/** The one step to the record's contact from here; null where the page is the contact's own, shows several, or no way is known. */
export function wayToContact(
  place: Place,
  record: RecordKey,
  { openContact, openCandidate }: Pick<PageIntents, 'openContact' | 'openCandidate'>,
): ((event: Event) => void) | null {
  const byRecord = openContact && ((event: Event) => openContact(record, event));
  if (place.is === 'contactPage') return place.matches.includes(record) ? null : byRecord;
  const [only, ...others] = place.candidates.filter((candidate) => candidate.record === record);
  if (only === undefined) return byRecord;
  return others.length > 0 ? null : (event) => openCandidate(only.href, event);
}
