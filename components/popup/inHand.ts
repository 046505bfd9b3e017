import type { PopupSnapshot } from '../../lib/messaging/snapshot';
import { contactLabel } from '../../lib/session/contact';

/**
 * What keeps the agent from signing out, by the name it goes by: the contact of the first record, else the number of a call, else
 * the contact of a result that is still on its way. Null where nothing does; an empty text where it has no name.
 */
export function inHand(session: PopupSnapshot['session']): string | null {
  if (session.phase !== 'signedIn') return null;
  const [record] = session.records;
  if (record !== undefined) return contactLabel(record.data);
  const call = session.calls.find(({ state }) => state !== 'released' && state !== 'completed');
  if (call !== undefined) return call.number;
  return session.unconfirmed.find(({ status }) => status !== 'unconfirmed')?.contact ?? null;
}
