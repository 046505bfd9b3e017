import type { DialerNews } from '../news';
import { isClosing, type OutboxItem } from '../outbox';
import { recordKey } from '../record';
import type { SignedIn } from '../state';
import { own } from '../step';

type Named = Pick<Extract<DialerNews, { type: 'RequestAcknowledged' | 'RequestRefused' }>, 'reference' | 'handle'>;

/** The requests that an answer without a reference may belong to: those about one record; of another number's handle only if none has its own. */
function about({ outbox }: SignedIn, handle: string): readonly OutboxItem[] {
  const items = Object.values(outbox);
  const named = items.filter(({ record }) => record.handle === handle);
  const found =
    named.length > 0 ? named : items.filter(({ record }) => record.key === recordKey(record.applicationId, handle));
  // Handles are unique within one application only.
  return new Set(found.map(({ record }) => record.key)).size === 1 ? found : [];
}

const byReference = ({ outbox }: SignedIn, reference: number): OutboxItem | null =>
  own(outbox, String(reference)) ?? null;

/**
 * The request that an acknowledgement belongs to: by reference; else by handle. Of several about one record a dialer that answers in the order of the
 * requests means the first, but not every one acknowledges stored fields. A closing request is taken for acknowledged only where nothing else
 * can be meant: a result that never arrived would be lost (RES-5).
 */
export function acknowledgedItem(state: SignedIn, { reference, handle }: Named): OutboxItem | null {
  if (reference !== null) return byReference(state, reference);
  const items = handle === null ? [] : about(state, handle);
  const [only] = items;
  if (only !== undefined && items.length === 1) return only;
  return items.filter((item) => item.status === 'sent' && !isClosing(item)).sort(inOrderOfAnswers)[0] ?? null;
}

const isOfFields = ({ request }: OutboxItem): boolean => request === 'UpdateCallCompletionStats';

const inOrderOfAnswers = (a: OutboxItem, b: OutboxItem): number =>
  Number(isOfFields(a)) - Number(isOfFields(b)) || a.askedAt - b.askedAt;

/**
 * The request that a refusal belongs to. Of several about one record it is the one that the record waits for, else the last that went out; a mark only
 * where nothing else can be meant, as it would be undone by this (RES-4).
 */
export function refusedItem(state: SignedIn, { reference, handle }: Named): OutboxItem | null {
  if (reference !== null) return byReference(state, reference);
  const items = handle === null ? [] : about(state, handle);
  const [only] = items;
  if (only === undefined || items.length === 1) return only ?? null;
  const phase = own(state.records, only.record.key)?.phase;
  const awaited = items.find(
    (item) => phase !== undefined && 'reference' in phase && phase.reference === item.reference,
  );
  const sent = items.filter(({ status }) => status === 'sent').sort((a, b) => b.askedAt - a.askedAt);
  return awaited ?? sent.find(({ request }) => request !== 'DoNotCall') ?? sent[0] ?? null;
}
