import type { DialerEffect } from '../../session/effects';
import type { DialerNews } from '../../session/news';
import type { OutboxItem } from '../../session/outbox';
import type { Request } from './channelRequests';
import type { Desk } from './desk';
import { addRecordRequest, chainRequest, previewRecordRequest, recordRequest } from './encodeRequest';
import { sendUserEvent } from './userEvents';

type RecordEffect = Extract<DialerEffect, { type: 'RequestPreview' | 'RequestChain' | 'AddNumber' | 'SendRequest' }>;

/** What an operation is called for which an event may come: one for each request, also where references should not be. */
const operations: Readonly<Record<OutboxItem['request'], string>> = {
  RecordProcessed: 'request',
  RecordReject: 'request',
  RequestRecordCancel: 'request',
  UpdateCallCompletionStats: 'fields',
  RecordReschedule: 'callback',
  ScheduledRecordReschedule: 'callback',
  DoNotCall: 'mark',
};

/** Requests for and about records (protocol notes, sections 6 to 12). What comes of them over HTTP is told; the rest is an event. */
export async function askAboutRecord(desk: Desk, request: Request, effect: RecordEffect): Promise<DialerNews> {
  switch (effect.type) {
    case 'RequestPreview': {
      const { campaign, reference } = effect;
      const pairs = previewRecordRequest(effect);
      const operationId = `record-${reference}`;
      const outcome = await sendUserEvent(desk, request, { operationId, pairs, path: 'voice' });
      return { type: 'FetchOutcome', campaign, reference, outcome };
    }
    case 'RequestChain': {
      const { path, reference } = effect;
      const pairs = chainRequest(effect);
      const outcome = await sendUserEvent(desk, request, { operationId: `chain-${reference}`, pairs, path });
      return { type: 'ChainOutcome', reference, outcome };
    }
    case 'AddNumber': {
      const { path, reference } = effect;
      const pairs = addRecordRequest(effect);
      const outcome = await sendUserEvent(desk, request, { operationId: `number-${reference}`, pairs, path });
      return { type: 'NumberAddedOutcome', reference, outcome };
    }
    case 'SendRequest': {
      const { request: name, reference, callUuid, interaction } = effect.item;
      const pairs = recordRequest(effect.item, desk.note);
      const path = interaction === undefined ? 'voice' : 'topics';
      const operationId = `${operations[name]}-${reference}`;
      const outcome = await sendUserEvent(desk, request, { operationId, pairs, path, callUuid });
      return { type: 'RequestOutcome', reference, outcome };
    }
  }
}
