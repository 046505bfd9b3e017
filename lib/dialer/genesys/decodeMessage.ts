import type { DialerNews } from '../../session/news';
import { decodeCall } from './decodeCall';
import { decodeMediaChannels, decodeVoice } from './decodeChannels';
import { decodeInteraction } from './decodeInteraction';
import { decodeServices } from './decodeServices';
import { decodeUserEvent } from './decodeUserEvent';
import { decodePairs } from './pairs';
import { fields, type Note, text } from './read';

/** Messages of parts of the workspace that this version has no use for. */
const passedOver: ReadonlySet<string> = new Set([
  'MonitoringStateChanged',
  'WorkspaceInitializationProgress',
  'WorkspaceInitializationComplete',
]);

/**
 * News from one notification (protocol notes, sections 2 to 12). Whatever cannot be read is noted and yields nothing; it never
 * throws. `messageType` decides, not the channel: servers do not agree on which channel carries what.
 */
export function decodeMessage(
  data: unknown,
  isAsked: (reference: number | null, campaign: string) => boolean,
  note: Note,
): readonly DialerNews[] {
  const message = fields(data);
  const type = message && text(message.messageType);
  if (message === null || type === null) {
    note('message: no type');
    return [];
  }
  switch (type) {
    case 'DnStateChanged': {
      const channel = decodeVoice(message.dn, note);
      return channel === null ? [] : [{ type: 'ChannelsChanged', channels: [channel] }];
    }
    case 'ChannelStateChanged': {
      const channels = decodeMediaChannels(message.media, note);
      return channels.length === 0 ? [] : [{ type: 'ChannelsChanged', channels }];
    }
    case 'CallStateChanged': {
      const decoded = decodeCall(message.call, note);
      return decoded === null ? [] : [{ type: 'CallChanged', ...decoded }];
    }
    case 'InteractionStateChanged': {
      const interaction = decodeInteraction(message.interaction, note);
      return interaction === null ? [] : [{ type: 'InteractionChanged', interaction }];
    }
    case 'EventUserEvent': {
      const news = decodeUserEvent(decodePairs(message.userData ?? message.eventContent, note), isAsked, note);
      return news === null ? [] : [news];
    }
    case 'EventError': {
      const error = fields(message.error);
      return [{ type: 'CallFault', detail: text(error?.errorMessage) ?? text(error?.errorCode) ?? '' }];
    }
    case 'ServiceStateChanged':
      return decodeServices(message, note);
    default:
      if (!passedOver.has(type)) note('message: unknown type');
      return [];
  }
}
