import type { Desk } from '../../engine/desk';
import { parsePairs, textOf } from '../../engine/userData';
import { badRequest, done, notFound } from '../http/envelope';
import { decodeSegment, type Exchange, isObject, parseJson } from '../http/exchange';
import { empty, html, type Reply, redirect } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import { activate } from './activation';
import { campaignConfiguration } from './campaignConfiguration';
import { configurationRequest } from './configuration';
import { mediaRequest } from './media';
import { currentSession, initializeWorkspace, logout, missingSession, openSession, version } from './session';
import { targetsRequest } from './targets';
import { readVerbBody } from './verbBody';
import { voiceRequest } from './voice';

/** Everything under `/workspace/v3` but the notifications. */
export function workspaceRequest(server: PracticeServer, exchange: Exchange): Reply {
  const segments = exchange.path.split('/').slice(3);
  const [first = '', ...rest] = segments;
  switch (first) {
    case 'login':
      return login(exchange);
    case 'initialize-workspace':
      return exchange.method === 'POST'
        ? initializeWorkspace(server, exchange)
        : notFound('initialize-workspace is a POST');
    case 'auth-keep-alive':
      return empty(200);
    case 'version':
    case 'info':
      return version(server, exchange);
    case 'current-session':
      return currentSession(server, exchange);
    case 'logout':
      return logout(server, exchange);
  }
  const session = openSession(server, exchange);
  const desk = session ? server.engine.world.desks.get(session.agent) : undefined;
  if (!session || !desk) return withoutSession(server, exchange, first);
  switch (first) {
    case 'activate-channels':
      return activate(server, desk, exchange);
    case 'configuration':
      return configurationRequest(server, desk, exchange, rest);
    case 'targets':
      return targetsRequest(server, desk, exchange, rest);
    case 'campaigns':
      return rest[1] === 'configuration'
        ? campaignConfiguration(server, decodeSegment(rest[0] ?? ''))
        : notFound('A campaign has a configuration and nothing else');
    case 'voice':
    case 'media':
      return channelRequest(server, desk, exchange, first, rest, session.isBuilt);
    default:
      return notFound(`There is nothing at ${exchange.path}`);
  }
}

function channelRequest(
  server: PracticeServer,
  desk: Desk,
  exchange: Exchange,
  channel: 'voice' | 'media',
  rest: readonly string[],
  isBuilt: boolean,
): Reply {
  const verb = readVerbBody(exchange);
  if (!verb.ok)
    return server.switches.notImplemented && rest[0] === 'send-user-event'
      ? html(500, '<h1>Internal Server Error</h1>')
      : badRequest(verb.problem);
  server.current.operationId = verb.value.operationId;
  // Before the session is built the simulator takes every state change and does nothing.
  if (!isBuilt) return done();
  if (desk.place === null) return badRequest('The channels are not activated');
  return channel === 'voice'
    ? voiceRequest(server, desk, exchange.method, rest, verb.value)
    : mediaRequest(server, desk, rest, verb.value);
}

function withoutSession(server: PracticeServer, exchange: Exchange, first: string): Reply {
  if (server.switches.notImplemented && first === 'voice' && exchange.path.includes('/voice/calls/'))
    return html(500, '<h1>Internal Server Error</h1>');
  return server.switches.lyingStatus ? done() : missingSession(server, exchange);
}

/** `GET login?redirect_uri=…` leads to the sign-in page. */
function login(exchange: Exchange): Reply {
  const to = new URLSearchParams({ response_type: 'code', client_id: 'dialbridge' });
  const redirectUri = exchange.query.get('redirect_uri');
  if (redirectUri === null) return badRequest('redirect_uri is missing');
  to.set('redirect_uri', redirectUri);
  if (exchange.query.get('include_state') === 'true') to.set('state', exchange.query.get('state') ?? 'login');
  return redirect(`/auth/v3/oauth/authorize?${to}`);
}

/** Under which name a request's faults are kept: a desktop request's own, else the last part of the path. */
export function faultName(exchange: Exchange): string {
  const last = exchange.path.split('/').at(-1) ?? '';
  if (last !== 'send-user-event' && last !== 'publish') return last;
  const body = parseJson(exchange.body);
  const data = body.ok && isObject(body.value) && isObject(body.value.data) ? body.value.data : {};
  const pairs = parsePairs(data.userData ?? data.eventContent, '');
  return (pairs.ok ? textOf(pairs.value, 'GSW_AGENT_REQ_TYPE') : null) ?? last;
}
