import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGenesysGateway } from '../../../lib/dialer/genesys/createGenesysGateway';
import type { DialerEffect } from '../../../lib/session/effects';
import type { DialerNews } from '../../../lib/session/news';
import { defaultTopic } from '../../../lib/storage/settings';
import { record } from '../../support/session';
import { createMemoryStore } from '../support/memoryStore';
import { outboxItem } from '../support/outboxItem';

const server = 'https://dialer.example';

/** The adapter against a server that answers as told, and what it was sent. */
function openAt(answer: () => Promise<Response>) {
  const sent: { path: string; body: unknown }[] = [];
  const told: DialerNews[] = [];
  const gateway = createGenesysGateway({
    address: { server, authServer: server, clientId: '', apiKey: null, topic: defaultTopic },
    fetch: async (input, init) => {
      sent.push({ path: String(input).slice(server.length), body: JSON.parse(String(init?.body)) });
      const aborted = new Promise<Response>((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
      return Promise.race([answer(), aborted]);
    },
    redirectUri: 'https://redirect.example/',
    openSignInWindow: async () => '',
    store: createMemoryStore(),
    randomText: () => '',
    now: () => 0,
    tell: (news) => void told.push(news),
    log: { note: () => undefined },
  });
  return { gateway, sent, told };
}

const accepts = async () => new Response('{"status":{"code":1}}');
const hangs = () => new Promise<Response>(() => undefined);
const interaction = 'c0a9/e2';
const topics = '/workspace/v3/media/topics/%3Ctenant-id%3E@%3Cplace%3E/publish';
const item = outboxItem({ interaction, callUuid: '0b3c' });

const named = (name: string) =>
  expect.arrayContaining([
    { key: 'GSW_AGENT_REQ_TYPE', type: 'str', value: name },
    { key: 'GSW_APPLICATION_ID', type: 'int', value: 134 },
  ]);

describe('what is sent', () => {
  it.each<[string, DialerEffect, string, object]>([
    [
      'PUSH-2a accepts',
      { type: 'UseInteraction', interaction, verb: 'accept' },
      '/workspace/v3/media/outboundpreview/interactions/c0a9%2Fe2/accept',
      { data: { extension: [] } },
    ],
    [
      'PUSH-2b rejects',
      { type: 'UseInteraction', interaction, verb: 'reject' },
      '/workspace/v3/media/outboundpreview/interactions/c0a9%2Fe2/reject',
      { data: { extension: [] } },
    ],
    [
      'completes',
      { type: 'UseInteraction', interaction, verb: 'complete' },
      '/workspace/v3/media/outboundpreview/interactions/c0a9%2Fe2/complete',
      { data: {} },
    ],
    [
      'AUTO-1b redirects a call',
      { type: 'UseCall', callId: 'a1', verb: 'redirect', digits: '5999' },
      '/workspace/v3/voice/calls/a1/redirect',
      { data: { destination: '5999' } },
    ],
    [
      'sends tones',
      { type: 'UseCall', callId: 'a1', verb: 'send-dtmf', digits: '12#' },
      '/workspace/v3/voice/calls/a1/send-dtmf',
      { data: { dtmfDigits: '12#' } },
    ],
    [
      'PUSH-3 finishes a push preview',
      { type: 'SendRequest', item },
      topics,
      { operationId: 'request-31', data: { eventContent: named('RecordProcessed') } },
    ],
    [
      'PULL-6 finishes a record',
      { type: 'SendRequest', item: outboxItem({ callUuid: '0b3c' }) },
      '/workspace/v3/voice/send-user-event',
      { operationId: 'request-31', data: { userData: named('RecordProcessed'), callUuid: '0b3c' } },
    ],
    [
      'PUSH-3 asks for the numbers of a push preview',
      { type: 'RequestChain', record: record(), path: 'topics', reference: 61 },
      topics,
      { operationId: 'chain-61', data: { eventContent: named('ChainedRecordRequest') } },
    ],
    [
      'PUSH-3 adds a number to a push preview',
      { type: 'AddNumber', record: record(), path: 'topics', number: '5', phoneType: null, reference: 71 },
      topics,
      { operationId: 'number-71', data: { eventContent: named('AddRecord') } },
    ],
  ])('%s', async (_what, effect, path, body) => {
    const { gateway, sent } = openAt(accepts);
    await gateway.perform(effect);
    expect(sent).toEqual([{ path, body }]);
  });
});

describe('what is never answered', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const unknown = { is: 'unknown', detail: null } as const;
  it.each<[DialerEffect, DialerNews]>([
    [
      { type: 'UseInteraction', interaction, verb: 'complete' },
      { type: 'InteractionOutcome', interaction, verb: 'complete', outcome: unknown },
    ],
    [
      { type: 'SendRequest', item },
      { type: 'RequestOutcome', reference: 31, outcome: unknown },
    ],
  ])('RES-5 is given up, and may have happened: %j', async (effect, news) => {
    const { gateway, sent, told } = openAt(hangs);
    const done = gateway.perform(effect);
    await vi.advanceTimersByTimeAsync(10_000);
    await done;
    expect(told).toEqual([news]);
    expect(sent).toHaveLength(1);
  });
});
