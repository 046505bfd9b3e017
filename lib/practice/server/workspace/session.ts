import { randomBytes } from 'node:crypto';
import { leaveDesk } from '../../engine/agentStates';
import { bearerAgent } from '../auth/oauth';
import { accepted, done, noSession, refused } from '../http/envelope';
import type { Exchange } from '../http/exchange';
import { empty, json, type Reply, redirect, withCookie } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import { endedBecause, type SessionEnd, type WorkspaceSession } from '../sessions';
import { activeSession, userData } from './agentViews';
import { sessionConfiguration, shapeOf } from './configuration';

const cookieNames = ['WORKSPACE_SESSIONID', 'WWE_CODE'] as const;

/** The session that a request's cookie names, even when it is over. */
export function namedSession(server: PracticeServer, exchange: Exchange): WorkspaceSession | null {
  for (const name of cookieNames) {
    const id = exchange.cookies.get(name);
    const session = id === undefined ? null : server.sessions.byId(id);
    if (session) return session;
  }
  return null;
}

export function openSession(server: PracticeServer, exchange: Exchange): WorkspaceSession | null {
  const session = namedSession(server, exchange);
  return session && session.ended === null ? session : null;
}

/** Why there is no session, for the envelope. */
export function missingSession(server: PracticeServer, exchange: Exchange): Reply {
  const ended = namedSession(server, exchange)?.ended;
  return noSession(ended ? endedBecause[ended] : 'There is no session');
}

const cookie = (server: PracticeServer, value: string): string =>
  server.switches.codeOverwrite
    ? `WWE_CODE=${value}; Path=/; HttpOnly`
    : `WORKSPACE_SESSIONID=${value}; Path=/workspace/v3; HttpOnly`;

/** `POST initialize-workspace`: redeems a code, or takes an access token, and opens the session. */
export function initializeWorkspace(server: PracticeServer, exchange: Exchange): Reply {
  const code = exchange.query.get('code');
  if (code === null && server.switches.codeOverwrite) {
    const session = openSession(server, exchange);
    if (session) endSession(server, session, 'expired');
    return withCookie(done(), cookie(server, 'undefined'));
  }
  const agent = code === null ? bearerAgent(server, exchange) : redeem(server, exchange, code);
  if (agent === null) return refused('There is neither a valid code nor a valid access token');
  if (typeof agent !== 'string') return agent;
  const id = randomBytes(18).toString('base64url');
  const { ousted } = server.sessions.open(id, agent, {
    isBuilt: !server.switches.lateSession,
    isOptimized: exchange.query.get('optimize_config') === 'true',
  });
  if (ousted) {
    server.bayeux.forget(agent);
    leave(server, agent);
  }
  server.engine.world.log.add({ kind: 'request', name: 'initialize-workspace', agent, outcome: 'done' });
  return withCookie(accepted(null), cookie(server, id));
}

function redeem(server: PracticeServer, exchange: Exchange, code: string): string | Reply {
  const redirectUri = exchange.query.get('redirect_uri');
  // This server redeems the code itself and has nobody to ask for a verifier.
  const agent = server.grants.redeem({ code, redirectUri, verifier: null });
  return agent.ok ? agent.value : refused(agent.problem);
}

/** Ends a session from the server's side: its clients are forgotten, its channels log out. */
export function endSession(server: PracticeServer, session: WorkspaceSession, why: SessionEnd): void {
  server.sessions.end(session, why);
  leave(server, session.agent);
  server.bayeux.forget(session.agent);
  server.engine.world.log.add({
    kind: why === 'loggedOut' ? 'request' : 'administration',
    name: why === 'loggedOut' ? 'logout' : why,
    agent: session.agent,
    outcome: 'done',
  });
}

function leave(server: PracticeServer, agent: string): void {
  const desk = server.engine.world.desks.get(agent);
  if (desk) leaveDesk(server.engine.world, desk);
}

/** `GET current-session`: what is true now. */
export function currentSession(server: PracticeServer, exchange: Exchange): Reply {
  const session = openSession(server, exchange);
  const desk = session ? server.engine.world.desks.get(session.agent) : undefined;
  if (!session || !desk) return server.switches.lyingStatus ? empty(403) : missingSession(server, exchange);
  if (!session.isBuilt) return empty(403);
  const user = userData(server, desk);
  return done({
    user: desk.place === null ? user : { ...user, activeSession: activeSession(server, desk) },
    configuration: sessionConfiguration(server, desk, shapeOf(server, session.agent)),
    pendingLoginAsync: { state: 'Complete' },
  });
}

/** `version` and `info`: the only probe that needs no session, and says whether there is one. */
export function version(server: PracticeServer, exchange: Exchange): Reply {
  if (!openSession(server, exchange)) return missingSession(server, exchange);
  return json(200, { name: 'gws', version: '9.0.000.97' });
}

/** `POST logout`, or `GET logout?redirect_uri=…`: logs out every channel and ends the session. */
export function logout(server: PracticeServer, exchange: Exchange): Reply {
  const session = openSession(server, exchange);
  if (!session && !server.switches.lyingStatus) return missingSession(server, exchange);
  if (session) endSession(server, session, 'loggedOut');
  const to = exchange.query.get('redirect_uri');
  if (to !== null) return redirect(to);
  return server.switches.logoutUndefined ? redirect('undefined') : done();
}
