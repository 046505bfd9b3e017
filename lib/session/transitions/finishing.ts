import type { Call } from '../call';
import { type Campaign, channelOfWork } from '../campaign';
import { type ChannelName, channelNames } from '../channel';
import { isOfRecord } from '../numbers';
import type { AgentOrder } from '../orders';
import { isOutboundHidden, type Policy } from '../policy';
import { type RecordInHand, resting } from '../record';
import type { SignedIn } from '../state';
import { own, refuse, type Step } from '../step';
import { isLive } from './isLive';
import { closeOnceStopped } from './stopping';

const isOf = (record: RecordInHand, call: Call): boolean => call.record !== null && isOfRecord(record, call.record);

/** *Decline* (PULL-3). */
export function declineRecord(
  state: SignedIn,
  order: Extract<AgentOrder, { type: 'DeclineRecord' }>,
  at: number,
): Step<SignedIn> {
  const record = own(state.records, order.record);
  if (record === undefined) return refuse(state, 'recordGone');
  if (record.phase.is !== 'preview') return refuse(state, record.phase.is === 'onCall' ? 'recordOnCall' : 'recordBusy');
  const { canRejectRecord, canCancelRecord } = state.allowances;
  if (!(order.how === 'later' ? canRejectRecord : canCancelRecord)) return refuse(state, 'notAllowed');
  if (state.link === 'down') return refuse(state, 'noConnection');
  const closing = { how: order.how } as const;
  const finished = { record, back: resting(record.phase), closing, reference: order.reference };
  return closeOnceStopped(state, finished, [], at);
}

/** *Done* and *Done and Stop* (PULL-6, PULL-7, AUTO-7, PUSH-5). */
export function finishRecord(
  state: SignedIn,
  order: Extract<AgentOrder, { type: 'FinishRecord' }>,
  policy: Policy,
  at: number,
): Step<SignedIn> {
  const record = own(state.records, order.record);
  if (record === undefined) return refuse(state, 'recordGone');
  // A second call of the same record may go on after the first has ended.
  const isTalking = Object.values(state.calls).some((call) => isLive(call) && isOf(record, call));
  if (record.phase.is === 'onCall' || isTalking) return refuse(state, 'recordOnCall');
  if (record.phase.is !== 'preview' && record.phase.is !== 'ended') return refuse(state, 'recordBusy');
  if (!state.allowances.callResults.includes(order.result)) return refuse(state, 'resultUnknown');
  if (state.link === 'down') return refuse(state, 'noConnection');
  const campaign = own(state.campaigns, record.data.campaign);
  const mayGoOn = state.allowances.canGetNextRecord && !isOutboundHidden(policy, state.allowances);
  const goesOn = campaign?.mode === 'preview' && campaign.status === 'running' && mayGoOn && state.afterRecord === null;
  const next = order.stop ? 'stop' : goesOn ? 'fetch' : 'rest';
  const finished = {
    record: { ...record, result: order.result },
    back: resting(record.phase),
    closing: { how: 'done', result: order.result, next },
    reference: order.reference,
  } as const;
  return closeOnceStopped(state, finished, order.stop ? channelsOf(record, campaign) : [], at);
}

/** The channels that bring records like this one by themselves: the one that it came by, and the one of its campaign's mode now (CAMP-7). */
function channelsOf({ interaction, data }: RecordInHand, campaign: Campaign | undefined): readonly ChannelName[] {
  const own = interaction !== undefined ? 'outboundpreview' : data.origin === 'campaignCall' ? 'voice' : null;
  const now = campaign === undefined ? null : channelOfWork(campaign.mode);
  return channelNames.filter((name) => name === own || name === now);
}
