import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Status } from '../record/recordStatus';
import type { Arrival } from './arrivals';

/** The status of an interaction preview: what it is, and who waits. */
export function arrivalStatus(arrival: Arrival, session: OpenSession, m: PageMessages): Status {
  const { of, data, campaign, since } = arrival;
  const word = m.record.states.arriving;
  if (session.link === 'down') {
    const small = m.link.lastKnown(word);
    return { tone: 'error', isLoud: true, icon: 'noLink', word: m.record.states.down, small, since: session.downSince };
  }
  const mode = session.campaigns.find(({ name }) => name === campaign)?.mode ?? 'unknown';
  const kind = mode === 'unknown' ? null : m.campaigns.modes[mode];
  return of === 'record'
    ? { tone: 'waiting', isLoud: true, icon: 'inbox', word, small: kind, since }
    : {
        tone: 'connecting',
        isLoud: true,
        icon: 'phoneIncoming',
        word,
        small: data === null ? kind : m.arrival.onLine,
        since,
      };
}

/** What happens if nothing is done (AUTO-1, PUSH-2). */
export const unansweredText = ({ of, data }: Pick<Arrival, 'of' | 'data'>, m: PageMessages): string =>
  of === 'call' && data !== null ? m.arrival.unansweredOnLine : m.arrival.unanswered;
