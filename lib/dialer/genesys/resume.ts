import { backoff } from '../../support/backoff';
import { readAccount, tellSeen } from './account';
import type { Desk } from './desk';
import type { Line } from './line';
import { pause } from './pause';

const tryingAgain = { first: 1_000, most: 10_000 };

/**
 * Takes up the session that an earlier worker, or an earlier start of the browser, has left (LIVE-1). Without a connection it
 * keeps trying until the gateway is closed or `signal` is aborted; it resolves with the first answer.
 */
export async function resumeSession(desk: Desk, line: Line, signal: AbortSignal): Promise<void> {
  if (await attempt(desk, line, signal)) return;
  line.linkIs('down');
  void keepTrying(desk, line, signal);
}

async function keepTrying(desk: Desk, line: Line, signal: AbortSignal): Promise<void> {
  for (let tries = 0; !signal.aborted; tries++) {
    await pause(backoff(tries, Math.random, tryingAgain), signal);
    if (await attempt(desk, line, signal)) return;
  }
}

/** True when nothing is left to try. */
async function attempt(desk: Desk, line: Line, signal: AbortSignal): Promise<boolean> {
  const { handshake, batch } = await desk.memory.load();
  const account = await readAccount(desk);
  if (signal.aborted) return true;
  if (account.is === 'notSeen') return false;
  if (account.is === 'over') {
    await desk.memory.clear();
    desk.tell(account.news);
    return true;
  }
  const { session } = account;
  const place = session.active === null ? null : session.agent.place;
  await desk.memory.keep({ agentId: session.agent.id, tenant: session.tenant, place });
  if (signal.aborted) return true;
  desk.tell({ type: 'WorkspaceReady', agent: session.agent, allowances: session.allowances });
  // Told before anything newer: what the server has kept for us comes with the first poll.
  if (session.active !== null) desk.tell({ type: 'ChannelsActivated' });
  tellSeen(desk, account);
  if (!line.isOpen()) line.open({ handshake, batch });
  return true;
}
