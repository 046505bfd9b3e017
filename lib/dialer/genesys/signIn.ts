import type { SignInProblem } from '../../session/problem';
import { type Answer, isDone, isForbidden } from './answer';
import { decodeWorkspace } from './decodeSession';
import type { Desk } from './desk';
import type { Line } from './line';
import { fields } from './read';

/** The official client gives up after the same time. */
const patienceOfInitialization = 30_000;
const patienceOfPage = 10_000;

/**
 * The whole sign-in (protocol notes, section 1.1): is there a Workspace API, the sign-in window, the code to the server, the push
 * channel, and the wait for the workspace. Tells `WorkspaceReady`, or `SignInFailed` with the one problem that the agent can
 * act on (SES-5). The code is the server's to redeem: no password and no token ever comes here.
 *
 * @param signal aborted when the agent no longer wants to sign in; then nothing more is told
 */
export async function signIn(desk: Desk, line: Line, signal: AbortSignal): Promise<void> {
  const problem = await attempt(desk, line, signal);
  if (problem === null || signal.aborted) return;
  line.drop();
  desk.tell({ type: 'SignInFailed', problem });
}

async function attempt(desk: Desk, line: Line, signal: AbortSignal): Promise<SignInProblem | null> {
  const { address } = desk.surroundings;
  const absent = judgeVersion(desk, await desk.http.get('/workspace/v3/version'));
  if (absent !== null || signal.aborted) return absent;

  const window = await throughWindow(desk);
  if ('is' in window || signal.aborted) return 'is' in window ? window : null;
  desk.tell({ type: 'SignInWindowDone' });

  await desk.memory.clear();
  const query = new URLSearchParams({
    code: window.code,
    redirect_uri: desk.surroundings.redirectUri,
    state: window.state,
  });
  const answer = await desk.http.post(`/workspace/v3/initialize-workspace?${query}`);
  if (signal.aborted) return null;
  if (!isDone(answer)) return judgeRefusal(desk, answer);

  const waiting = line.initialized(patienceOfInitialization);
  line.open({ handshake: null, batch: 0 });
  const initialization = await waiting;
  if (signal.aborted) return null;
  if (initialization.is === 'failed') return { is: 'initializationFailed', detail: initialization.detail };
  if (initialization.is === 'late') {
    const version = await desk.http.get('/workspace/v3/version');
    return version.is === 'silent'
      ? { is: 'unreachable', address: address.server }
      : { is: 'initializationFailed', detail: null };
  }
  const workspace = decodeWorkspace(initialization.data, desk.note);
  if (workspace === null) return { is: 'initializationFailed', detail: null };
  const { agent, allowances, tenant } = workspace;
  await desk.memory.keep({ agentId: agent.id, tenant });
  if (!signal.aborted) desk.tell({ type: 'WorkspaceReady', agent, allowances });
  return null;
}

/** The sign-in window, and what it came back with. */
async function throughWindow(desk: Desk): Promise<{ code: string; state: string } | SignInProblem> {
  const { address, redirectUri, openSignInWindow, randomText } = desk.surroundings;
  const state = randomText();
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: address.clientId,
    redirect_uri: redirectUri,
    state,
  });
  const page = `${address.authServer}/auth/v3/oauth/authorize?${query}`;
  let end: string;
  try {
    end = await openSignInWindow(page);
  } catch (error) {
    return error instanceof Error && error.name === 'AbortError' ? { is: 'cancelled' } : judgePage(desk, page);
  }
  if (!URL.canParse(end)) return { is: 'refused', detail: null };
  const given = new URL(end).searchParams;
  const error = given.get('error');
  if (error !== null) return { is: 'refused', detail: given.get('error_description') ?? error };
  // Where a state comes back it must be ours, else somebody else began this sign-in. One server never returns it, so that a
  // missing one is accepted: without it the window itself, which only we open, is what ties the answer to the question.
  const returned = given.get('state');
  const code = given.get('code');
  // Initialising without a code destroys the session on one server.
  if (code === null || code === '' || (returned !== null && returned !== state)) return { is: 'refused', detail: null };
  return { code, state };
}

/**
 * Chromium closes the window without a word at any status from 400 on, as for an unknown client id or redirect address, and says the
 * same as of a server that is down. So the page is asked for once more.
 */
async function judgePage({ surroundings }: Desk, page: string): Promise<SignInProblem> {
  const { address, fetch } = surroundings;
  const signal = AbortSignal.timeout(patienceOfPage);
  try {
    const { status } = await fetch(page, { credentials: 'include', cache: 'no-store', signal });
    if (status < 500) return { is: 'refused', detail: status < 400 ? null : `HTTP ${status}` };
  } catch {
    // Why fetch failed differs between browsers; that nothing came is all that is told.
  }
  return { is: 'unreachable', address: address.authServer };
}

/** The version tells a Workspace API from anything else: 200 with a session, 401 or 403 with a status of its own without. */
function judgeVersion(desk: Desk, answer: Answer): SignInProblem | null {
  const { server } = desk.surroundings.address;
  if (answer.is === 'silent') return { is: 'unreachable', address: server };
  if (namesOrigin(answer)) return { is: 'originRefused', origin: ownOrigin(desk) };
  if (answer.status >= 500) return { is: 'unreachable', address: server };
  const body = fields(answer.body) ?? {};
  const isOurs = ['status', 'version', 'name', 'data'].some((name) => name in body);
  return isOurs && (answer.status === 200 || isForbidden(answer)) ? null : { is: 'wrongAddress', address: server };
}

function judgeRefusal(desk: Desk, answer: Answer): SignInProblem {
  const { server } = desk.surroundings.address;
  if (answer.is === 'silent') return { is: 'unreachable', address: server };
  if (namesOrigin(answer)) return { is: 'originRefused', origin: ownOrigin(desk) };
  const { status, detail } = answer;
  if (status >= 400 && status < 500) return { is: 'refused', detail };
  return { is: 'initializationFailed', detail };
}

/** A server that allows only certain origins refuses with 403 and says so in words: its status code is not public. */
const namesOrigin = (answer: Answer): boolean =>
  answer.is === 'answered' && answer.status === 403 && /origin|cors/i.test(answer.detail ?? '');

/** The origin that a server sees. In Chromium it can be told from the redirect address, `https://<id>.chromiumapp.org/`. */
function ownOrigin(desk: Desk): string {
  const { origin, redirectUri } = desk.surroundings;
  if (origin !== undefined) return origin;
  const { host, origin: redirectOrigin } = new URL(redirectUri);
  const id = /^([a-p]{32})\.chromiumapp\.org$/.exec(host)?.[1];
  return id === undefined ? redirectOrigin : `chrome-extension://${id}`;
}
