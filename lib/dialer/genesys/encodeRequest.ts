import type { DialerEffect } from '../../session/effects';
import type { OutboxItem } from '../../session/outbox';
import type { DataPair } from '../../session/record';
import { keys } from './keys';
import { encodePairs, numberOr, type WirePair } from './pairs';

const words = (key: string, value: string): DataPair => ({ key, type: 'str', value });

/** Handles and ids are numbers on the wire, but some servers write hexadecimal text, which goes back as text. */
const id = (key: string, value: string): DataPair => ({
  key,
  type: typeof numberOr(value) === 'number' ? 'int' : 'str',
  value,
});

const encode = (pairs: readonly DataPair[]): WirePair[] => encodePairs(pairs.filter(({ value }) => value !== ''));

/** The question for all campaigns of the agent's groups (protocol notes, section 5). */
export function campaignStatusRequest(reference: number): WirePair[] {
  return encode([words(keys.agentRequest, 'CampaignStatusRequest'), id(keys.reference, String(reference))]);
}

/** The request for a record of a preview campaign (protocol notes, section 6). */
export function previewRecordRequest(effect: Extract<DialerEffect, { type: 'RequestPreview' }>): WirePair[] {
  return encode([
    words(keys.agentRequest, 'PreviewRecordRequest'),
    id(keys.applicationId, effect.applicationId),
    words(keys.campaign, effect.campaign),
    id(keys.reference, String(effect.reference)),
  ]);
}

/** The question for the other numbers of a record's contact (protocol notes, section 11). */
export function chainRequest({ record, reference }: Extract<DialerEffect, { type: 'RequestChain' }>): WirePair[] {
  return encode([
    words(keys.agentRequest, 'ChainedRecordRequest'),
    id(keys.recordHandle, record.handle),
    id(keys.applicationId, record.applicationId),
    words(keys.campaign, record.campaign),
    words(keys.callingList, record.callingList),
    id(keys.reference, String(reference)),
  ]);
}

/**
 * A new number for a record's contact (protocol notes, section 12). Where the record says no dial hours the whole day is sent, and
 * type 0 for a number of unknown type, as the request must name both.
 */
export function addRecordRequest(effect: Extract<DialerEffect, { type: 'AddNumber' }>): WirePair[] {
  const { record, number, phoneType, reference } = effect;
  const { from, until } = record.dialHours ?? { from: 0, until: 86_340 };
  return encode([
    words(keys.agentRequest, 'AddRecord'),
    id(keys.applicationId, record.applicationId),
    words(keys.campaign, record.campaign),
    words(keys.callingList, record.callingList),
    id(keys.chainId, record.chainId ?? ''),
    words(keys.phone, number),
    id(keys.phoneType, String(phoneType ?? 0)),
    words(keys.timeZoneName, record.timeZoneName ?? ''),
    id(keys.from, String(from)),
    id(keys.until, String(until)),
    id(keys.reference, String(reference)),
  ]);
}

/** A request about a record (protocol notes, sections 8 to 10). *Don't call* takes the contact with all its numbers. */
export function recordRequest(item: OutboxItem): WirePair[] {
  const { record } = item;
  const closing = 'closing' in item ? item.closing : null;
  return encode([
    words(keys.agentRequest, item.request),
    id(keys.recordHandle, record.handle),
    id(keys.applicationId, record.applicationId),
    words(keys.campaign, record.campaign),
    words(keys.callingList, record.callingList),
    ...(closing?.how === 'done' ? [id(keys.callResult, String(closing.result)), words(keys.phone, record.phone)] : []),
    ...(item.request === 'RequestRecordCancel' ? [words(keys.chainAttribute, 'AllChain')] : []),
    id(keys.reference, String(item.reference)),
  ]);
}
