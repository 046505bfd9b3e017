import { channelNames } from '../../session/channel';
import type { DialerNews } from '../../session/news';
import { isDone, isForbidden } from './answer';
import { type DecodedSession, decodeSession } from './decodeSession';
import type { Desk } from './desk';
import { pause } from './pause';

/** The dialer's own account of the session, or why there is none. */
export type Account =
  /** `askedAt`: when the question was put; what has begun since is not in it. */
  | { is: 'seen'; session: DecodedSession; askedAt: number }
  | { is: 'notSeen' }
  | { is: 'over'; news: Extract<DialerNews, { type: 'SessionExpired' | 'SignedInElsewhere' }> };

/** One server refuses `current-session` for about two seconds after a handshake, although the session is there. */
const tries = 6;
const betweenTries = 700;

/**
 * Asks `current-session` (protocol notes, sections 1.4 and 14). A refusal is believed when the version, which needs a session too,
 * is refused as well, or when it has been repeated for four seconds. Other requests tell nothing: some servers answer them
 * with success long after the session has ended.
 */
export async function readAccount(desk: Desk): Promise<Account> {
  let detail: string | null = null;
  for (let attempt = 0; attempt < tries; attempt++) {
    const askedAt = desk.surroundings.now();
    const answer = await desk.http.get('/workspace/v3/current-session');
    if (answer.is === 'silent') return { is: 'notSeen' };
    if (!isForbidden(answer)) {
      const session = isDone(answer) ? decodeSession(answer.body, desk.note) : null;
      return session === null ? { is: 'notSeen' } : { is: 'seen', session, askedAt };
    }
    detail = answer.detail;
    const version = await desk.http.get('/workspace/v3/version');
    if (version.is === 'silent') return { is: 'notSeen' };
    if (isForbidden(version)) break;
    await pause(betweenTries, desk.closed);
  }
  return { is: 'over', news: { type: saysElsewhere(detail) ? 'SignedInElsewhere' : 'SessionExpired' } };
}

/** No code for a second sign-in is public, so it is told by the server's words where there are any. */
export const saysElsewhere = (detail: string | null): boolean =>
  detail !== null &&
  /elsewhere|another (session|place|device|browser|location|sign|log)|duplicate|new session/i.test(detail);

/** Tells what the dialer says is true (LIVE-2, LIVE-3). Without an active session no channel is logged in and there is no call. */
export function tellSeen(desk: Desk, { session, askedAt }: Extract<Account, { is: 'seen' }>): void {
  const { active } = session;
  for (const service of active?.services ?? []) desk.tell(service);
  const loggedOut = channelNames.map((name) => ({ name, status: { is: 'loggedOut' } as const }));
  desk.tell({
    type: 'SessionSeen',
    calls: active?.calls ?? [],
    channels: active?.channels ?? loggedOut,
    ...(active?.interactions === undefined ? {} : { interactions: active.interactions }),
    askedAt,
  });
}
