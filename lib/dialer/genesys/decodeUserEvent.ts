import type { DialerNews } from '../../session/news';
import { recordKey } from '../../session/record';
import { decodeCampaign } from './decodeCampaign';
import { decodeChainEnd, decodeChainedRecord } from './decodeChain';
import { decodeRecord } from './decodeRecord';
import { keys } from './keys';
import { filled, type Pairs } from './pairs';
import { integer, type Note } from './read';

type CampaignChange = Extract<DialerNews, { type: 'CampaignChanged' }>['status'];

const campaignEvents: ReadonlyMap<string, CampaignChange> = new Map([
  ['CampaignLoaded', 'active'],
  ['CampaignStarted', 'running'],
  // Stopped stays loaded.
  ['CampaignStopped', 'active'],
  ['CampaignUnloaded', 'unloaded'],
  ['CampaignModeChanged', 'unchanged'],
]);

/**
 * News from one user event of the Outbound Contact Server (protocol notes, sections 5 to 12). Acknowledgements are told from
 * each other by reference, never by name: on topics one server gives them all the same name, with every pair that was sent. User events
 * of other services carry no event name and are passed over.
 *
 * @param isAsked whether a campaign event answers our own question, by the event's reference and the campaign's name
 */
export function decodeUserEvent(
  pairs: Pairs,
  isAsked: (reference: number | null, campaign: string) => boolean,
  note: Note,
): DialerNews | null {
  const event = filled(pairs, keys.userEvent);
  const error = filled(pairs, keys.error);
  if (event === null && error === null) return null;
  const reference = integer(pairs.get(keys.reference)?.value);
  const handle = filled(pairs, keys.recordHandle);
  if (event === null || error !== null || /error/i.test(event)) return refused(pairs, reference, handle);
  const status = campaignEvents.get(event);
  if (status !== undefined) {
    const campaign = decodeCampaign(pairs, note);
    return campaign && { type: 'CampaignChanged', status, campaign, asked: isAsked(reference, campaign.name) };
  }
  if (event === 'PreviewRecord' || event === 'ScheduledCall') {
    const record = decodeRecord(pairs, event === 'ScheduledCall' ? 'callback' : 'pull', note);
    return record && { type: 'RecordOffered', record, reference };
  }
  if (event === 'PreviewRecordEmpty')
    return { type: 'NoRecordLeft', campaign: filled(pairs, keys.campaign), reference };
  if (event === 'ChainedRecord') return decodeChainedRecord(pairs, reference, note);
  if (event === 'ChainedRecordsDataEnd') return decodeChainEnd(pairs, reference);
  // The handle here is that of the new number, if any: without a reference it must not be taken for a closed record's.
  if (event === 'AddRecordAcknowledge') return { type: 'RequestAcknowledged', reference, handle: null };
  if (event.endsWith('Acknowledge')) return { type: 'RequestAcknowledged', reference, handle };
  if (event === 'RecordCancel') return withdrawn(pairs, handle, note);
  note('user event: unknown name');
  // An answer that is none of those that are known: whatever it was to has not been done, and the agent reads its name.
  if (reference === null) return null;
  const recordClosed = saysRecordClosed(event.replace(/([a-z])([A-Z])/g, '$1 $2'));
  return { type: 'RequestRefused', reference, handle, detail: event, recordClosed };
}

function withdrawn(pairs: Pairs, handle: string | null, note: Note): DialerNews | null {
  if (handle === null) {
    note('record cancel: no handle');
    return null;
  }
  const applicationId = filled(pairs, keys.applicationId);
  return { type: 'RecordWithdrawn', record: applicationId === null ? null : recordKey(applicationId, handle), handle };
}

/**
 * An error. The server's codes are not public, so two meanings are read from its words: a request for a record, which names no
 * handle, that found none; and a request about a record that is not open here any more, which counts as delivered (RES-5).
 */
function refused(pairs: Pairs, reference: number | null, handle: string | null): DialerNews {
  const detail = filled(pairs, keys.error) ?? filled(pairs, keys.userEvent) ?? '';
  if (handle === null && saysNoRecordLeft(detail)) {
    return { type: 'NoRecordLeft', campaign: filled(pairs, keys.campaign), reference };
  }
  return { type: 'RequestRefused', reference, handle, detail, recordClosed: saysRecordClosed(detail) };
}

const saysNoRecordLeft = (detail: string): boolean =>
  /\bno (?!such\b)(more )?([a-z]+ )?records?\b|\brecords? (are |is )?(not |un)available\b|\bempty\b/i.test(detail);

/**
 * Of the record itself: what stands behind a colon or comma is about something else, as the time of a callback. A repeated request that is refused
 * for its reference is no such refusal: no source says that a server recognises repeats, or in which words.
 */
const saysRecordClosed = (detail: string): boolean =>
  /\brecord\b[^:;,]*\b(not (found|open|assigned|available|in (the |this |your )?(hands?|agent))|closed|unknown|does not exist|already|no longer)\b|\b(unknown|invalid|no such|wrong|closed) (record|handle)/i.test(
    detail,
  );
