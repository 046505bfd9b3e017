import { type ChannelName, type ChannelStatus, channelNames } from '../../session/channel';
import type { ChannelReport } from '../../session/news';
import { decodePairs, filled } from './pairs';
import { type Fields, fields, flag, list, type Note, text } from './read';

/** What a channel without such a work mode is given as its reason, so that after-call work can be told from a break. */
export const afterCallWork = 'AfterCallWork';

/** The voice channel from the `dn` of `DnStateChanged` or `current-session` (protocol notes, section 3). */
export function decodeVoice(raw: unknown, note: Note): ChannelReport | null {
  const dn = fields(raw);
  if (dn === null) {
    note('voice channel: no description');
    return null;
  }
  return report('voice', dn, text(dn.agentState), note);
}

/**
 * The media channels of `ChannelStateChanged` or `current-session`. A message lists only those that have changed, so what it
 * leaves out stays as it is; channels that are none of ours (e-mail, work items) are passed over.
 */
export function decodeMediaChannels(raw: unknown, note: Note): readonly ChannelReport[] {
  const media = fields(raw);
  if (media === null) {
    note('media channels: no description');
    return [];
  }
  return list(media.channels).flatMap((raw) => {
    const channel = fields(raw);
    const name = channelNames.find((name) => name !== 'voice' && name === channel?.name);
    return channel === null || name === undefined ? [] : (report(name, channel, text(channel.state), note) ?? []);
  });
}

function report(name: ChannelName, channel: Fields, state: string | null, note: Note): ChannelReport | null {
  const status = decodeStatus(channel, state, note);
  if (status !== null) return { name, status };
  note(`${name} channel: unknown state`);
  return null;
}

/** A work mode sticks after the agent has become ready, and `dnd` is left out by some servers when it is off. */
function decodeStatus(channel: Fields, state: string | null, note: Note): ChannelStatus | null {
  const word = state?.toLowerCase();
  if (word === 'loggedout') return { is: 'loggedOut' };
  if (word === 'outofservice') return { is: 'outOfService' };
  if (word !== 'ready' && word !== 'notready' && word !== 'loggedin') return null;
  if (flag(channel.dnd) === true) return { is: 'doNotDisturb' };
  if (word === 'ready') return { is: 'ready' };
  const reason = filled(decodePairs(channel.reasons, note), 'ReasonCode');
  const isAfterCallWork = text(channel.agentWorkMode) === afterCallWork || reason === afterCallWork;
  return word === 'notready' && isAfterCallWork ? { is: 'afterCallWork' } : { is: 'notReady', reason };
}
