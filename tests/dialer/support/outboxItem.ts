import type { ClosingItem } from '../../../lib/session/transitions/closing';

/** A request that finishes a record, with what a test wants different. */
export function outboxItem(more: Partial<ClosingItem>): ClosingItem {
  return {
    reference: 31,
    request: 'RecordProcessed',
    closing: { how: 'done', result: 33, next: 'rest' },
    pairs: [],
    treatment: null,
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
    ...more,
  };
}
