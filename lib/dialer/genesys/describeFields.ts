import type { DialerNews } from '../../session/news';
import { type Answer, isDone } from './answer';
import { decodeFields } from './decodeFields';
import { pathSegment } from './pathSegment';
import type { Note } from './read';

/**
 * Asks what may be written into the fields of a campaign's calling lists (protocol notes, section 11). Without an answer that can be
 * read nothing is known, which keeps nobody from working the records.
 */
export async function describeFields(
  get: (path: string) => Promise<Answer>,
  campaign: string,
  note: Note,
): Promise<DialerNews> {
  const answer = await get(`/workspace/v3/campaigns/${pathSegment(campaign)}/configuration`);
  if (answer.is === 'silent') note('campaign configuration: no answer');
  else if (!isDone(answer)) note('campaign configuration: refused');
  const lists = answer.is === 'answered' && isDone(answer) ? decodeFields(answer.body, note) : null;
  return { type: 'FieldsDescribed', campaign, lists };
}
