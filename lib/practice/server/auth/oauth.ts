import { type Exchange, isObject, parseJson } from '../http/exchange';
import { html, json, type Reply, redirect } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import { pageLanguage, refusalPage, signInPage, signInStyles } from './signInPage';

/** Everything under `/auth`. */
export function authRequest(server: PracticeServer, exchange: Exchange): Reply | null {
  switch (exchange.path) {
    case '/auth/v3/oauth/authorize':
      return authorize(server, exchange);
    case '/auth/v3/oauth/token':
      return exchange.method === 'POST' ? token(server, exchange) : null;
    case '/auth/v3/userinfo':
      return userInfo(server, exchange);
    case '/auth/sign-in.css':
      return { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: signInStyles };
    default:
      return null;
  }
}

/** What a page of ours may load: its own style sheet. `form-action` stays open, as the answer redirects to the client. */
const policy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'";

const asPage = (reply: Reply): Reply => ({
  ...reply,
  headers: { ...reply.headers, 'content-security-policy': policy },
});

const carried = ['response_type', 'client_id', 'redirect_uri', 'state', 'code_challenge', 'code_challenge_method'];

function authorize(server: PracticeServer, exchange: Exchange): Reply {
  const posted = exchange.method === 'POST';
  const form = posted ? new URLSearchParams(exchange.body) : exchange.query;
  // The address keeps the request when the form comes back; the form's own fields go first.
  const parameter = (name: string) => form.get(name) ?? exchange.query.get(name);
  const language = pageLanguage(exchange.request.headers['accept-language']);
  const refuse = (reason: string) => asPage(html(400, refusalPage(language, reason)));

  const clientId = parameter('client_id');
  const redirectUri = parameter('redirect_uri');
  if (clientId === null || !server.options.clientIds.includes(clientId))
    return refuse(`client_id is unknown: ${clientId ?? '(missing)'}`);
  if (redirectUri === null || !isAbsolute(redirectUri))
    return refuse(`redirect_uri is not an absolute address: ${redirectUri ?? '(missing)'}`);
  const back = (answer: Record<string, string>) => {
    const to = new URL(redirectUri);
    for (const [name, value] of Object.entries(answer)) to.searchParams.set(name, value);
    const state = parameter('state');
    if (state !== null) to.searchParams.set('state', state);
    return redirect(to.href);
  };
  if (parameter('response_type') !== 'code') return back({ error: 'unsupported_response_type' });
  const value = parameter('code_challenge');
  const method = parameter('code_challenge_method') ?? 'plain';
  if (value !== null && method !== 'plain' && method !== 'S256') return back({ error: 'invalid_request' });

  if (!posted) return asPage(html(200, signInPage(language, hiddenFields(parameter), null)));
  const userName = form.get('username') ?? '';
  const agent = server.options.agents.find((one) => one.userName === userName);
  if (!agent || agent.password !== form.get('password'))
    // Not 401: a browser's sign-in window closes at any status from 400 on, before the sentence is read.
    return asPage(html(200, signInPage(language, hiddenFields(parameter), { userName })));
  if (server.refuseSignIn) return back({ error: 'access_denied' });
  const challenge =
    value === null ? null : { value, method: method === 'S256' ? ('S256' as const) : ('plain' as const) };
  return back({ code: server.grants.issueCode({ agent: agent.userName, redirectUri, clientId, challenge }) });
}

function hiddenFields(parameter: (name: string) => string | null): Map<string, string> {
  const fields = new Map<string, string>();
  for (const name of carried) {
    const value = parameter(name);
    if (value !== null) fields.set(name, value);
  }
  return fields;
}

function isAbsolute(address: string): boolean {
  return URL.canParse(address) && !/^(javascript|data):/i.test(address);
}

function token(server: PracticeServer, exchange: Exchange): Reply {
  const form = tokenForm(exchange);
  const refuse = (error: string, error_description: string) => json(400, { error, error_description });
  const code = form.get('code');
  if (form.get('grant_type') !== 'authorization_code')
    return refuse('unsupported_grant_type', 'Only authorization_code');
  if (code === null) return refuse('invalid_request', 'code is missing');
  const agent = server.grants.redeem({
    code,
    redirectUri: form.get('redirect_uri'),
    verifier: form.get('code_verifier'),
  });
  if (!agent.ok) return refuse('invalid_grant', agent.problem);
  return json(200, { access_token: server.grants.issueToken(agent.value), token_type: 'bearer', expires_in: 43_200 });
}

/** The form as it should be sent, or as JSON, which clients of this API send too. */
function tokenForm(exchange: Exchange): URLSearchParams {
  const body = exchange.request.headers['content-type']?.includes('json') ? parseJson(exchange.body) : null;
  if (!body) return new URLSearchParams(exchange.body);
  const form = new URLSearchParams();
  if (body.ok && isObject(body.value))
    for (const [name, value] of Object.entries(body.value)) if (typeof value === 'string') form.set(name, value);
  return form;
}

function userInfo(server: PracticeServer, exchange: Exchange): Reply {
  const userName = bearerAgent(server, exchange);
  const agent = server.options.agents.find((one) => one.userName === userName);
  if (!agent) return json(401, { error: 'invalid_token' });
  const { firstName, lastName, dbid } = agent;
  return json(200, { user_name: agent.userName, given_name: firstName, family_name: lastName, dbid });
}

/** The agent whose access token comes in the `Authorization` header, or null. */
export function bearerAgent(server: PracticeServer, exchange: Exchange): string | null {
  const found = /^Bearer (.+)$/.exec(exchange.request.headers.authorization ?? '');
  return found?.[1] === undefined ? null : server.grants.agentOfToken(found[1]);
}
