import type { CallbackOwner } from '../../session/callback';
import type { MarkScope } from '../../session/doNotCall';
import type { DialerEffect } from '../../session/effects';
import type { OutboxItem, Treatment } from '../../session/outbox';
import type { DataPair } from '../../session/record';
import type { WallTime } from '../../support/wallTime';
import { enteredPairs } from './enteredPairs';
import { keys } from './keys';
import { encodePairs, numberOr, type WirePair } from './pairs';
import type { Note } from './read';

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

/**
 * A request about a record (protocol notes, sections 8 to 10). *Don't call* takes the contact with all its numbers; a callback goes under
 * the handle of the number that is to be called. A record that is postponed was called by nobody, so it has neither result nor number.
 */
export function recordRequest(item: OutboxItem, note: Note): WirePair[] {
  const { applicationId, campaign } = item.record;
  const { handle, callingList } = 'callback' in item ? item.callback.number : item.record;
  const address = [
    words(keys.agentRequest, item.request),
    id(keys.recordHandle, handle),
    id(keys.applicationId, applicationId),
    words(keys.campaign, campaign),
    words(keys.callingList, callingList),
  ];
  const pairs = encode([...address, ...ownPart(item), id(keys.reference, String(item.reference))]);
  return 'pairs' in item ? [...pairs, ...enteredPairs(item.pairs, note)] : pairs;
}

/** What only this request says. */
function ownPart(item: OutboxItem): readonly DataPair[] {
  switch (item.request) {
    case 'RecordProcessed': {
      const { closing, record, treatment } = item;
      const called = closing.how === 'done';
      return [
        ...(called ? [id(keys.callResult, String(closing.result)), words(keys.phone, record.phone)] : []),
        ...(treatment === null ? [] : [words(keys.treatment, treatments[treatment])]),
      ];
    }
    case 'RequestRecordCancel':
      return [words(keys.chainAttribute, scopes.contact)];
    case 'DoNotCall':
      return [words(keys.chainAttribute, scopes[item.scope]), words(keys.phone, item.record.phone)];
    case 'RecordReschedule':
    case 'ScheduledRecordReschedule': {
      const { owner, told, number } = item.callback;
      return [
        words(keys.callbackType, callbackTypes[owner]),
        words(keys.dateTime, dateTime(told.wall)),
        words(keys.phone, number.phone),
      ];
    }
    case 'UpdateCallCompletionStats':
      return item.result === undefined ? [] : [id(keys.callResult, String(item.result))];
    case 'RecordReject':
      return [];
  }
}

const treatments: Readonly<Record<Treatment, string>> = {
  campaign: 'RecordTreatCampaign',
  personal: 'RecordTreatPersonal',
};
const scopes: Readonly<Record<MarkScope, string>> = { number: 'RecordOnly', contact: 'AllChain' };
const callbackTypes: Readonly<Record<CallbackOwner, string>> = { personal: 'Personal', anyone: 'Campaign' };

/** `MM/DD/YYYY HH:mm`, which names no zone: the server reads it on the clock that the administrator says (protocol notes, section 10). */
const dateTime = (wall: WallTime): string => wall.replace(/^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)$/, '$2/$3/$1 $4');
