import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { channelStatusText, channelTone } from '../campaigns/channelStatusText';
import type { Status } from '../record/recordStatus';

/**
 * The state that is shown while nothing is in hand: the line, a *Get Record* under way, else the channel that takes
 * work, Voice before others.
 */
export function idleStatus(session: OpenSession, m: PageMessages): Status {
  const quiet = { isLoud: false, small: null } as const;
  if (session.link === 'down') {
    return { tone: 'error', isLoud: true, icon: 'noLink', word: m.link.down, small: null, since: session.downSince };
  }
  if (session.link === 'checking') {
    return { ...quiet, tone: 'unknown', icon: null, word: m.link.checking, since: null };
  }
  const [fetch] = session.fetching;
  if (fetch !== undefined) {
    const word = fetch.whenReady ? m.campaigns.gettingWhenReady : m.campaigns.getting;
    return { ...quiet, tone: 'unknown', icon: null, word, since: fetch.askedAt };
  }
  const voice = session.channels.find(({ name }) => name === 'voice');
  // Records arrive here whatever Voice is: the toolbar button says Ready, and so must the page (SES-2).
  const other = session.channels.find(({ name, status }) => name !== 'voice' && status.is === 'ready');
  if (other !== undefined && voice?.status.is !== 'ready') {
    const word = m.channels.stateOf(m.channels[other.name], m.channels.ready);
    return { ...quiet, tone: 'ready', icon: 'check', word, since: other.since };
  }
  if (voice === undefined)
    return { ...quiet, tone: 'notready', icon: 'minus', word: m.channels.loggedOut, since: null };
  const isReady = voice.status.is === 'ready';
  return {
    ...quiet,
    tone: channelTone(voice.status).tone,
    icon: isReady ? 'check' : 'minus',
    word: channelStatusText(voice.status, session.allowances.notReadyReasons, m),
    since: voice.since,
  };
}
