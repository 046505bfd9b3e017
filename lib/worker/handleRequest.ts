import type { Reply } from '../messaging/contract';
import { ordersOfPages, permitted } from '../messaging/contract';
import { parseRequest, type RawRequest } from '../messaging/requestSchema';
import type { Party } from '../messaging/role';
import type { Log } from '../support/log';

/** What the worker can do for a request, once it is known who asks for what. */
export interface RequestHandlers {
  order(request: Extract<RawRequest, { kind: 'order' }>): Promise<Reply>;
  remember(request: Extract<RawRequest, { kind: 'remember' }>, party: Party): Promise<Reply>;
  loadCard(request: Extract<RawRequest, { kind: 'loadCard' }>, party: Party): Promise<Reply>;
  loadPart(request: Extract<RawRequest, { kind: 'loadPart' }>, party: Party): Promise<Reply>;
  openContact(request: Extract<RawRequest, { kind: 'openContact' }>): Promise<Reply>;
  openCallback(request: Extract<RawRequest, { kind: 'openCallback' }>): Promise<Reply>;
  showDesktop(): Promise<Reply>;
  showCard(): Promise<Reply>;
  findTargets(request: Extract<RawRequest, { kind: 'findTargets' }>): Promise<Reply>;
  saveSettings(request: Extract<RawRequest, { kind: 'saveSettings' }>): Promise<Reply>;
  testDialer(request: Extract<RawRequest, { kind: 'testDialer' }>): Promise<Reply>;
  testSound(): Promise<Reply>;
}

/** Checks role and form, then hands on. Never rejects: the asker always gets an answer. */
export async function handleRequest(
  raw: unknown,
  party: Party | null,
  handlers: RequestHandlers,
  log: Log,
): Promise<Reply> {
  if (party === null) {
    log.note('request from nobody we know');
    return { done: false, problem: 'notForYou' };
  }
  const parsed = parseRequest(raw);
  if (!parsed.ok) {
    log.note('malformed request', parsed.problem);
    return { done: false, problem: 'malformed' };
  }
  const request = parsed.value;
  const mayAsk = permitted[party.role].includes(request.kind);
  const mayOrder = party.role !== 'page' || request.kind !== 'order' || ordersOfPages.includes(request.order.type);
  if (!mayAsk || !mayOrder) {
    log.note('request not for this role', `${party.role} ${request.kind}`);
    return { done: false, problem: 'notForYou' };
  }
  try {
    return await answer(request, party, handlers);
  } catch (error) {
    log.note('request failed', error instanceof Error ? error.name : 'unknown');
    console.error(error);
    return { done: false, problem: 'failed' };
  }
}

function answer(request: RawRequest, party: Party, handlers: RequestHandlers): Promise<Reply> {
  switch (request.kind) {
    case 'order':
      return handlers.order(request);
    case 'remember':
      return handlers.remember(request, party);
    case 'loadCard':
      return handlers.loadCard(request, party);
    case 'loadPart':
      return handlers.loadPart(request, party);
    case 'openContact':
      return handlers.openContact(request);
    case 'openCallback':
      return handlers.openCallback(request);
    case 'showDesktop':
      return handlers.showDesktop();
    case 'showCard':
      return handlers.showCard();
    case 'findTargets':
      return handlers.findTargets(request);
    case 'saveSettings':
      return handlers.saveSettings(request);
    case 'testDialer':
      return handlers.testDialer(request);
    case 'testSound':
      return handlers.testSound();
  }
}
