import type { Messages } from '../../lib/i18n/en';
import type { ChannelStatus } from '../../lib/session/channel';
import type { Tone } from '../shared/Message';

/** The state of a channel in words; a reason keeps the server's own words. */
export function channelStatusText(status: ChannelStatus, m: Messages): string {
  const words = m.channels;
  switch (status.is) {
    case 'ready':
      return words.ready;
    case 'notReady':
      return status.reason === null ? words.notReady : words.notReadyFor(status.reason);
    case 'afterCallWork':
      return words.afterCallWork;
    case 'doNotDisturb':
      return words.doNotDisturb;
    case 'loggedOut':
      return words.loggedOut;
    case 'outOfService':
      return words.outOfService;
  }
}

export function channelTone(status: ChannelStatus): { tone: Tone; isHollow: boolean } {
  switch (status.is) {
    case 'ready':
      return { tone: 'ready', isHollow: false };
    case 'afterCallWork':
      return { tone: 'hold', isHollow: false };
    case 'outOfService':
      return { tone: 'error', isHollow: true };
    default:
      return { tone: 'notready', isHollow: true };
  }
}
