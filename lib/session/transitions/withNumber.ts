import { dialedNumber, listedNumber } from '../numbers';
import type { RecordInHand, RecordNumber } from '../record';
import { equalDigits, sameDigits } from '../sameDigits';

/** Most numbers of one contact that are taken from the dialer: nobody dials more, and every page is sent them all. */
const mostOthers = 100;

/** A record with one more number of its contact, or with what the dialer says of one anew. */
export function withNumber(record: RecordInHand, raw: RecordNumber): RecordInHand {
  const { data, others, chain } = record;
  if (raw.handle === data.handle || equalDigits(raw.phone, data.phone)) return record;
  const number = listedNumber(data, raw);
  const named = chain.is === 'asked' ? (chain.named ?? []) : [];
  const place = placeOf(record, number, named);
  if (place === null || place >= mostOthers) return record;
  const known = others[place];
  const placed = known === undefined ? [...others, number] : others.with(place, number);
  const adding = record.adding !== null && sameDigits(record.adding.number, number.phone) ? null : record.adding;
  return {
    ...record,
    // Handles may change places: what has this number under an older handle is not it any more.
    others: placed.filter((other, index) => index === place || !equalDigits(other.phone, number.phone)),
    // The chosen number stays the chosen one, in the spelling of the calling list.
    chosen: record.chosen === known?.phone && sameDigits(known.phone, number.phone) ? number.phone : record.chosen,
    chain: chain.is === 'asked' ? { ...chain, named: [...named, number.handle] } : chain,
    adding,
  };
}

/** Where a listed number goes: its own place, that of the typed number that it is, or behind all others. Null: nowhere. */
function placeOf(record: RecordInHand, number: RecordNumber, named: readonly string[]): number | null {
  const { others } = record;
  const dialed = dialedNumber(record);
  const isIts = ({ handle, unlisted }: RecordNumber): boolean => !unlisted && handle === number.handle;
  const known = others.findIndex(isIts);
  const same = others.findIndex(({ phone }) => equalDigits(phone, number.phone));
  const typed = others.findIndex(({ phone, unlisted }) => unlisted && sameDigits(phone, number.phone));
  const place = known >= 0 ? known : same >= 0 ? same : typed;
  // Listed twice: the first one counts. A number that has been called keeps the handle that it was called under.
  const isTaken = others.some((other, index) => {
    if ((index !== place && index !== same) || isSame(other, number)) return false;
    return other === dialed || (!isIts(other) && named.includes(other.handle));
  });
  if (isTaken) return null;
  return place < 0 ? others.length : place;
}

/** The same number under the same handle. */
const isSame = (a: RecordNumber, b: RecordNumber): boolean =>
  !a.unlisted && a.handle === b.handle && equalDigits(a.phone, b.phone);
