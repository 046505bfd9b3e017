import type { OpenSession } from '../../lib/messaging/snapshot';
import type { RecordInHand } from '../../lib/session/record';

/**
 * The agent wants the contacts of records that arrive to be opened (PUSH-4): where one is not in front all the same, the way to it is
 * made plain.
 */
export const isContactWanted = (
  { interaction, data }: Pick<RecordInHand, 'interaction' | 'data'>,
  { opensContact }: OpenSession,
): boolean => opensContact === true && (interaction !== undefined || data.origin === 'campaignCall');
