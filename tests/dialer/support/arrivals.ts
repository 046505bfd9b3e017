import type { PracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import type { CallReport } from '../../../lib/session/call';
import type { ChannelName } from '../../../lib/session/channel';
import type { InteractionReport } from '../../../lib/session/interaction';
import type { RecordData } from '../../../lib/session/record';
import type { Desktop } from './desktop';

/** Sets a channel Ready; resolves when the dialer says so. */
export async function setReady({ gateway, news }: Desktop, channel: ChannelName): Promise<void> {
  await gateway.perform({ type: 'SetChannel', channel, target: { is: 'ready' } });
  await news.next('ChannelsChanged', ({ channels }) =>
    channels.some(({ name, status }) => name === channel && status.is === 'ready'),
  );
}

/** The next push preview in a state; it must bring its record. */
export async function nextPreview(
  { news }: Desktop,
  state: InteractionReport['state'],
): Promise<{ id: string; record: RecordData }> {
  const { interaction } = await news.next('InteractionChanged', (change) => change.interaction.state === state);
  const { id, record } = interaction;
  if (record === null) throw new Error('the push preview names no record');
  return { id, record };
}

/** The next report of a call that fits. */
export async function nextCall({ news }: Desktop, fits: (call: CallReport) => boolean) {
  return news.next('CallChanged', ({ call }) => fits(call));
}

/** Releases a call, and completes it where the server does not do so by itself. Resolves to the dialer's id of the conversation. */
export async function endCall(desktop: Desktop, callId: string): Promise<string | null> {
  const { gateway } = desktop;
  await gateway.perform({ type: 'UseCall', callId, verb: 'release', digits: null });
  const over = await nextCall(desktop, ({ id, state }) => id === callId && ['released', 'completed'].includes(state));
  if (over.call.capabilities.includes('complete')) {
    await gateway.perform({ type: 'UseCall', callId, verb: 'complete', digits: null });
  }
  return over.uuid;
}

/** States of the contact's records, by the campaign's name and the number that was called. */
export const statesOf = (dialer: PracticeDialer, { campaign, phone }: RecordData): readonly string[] =>
  dialer
    .report()
    .filter((report) => report.campaign === campaign && report.phone === phone)
    .map(({ state }) => state);
