import type { IncomingMessage, ServerResponse } from 'node:http';
import { adminRequest } from './admin/routes';
import { staticFile } from './admin/staticFiles';
import { authRequest } from './auth/oauth';
import { notFound, refused, unavailable } from './http/envelope';
import { type Exchange, parseJson, readExchange } from './http/exchange';
import { empty, json, type Reply } from './http/reply';
import type { PracticeServer } from './practiceServer';
import { pathPattern } from './traffic';
import { faultName, workspaceRequest } from './workspace/routes';

/** How long a response is held back so that the events it caused really arrive before it. */
const hurriedBy = 40;

/** Answers one request, whatever it is. Never rejects: a bug is answered by 500 and the server runs on. */
export async function handleRequest(
  server: PracticeServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const exchange = await readExchange(request, response);
    if (!exchange.ok) send(response, unread(request, exchange.problem));
    else answer(server, exchange.value);
  } catch (error) {
    if (request.destroyed) return;
    send(
      response,
      unavailable(500, `The practice dialer has a fault: ${error instanceof Error ? error.message : error}`),
    );
  }
}

/** The refusal of a request that was not read, as its sender understands it. */
function unread({ url }: IncomingMessage, { status, message }: { status: number; message: string }): Reply {
  return url?.startsWith('/practice/') ? json(status, { error: message }) : unavailable(status, message);
}

function answer(server: PracticeServer, exchange: Exchange) {
  const { path, response } = exchange;
  if (path === '/' || path === '/practice')
    return send(response, { status: 302, headers: { location: '/practice/' }, body: '' });
  // Browsers ask for one, whatever a page says.
  if (path === '/favicon.ico') return send(response, empty(204));
  if (path.startsWith('/practice/')) return send(response, adminRequest(server, exchange));
  if (path.startsWith('/ui/')) return send(response, staticFile(path) ?? notFound(`There is nothing at ${path}`));
  if (path.startsWith('/auth/')) return answerAuth(server, exchange);
  if (!path.startsWith('/workspace/v3/')) return send(response, notFound(`There is nothing at ${path}`));

  noteRequest(server, exchange);
  const { origin } = exchange.request.headers;
  if (origin !== undefined && server.allowedOrigins && !server.allowedOrigins.includes(origin))
    return respond(server, exchange, refused(`Origin ${origin} is not allowed`));
  if (/^\/workspace\/v3\/notifications(\/|$)/.test(path)) {
    const reply = server.bayeux.handle(exchange);
    return reply === 'taken' ? undefined : respond(server, exchange, reply);
  }
  answerWorkspace(server, exchange);
}

function answerAuth(server: PracticeServer, exchange: Exchange): void {
  if (!exchange.path.endsWith('.css'))
    server.traffic.note('in', pathPattern(exchange.method, exchange.path), null, Object.fromEntries(exchange.query));
  send(exchange.response, authRequest(server, exchange) ?? notFound(`There is nothing at ${exchange.path}`));
}

/** Carries a request out with its faults, and lets the events out once the response has left. */
function answerWorkspace(server: PracticeServer, exchange: Exchange) {
  const name = faultName(exchange);
  const fault = server.responseFaults.take(name);
  const { response } = exchange;
  if (fault?.how === 'dropped') return void response.destroy();
  if (fault?.how === 'refused')
    return respond(server, exchange, unavailable(fault.status ?? 503, 'The practice dialer was told to refuse this'));

  const asked = server.answerFaults.take(name);
  const hurry = asked ?? (server.switches.eventsBeforeResponse ? { how: 'beforeResponse' as const } : null);
  server.current.operationId = null;
  const { result: reply, hurried, responded } = server.mail.answering(() => workspaceRequest(server, exchange), hurry);
  server.current.operationId = null;

  // Also when the client has gone: its events must not wait for ever.
  response.once('close', responded);
  response.once('finish', responded);
  if (reply.hang || fault?.how === 'never') return responded();
  if (fault?.how === 'lost') return void response.destroy();
  const wait = fault?.how === 'late' ? (fault.ms ?? 1000) : hurried ? hurriedBy : 0;
  if (wait > 0) server.later(wait, () => respond(server, exchange, reply));
  else respond(server, exchange, reply);
}

function noteRequest(server: PracticeServer, exchange: Exchange): void {
  const pattern = pathPattern(exchange.method, exchange.path);
  const body = parseJson(exchange.body || '{}');
  const query = Object.fromEntries(exchange.query);
  if (body.ok && Array.isArray(body.value) && exchange.path.includes('/notifications')) {
    for (const message of body.value) {
      const channel = (message as { channel?: unknown } | null)?.channel;
      server.traffic.note('in', pattern, typeof channel === 'string' ? channel : null, message);
    }
  } else server.traffic.note('in', pattern, null, [query, body.ok ? body.value : {}]);
}

function respond(server: PracticeServer, exchange: Exchange, reply: Reply): void {
  const body = parseJson(reply.body || '{}');
  server.traffic.note('out', pathPattern(exchange.method, exchange.path), null, body.ok ? body.value : {});
  send(exchange.response, reply);
}

function send(response: ServerResponse, reply: Reply): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body);
}
