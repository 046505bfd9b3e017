import type { PageMessages } from '../../lib/i18n/enPage';
import type { ChannelTarget, NotReadyReason } from '../../lib/session/channel';

/** What an agent may set a channel to, in order: Ready, Not Ready, each of the server's reasons, and the two further states. */
export function channelChoices(
  reasons: readonly NotReadyReason[],
  m: PageMessages,
): { id: string; label: string; target: ChannelTarget }[] {
  return [
    { id: 'ready', label: m.channels.ready, target: { is: 'ready' } },
    { id: 'notReady', label: m.channels.notReady, target: { is: 'notReady', reason: null } },
    ...reasons.map(({ code, name }) => ({
      id: `reason ${code}`,
      label: m.channels.notReadyFor(name),
      target: { is: 'notReady', reason: code } as const,
    })),
    { id: 'afterCallWork', label: m.channels.afterCallWork, target: { is: 'afterCallWork' } },
    { id: 'doNotDisturb', label: m.channels.doNotDisturb, target: { is: 'doNotDisturb' } },
  ];
}
