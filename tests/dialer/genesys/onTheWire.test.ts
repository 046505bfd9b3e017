import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGenesysGateway } from '../../../lib/dialer/genesys/createGenesysGateway';
import { recordingVerbs } from '../../../lib/session/call';
import type { DialerEffect } from '../../../lib/session/effects';
import type { DialerNews } from '../../../lib/session/news';
import { defaultTopic } from '../../../lib/storage/settings';
import { record } from '../../support/session';
import { createMemoryStore } from '../support/memoryStore';
import { outboxItem, outboxRequest, sentCallback } from '../support/outboxItem';

const server = 'https://dialer.example';

/** The adapter against a server that answers as told, and what it was sent. */
function openAt(answer: () => Promise<Response>) {
  const sent: { path: string; body: unknown }[] = [];
  const told: DialerNews[] = [];
  const gateway = createGenesysGateway({
    address: { server, authServer: server, clientId: '', apiKey: null, topic: defaultTopic },
    fetch: async (input, init) => {
      const body = init?.body === undefined ? null : JSON.parse(String(init.body));
      sent.push({ path: String(input).slice(server.length), body });
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

const voice = '/workspace/v3/voice/send-user-event';
const callback = sentCallback;
const when = [
  ['GSW_CALLBACK_TYPE', 'Personal'],
  ['GSW_DATE_TIME', '11/30/2026 15:30'],
] as const;
const plan = { key: 'plan', type: 'str', value: 'Basic' } as const;

const named = (name: string, ...more: readonly (readonly [string, string])[]) =>
  expect.arrayContaining([
    { key: 'GSW_AGENT_REQ_TYPE', type: 'str', value: name },
    { key: 'GSW_APPLICATION_ID', type: 'int', value: 134 },
    ...more.map(([key, value]) => ({ key, type: 'str', value })),
  ]);

type WireCase = [string, DialerEffect, string, object | null];

const sentByKate = [{ key: 'DialbridgeSentBy', type: 'str', value: 'Kate London' }];

describe('what is sent', () => {
  it.each<WireCase>([
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
    ...(['single-step-transfer', 'single-step-conference'] as const).map(
      (verb): WireCase => [
        `CALL-2a sends ${verb}, with who sends it`,
        { type: 'ReachTarget', callId: 'a/1', verb, number: '+4471', callerId: null, sentBy: 'Kate London' },
        `/workspace/v3/voice/calls/a%2F1/${verb}`,
        { data: { destination: '+4471', userData: sentByKate } },
      ],
    ),
    ...(['initiate-transfer', 'initiate-conference'] as const).map(
      (verb): WireCase => [
        `CALL-2b sends ${verb}, with the number that is shown`,
        { type: 'ReachTarget', callId: 'a1', verb, number: '5001', callerId: '+4400', sentBy: 'Kate London' },
        `/workspace/v3/voice/calls/a1/${verb}`,
        { data: { destination: '5001', outboundCallerId: '+4400', userData: sentByKate } },
      ],
    ),
    ...(
      [
        ['complete-transfer', 'parentConnId'],
        ['complete-conference', 'parentConnId'],
        ['alternate', 'heldConnId'],
        ['reconnect', 'heldConnId'],
        ['merge', 'otherConnId'],
      ] as const
    ).map(
      ([verb, key]): WireCase => [
        `CALL-2b sends ${verb}, and names the other call as ${key}`,
        { type: 'UseConsultation', callId: 'c2', verb, otherId: 'c1' },
        `/workspace/v3/voice/calls/c2/${verb}`,
        { data: { [key]: 'c1' } },
      ],
    ),
    [
      'CALL-2a removes a party',
      { type: 'DropParty', callId: 'c1', number: '5001' },
      '/workspace/v3/voice/calls/c1/delete-from-conference',
      { data: { dnToDrop: '5001' } },
    ],
    ...recordingVerbs.map(
      (verb): WireCase => [
        `CALL-3 sends ${verb}`,
        { type: 'UseCall', callId: 'c1', verb, digits: null },
        `/workspace/v3/voice/calls/c1/${verb}`,
        { data: {} },
      ],
    ),
    [
      'asks who has a number',
      { type: 'AskName', number: '+44 71' },
      '/workspace/v3/targets?searchTerm=%2B44+71&types=agent&limit=20',
      null,
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
    [
      'CB-1 schedules a callback',
      { type: 'SendRequest', item: outboxRequest({ request: 'RecordReschedule', callback }, { callUuid: '0b3c' }) },
      voice,
      { operationId: 'callback-31', data: { userData: named('RecordReschedule', ...when), callUuid: '0b3c' } },
    ],
    [
      'PUSH-3 schedules a callback of a push preview',
      { type: 'SendRequest', item: outboxRequest({ request: 'RecordReschedule', callback }, { interaction }) },
      topics,
      { operationId: 'callback-31', data: { eventContent: named('RecordReschedule', ...when) } },
    ],
    [
      'CB-6a moves a callback that is due',
      { type: 'SendRequest', item: outboxRequest({ request: 'ScheduledRecordReschedule', callback }) },
      voice,
      { operationId: 'callback-31', data: { userData: named('ScheduledRecordReschedule', ...when) } },
    ],
    [
      'RES-4b marks a contact',
      { type: 'SendRequest', item: outboxRequest({ request: 'DoNotCall', scope: 'contact' }) },
      voice,
      { operationId: 'mark-31', data: { userData: named('DoNotCall', ['GSW_CHAIN_ATTR', 'AllChain']) } },
    ],
    [
      'RES-4a marks the number of a push preview',
      { type: 'SendRequest', item: outboxRequest({ request: 'DoNotCall', scope: 'number' }, { interaction }) },
      topics,
      { operationId: 'mark-31', data: { eventContent: named('DoNotCall', ['GSW_CHAIN_ATTR', 'RecordOnly']) } },
    ],
    [
      'RES-3 stores fields',
      { type: 'SendRequest', item: outboxRequest({ request: 'UpdateCallCompletionStats', pairs: [plan] }) },
      voice,
      { operationId: 'fields-31', data: { userData: named('UpdateCallCompletionStats', ['plan', 'Basic']) } },
    ],
    [
      'RES-3 stores fields of a push preview',
      {
        type: 'SendRequest',
        item: outboxRequest({ request: 'UpdateCallCompletionStats', pairs: [plan] }, { interaction }),
      },
      topics,
      { operationId: 'fields-31', data: { eventContent: named('UpdateCallCompletionStats', ['plan', 'Basic']) } },
    ],
  ])('%s', async (_what, effect, path, body) => {
    const { gateway, sent } = openAt(accepts);
    await gateway.perform(effect);
    expect(sent).toEqual([{ path, body }]);
  });
});

describe('the fields of a campaign', () => {
  const campaign = 'Spring / 春 & more';
  const path = '/workspace/v3/campaigns/Spring%20%2F%20%E6%98%A5%20%26%20more/configuration';
  const ask = { type: 'AskFields', campaign } as const;
  const unknown = { type: 'FieldsDescribed', campaign, lists: null } as const;

  it('RES-3 are asked for by the campaign’s name, whatever is in it', async () => {
    const body = { status: { code: 0 }, data: { name: campaign, callingLists: [{ name: 'List1', fields: [] }] } };
    const { gateway, sent, told } = openAt(async () => Response.json(body));
    await gateway.perform(ask);
    expect(sent).toEqual([{ path, body: null }]);
    expect(told).toEqual([{ ...unknown, lists: { List1: [] } }]);
  });

  it.each<[string, () => Promise<Response>]>([
    ['not known', async () => new Response('Not Found', { status: 404 })],
    ['not built', async () => new Response('Not Implemented', { status: 501 })],
    ['broken', async () => new Response('<html>', { status: 500 })],
    ['another page', async () => new Response('<html>')],
    ['empty', async () => new Response('')],
    ['an envelope that refuses', async () => Response.json({ status: { code: 500, message: 'no' } })],
    ['something else', async () => Response.json({ status: { code: 0 }, data: {} })],
    ['unreachable', async () => Promise.reject(new TypeError('network'))],
  ])('RES-3 are not known where the answer is %s', async (_what, answer) => {
    const { gateway, sent, told } = openAt(answer);
    await gateway.perform(ask);
    expect(told).toEqual([unknown]);
    expect(sent).toHaveLength(1);
  });

  it.each([401, 403])('SES-5 that are refused with %d end no session: it is looked at first', async (status) => {
    const account = { status: { code: 0 }, data: { user: { agentLogin: '5000' } } };
    const server = openAt(async () =>
      server.sent.at(-1)?.path === path ? new Response('', { status }) : Response.json(account),
    );
    await server.gateway.perform(ask);
    await vi.waitFor(() =>
      expect(server.sent.map((request) => request.path)).toContain('/workspace/v3/current-session'),
    );
    expect(server.told).toEqual([unknown]);
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
    [
      { type: 'SendRequest', item: outboxRequest({ request: 'RecordReschedule', callback }) },
      { type: 'RequestOutcome', reference: 31, outcome: unknown },
    ],
    [
      { type: 'AskFields', campaign: 'Spring' },
      { type: 'FieldsDescribed', campaign: 'Spring', lists: null },
    ],
    [
      {
        type: 'ReachTarget',
        callId: 'c1',
        verb: 'single-step-conference',
        number: '5001',
        callerId: null,
        sentBy: 'Kate',
      },
      { type: 'CallVerbOutcome', callId: 'c1', verb: 'single-step-conference', outcome: unknown },
    ],
    [
      { type: 'UseConsultation', callId: 'c2', verb: 'merge', otherId: 'c1' },
      { type: 'CallVerbOutcome', callId: 'c2', verb: 'merge', outcome: unknown },
    ],
    [
      { type: 'AskName', number: '5001' },
      { type: 'NameTold', number: '5001', name: null },
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
