import { formatDuration } from '../../lib/i18n/durations';
import type { PageMessages } from '../../lib/i18n/enPage';
import type { Call } from '../../lib/session/call';
import type { ChannelName } from '../../lib/session/channel';
import type { EndedCall, RecordInHand } from '../../lib/session/record';
import type { Link } from '../../lib/session/state';
import type { IconName } from '../shared/Icon';
import type { Tone } from '../shared/Message';

/** How the state of a record or call is shown: one line, one colour, one drawing, one word. */
export interface Status {
  tone: Tone;
  /** Solid while a call is live, a decision is due or the line is down. */
  isLoud: boolean;
  /** Null: a turning ring. */
  icon: IconName | null;
  word: string;
  /** A second line for the fact that matters. */
  small: string | null;
  /** When the state began; null: as seen here. */
  since: number | null;
}

/** What a status needs to know beside the record. */
export interface Circumstances {
  call: Call | null;
  link: Link;
  downSince: number | null;
  now: number;
}

/** The status of a record in hand. */
export function recordStatus(record: RecordInHand, around: Circumstances, m: PageMessages): Status {
  const known = phaseStatus(record, around, m);
  if (around.link === 'down') {
    const small = m.link.lastKnown(known.word);
    return { tone: 'error', isLoud: true, icon: 'noLink', word: m.record.states.down, small, since: around.downSince };
  }
  if (around.link === 'checking') return { ...known, small: m.link.checking };
  return known;
}

function phaseStatus(record: RecordInHand, around: Circumstances, m: PageMessages): Status {
  const { phase } = record;
  const { states, small } = m.record;
  switch (phase.is) {
    case 'preview': {
      const { timed } = phase;
      const missed = timed?.is === 'missed' ? m.record.nothingDialed : null;
      const counting = timed?.is === 'running' ? m.record.callsIn(countdown(timed.until - around.now)) : null;
      const note = record.verified ? (counting ?? missed) : small.notVerified;
      return {
        tone: 'waiting',
        isLoud: false,
        icon: 'inbox',
        word: states.preview,
        small: note,
        since: record.arrivedAt,
      };
    }
    case 'dialing':
      return {
        tone: 'connecting',
        isLoud: true,
        icon: 'phoneOutgoing',
        word: states.dialing,
        small: null,
        since: null,
      };
    case 'looking':
      return { tone: 'unknown', isLoud: false, icon: null, word: states.looking, small: null, since: null };
    case 'onCall':
      return around.call === null
        ? { tone: 'unknown', isLoud: false, icon: null, word: states.looking, small: null, since: null }
        : callStatus(around.call, around.now, m);
    case 'ended': {
      const { tone, icon } = { tone: 'ended', icon: 'phoneOff' } as const;
      return { tone, isLoud: false, icon, word: states.ended, small: endedText(phase.call, m), since: phase.call.at };
    }
    case 'arriving':
      return {
        tone: 'waiting',
        isLoud: true,
        icon: 'inbox',
        word: states.arriving,
        small: null,
        since: record.arrivedAt,
      };
    // What it waits for stands below, where there is room for the names of two channels.
    case 'stopping':
      return { tone: 'unknown', isLoud: false, icon: null, word: states.stopping, small: null, since: null };
    case 'saving': {
      const word = m.record.saving[phase.save];
      return { tone: 'unknown', isLoud: false, icon: null, word, small: null, since: null };
    }
    case 'closing':
      return { tone: 'unknown', isLoud: false, icon: null, word: states.sending, small: null, since: null };
  }
}

/** A timed preview whose deadline is still to come. */
export const isCounting = ({ phase }: RecordInHand): boolean => phase.is === 'preview' && phase.timed?.is === 'running';

/** Seconds that have begun count whole, as in the ring beside it. */
const countdown = (left: number): string => formatDuration(Math.ceil(left / 1000) * 1000);

/** What a record waits for that is not closed before its channels bring nothing more. */
export const channelsText = (channels: readonly ChannelName[], m: PageMessages): string =>
  m.record.stopping(m.list(channels.map((name) => m.channels[name])));

/** A campaign's call that is accepted, while the dialer still calls the contact (AUTO-2). */
export const isConnecting = ({ campaign, state, data }: Call): boolean =>
  campaign !== undefined && state === 'established' && data === undefined;

/** The status of a call that belongs to no record in hand: a campaign's call says first that nobody has answered yet. */
export function loneCallStatus(call: Call, now: number, m: PageMessages): Status {
  const status = callStatus(call, now, m);
  if (!isConnecting(call)) return status;
  return { ...status, tone: 'connecting', icon: 'phoneOutgoing', word: m.caseInformation.origins.connecting };
}

/** The status of a call, by the dialer's own states (PULL-4). */
export function callStatus(call: Call, now: number, m: PageMessages): Status {
  const { states, small } = m.record;
  switch (call.state) {
    case 'dialing':
      return {
        tone: 'connecting',
        isLoud: true,
        icon: 'phoneOutgoing',
        word: states.dialing,
        small: null,
        since: call.since,
      };
    case 'ringing':
      return {
        tone: 'connecting',
        isLoud: true,
        icon: 'phoneIncoming',
        word: states.ringing,
        small: null,
        since: call.since,
      };
    case 'established': {
      const since = call.establishedAt ?? call.since;
      return { tone: 'oncall', isLoud: true, icon: 'phone', word: states.connected, small: null, since };
    }
    case 'held': {
      const talked = call.establishedAt === null ? null : small.callTime(formatDuration(now - call.establishedAt));
      return { tone: 'hold', isLoud: true, icon: 'pause', word: states.held, small: talked, since: call.since };
    }
    case 'released':
    case 'completed':
      return { tone: 'ended', isLoud: false, icon: 'phoneOff', word: states.ended, small: null, since: call.since };
  }
}

/** Who ended a call, in words. */
export function endedBy({ by, transferredTo, number }: EndedCall, m: PageMessages): string {
  const { small } = m.record;
  const transfer = small.byTransfer(transferredTo ?? number);
  return { contact: small.byContact, agent: small.byAgent, fault: small.byFault, unknown: small.byUnknown, transfer }[
    by
  ];
}

function endedText(call: EndedCall, m: PageMessages): string {
  const by = endedBy(call, m);
  if (call.talked > 0) return m.record.small.withTalk(by, formatDuration(call.talked));
  // Nobody took the call: busy, or no answer. The contact ended nothing.
  if (call.by === 'contact') return m.record.small.notAnswered;
  return call.by === 'agent' ? m.list([by, m.record.small.notAnswered]) : by;
}
