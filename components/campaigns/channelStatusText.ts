import type { PageMessages } from '../../lib/i18n/enPage';
import type { ChannelStatus, NotReadyReason } from '../../lib/session/channel';
import type { Tone } from '../shared/Message';

/** The state of a channel in words. The dialer names a reason by its code; the agent knows it by the server's own words. */
export function channelStatusText(status: ChannelStatus, reasons: readonly NotReadyReason[], m: PageMessages): string {
  const words = m.channels;
  const reason = status.is === 'notReady' ? reasonName(status.reason, reasons) : null;
  switch (status.is) {
    case 'ready':
      return words.ready;
    case 'notReady':
      return reason === null ? words.notReady : words.notReadyFor(reason);
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

/** A reason in the server's words; null where there is none. */
export function reasonName(reason: string | null, reasons: readonly NotReadyReason[]): string | null {
  return reasons.find(({ code }) => code === reason)?.name ?? reason;
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
