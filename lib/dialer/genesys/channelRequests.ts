import type { ChannelName, ChannelTarget } from '../../session/channel';
import type { Outcome } from '../../session/news';
import { afterCallWork } from './decodeChannels';
import type { Desk } from './desk';

/** Sends a request and says what became of it. */
export type Request = (path: string, body: object) => Promise<Outcome>;

/**
 * Sets one channel or both (protocol notes, section 3). *Do not disturb* has to be switched off before any other state can be
 * asked for. The media channels know no work mode, so after-call work is their reason.
 */
export async function setChannel(
  desk: Desk,
  request: Request,
  channel: ChannelName | 'all',
  target: ChannelTarget,
): Promise<Outcome> {
  if (channel !== 'all') return setOne(desk, request, channel, target);
  const voice = await setOne(desk, request, 'voice', target);
  return worst([voice, await setOne(desk, request, 'outboundpreview', target)]);
}

const worst = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.find(({ is }) => is === 'refused') ?? outcomes.find(({ is }) => is === 'unknown') ?? { is: 'accepted' };

async function setOne(desk: Desk, request: Request, channel: ChannelName, target: ChannelTarget): Promise<Outcome> {
  const path = channel === 'voice' ? '/workspace/v3/voice' : `/workspace/v3/media/${channel}`;
  const send = (verb: string, data: object): Promise<Outcome> => request(`${path}/${verb}`, { data });
  if (target.is === 'doNotDisturb') return send('dnd-on', {});
  if (desk.statusOf(channel)?.is === 'doNotDisturb') {
    const off = await send('dnd-off', {});
    if (off.is !== 'accepted') return off;
  }
  if (target.is === 'ready') return send('ready', {});
  return send('not-ready', notReady(channel, target));
}

function notReady(channel: ChannelName, target: Extract<ChannelTarget, { is: 'notReady' | 'afterCallWork' }>): object {
  if (target.is === 'afterCallWork') {
    return channel === 'voice' ? { agentWorkMode: afterCallWork } : { reasonCode: afterCallWork };
  }
  const reason = target.reason === null ? {} : { reasonCode: target.reason };
  return channel === 'voice' ? { ...reason, agentWorkMode: 'AuxWork' } : reason;
}
