import type { SentCallback } from '../../../lib/session/callback';
import type { ClosingItem, OutboxItem, RecordRequest, Sending } from '../../../lib/session/outbox';

const sending: Sending = {
  reference: 31,
  record: {
    key: '134/9',
    handle: '9',
    applicationId: '134',
    campaign: 'Campaign1',
    callingList: 'List1',
    phone: '647000',
    contact: 'Kate Brown',
  },
  callUuid: null,
  status: 'sent',
  sends: 1,
  askedAt: 0,
  deadline: 0,
  repeatable: true,
};

/** A request that finishes a record, with what a test wants different. */
export function outboxItem(more: Partial<ClosingItem>): ClosingItem {
  return {
    ...sending,
    request: 'RecordProcessed',
    closing: { how: 'done', result: 33, next: 'rest' },
    pairs: [],
    treatment: null,
    ...more,
  };
}

/** Any other request about a record. */
export const outboxRequest = (request: RecordRequest, more: Partial<Sending> = {}): OutboxItem => ({
  ...sending,
  ...request,
  ...more,
});

/** A callback as it goes out, to the contact's second number. */
export const sentCallback = {
  owner: 'personal',
  at: Date.UTC(2026, 10, 30, 22, 30),
  number: { handle: '10', phone: '647001', callingList: 'List2' },
  told: { wall: '2026-11-30T15:30', zone: 'America/Denver', isTwice: false },
  zone: 'America/Denver',
} as const satisfies SentCallback;
