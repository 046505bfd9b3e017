import type { PageMessages } from '../../lib/i18n/enPage';
import type { AfterRecord, ChannelTarget, NotReadyReason } from '../../lib/session/channel';

export interface ChannelChoice<T extends ChannelTarget = ChannelTarget> {
  id: string;
  label: string;
  target: T;
}

/**
 * What an agent may set a channel to, in order: Ready, Not Ready, each of the server's reasons, and the two further states; those of
 * them that the administrator offers.
 */
export function channelChoices(
  reasons: readonly NotReadyReason[],
  offered: readonly ChannelTarget['is'][],
  m: PageMessages,
): readonly ChannelChoice[] {
  const ready: ChannelChoice = { id: 'ready', label: m.channels.ready, target: { is: 'ready' } };
  const doNotDisturb: ChannelChoice = {
    id: 'doNotDisturb',
    label: m.channels.doNotDisturb,
    target: { is: 'doNotDisturb' },
  };
  return [ready, ...afterRecordChoices(reasons, offered, m), doNotDisturb].filter(({ target }) =>
    offered.includes(target.is),
  );
}

/** What can be chosen beforehand for after the record in hand (SES-3). */
export function afterRecordChoices(
  reasons: readonly NotReadyReason[],
  offered: readonly ChannelTarget['is'][],
  m: PageMessages,
): readonly ChannelChoice<AfterRecord>[] {
  const all: readonly ChannelChoice<AfterRecord>[] = [
    { id: 'notReady', label: m.channels.notReady, target: { is: 'notReady', reason: null } },
    ...reasons.map(({ code, name }) => ({
      id: `reason ${code}`,
      label: m.channels.notReadyFor(name),
      target: { is: 'notReady', reason: code } as const,
    })),
    { id: 'afterCallWork', label: m.channels.afterCallWork, target: { is: 'afterCallWork' } },
  ];
  return all.filter(({ target }) => offered.includes(target.is));
}
