import type { Call } from '../call';
import { type CallbackCheck, type SentCallback, sentCallback } from '../callback';
import { type Campaign, channelOfWork } from '../campaign';
import { type ChannelName, channelNames } from '../channel';
import { isOfRecord } from '../numbers';
import type { AgentOrder } from '../orders';
import { isOutboundHidden, type Policy } from '../policy';
import { type AfterClosing, type DataPair, type RecordInHand, resting } from '../record';
import type { SignedIn } from '../state';
import { own, refuse, type Step } from '../step';
import { callbackCheck, maySchedule } from './callbacks';
import type { Finished } from './closing';
import { faultyFields } from './fields';
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
  if (state.allowances.disposition?.isMandatory && record.disposition === null) {
    return refuse(state, 'dispositionMissing');
  }
  if (faultyFields(state, record).length > 0) return refuse(state, 'fieldsWrong');
  if (isNumberAwaited(record)) return refuse(state, 'recordBusy');
  const checked = callbackCheck(state, record, policy, at);
  if (checked !== null && checked.fault !== null) return refuse(state, 'callbackWrong');
  if (state.link === 'down') return refuse(state, 'noConnection');
  const { reference, stop } = order;
  const callback = toSend(record, checked);
  const closing = {
    how: 'done',
    result: order.result,
    next: nextAfter(state, record, stop, policy),
    ...saidOf(state, record, policy),
    ...(callback === null ? {} : { callback }),
  } as const;
  return finish(
    state,
    { record: { ...record, result: order.result }, back: resting(record.phase), closing, reference },
    at,
  );
}

/** Closes a record without a call: its callback takes it to another time (CB-10). */
export function postponeRecord(
  state: SignedIn,
  order: Extract<AgentOrder, { type: 'PostponeRecord' }>,
  policy: Policy,
  at: number,
): Step<SignedIn> {
  const record = own(state.records, order.record);
  if (record === undefined) return refuse(state, 'recordGone');
  if (record.phase.is !== 'preview') return refuse(state, record.phase.is === 'onCall' ? 'recordOnCall' : 'recordBusy');
  if (!maySchedule(state, record)) return refuse(state, 'notAllowed');
  const edited = Object.keys(record.edits);
  if (faultyFields(state, record).some((name) => edited.includes(name))) return refuse(state, 'fieldsWrong');
  if (isNumberAwaited(record)) return refuse(state, 'recordBusy');
  const checked = callbackCheck(state, record, policy, at);
  if (checked !== null && checked.fault !== null) return refuse(state, 'callbackWrong');
  const callback = toSend(record, checked);
  if (callback === null) return refuse(state, 'callbackMissing');
  if (state.link === 'down') return refuse(state, 'noConnection');
  const { reference, stop } = order;
  const next = nextAfter(state, record, stop, policy);
  const closing = { how: 'postponed', next, ...saidOf(state, record, policy), callback } as const;
  return finish(state, { record, back: resting(record.phase), closing, reference }, at);
}

/** The number that the callback is to go to is on its way into the calling list; seconds later it is there, or it is not known whether it is. */
const isNumberAwaited = ({ adding, callback }: RecordInHand): boolean =>
  adding?.for === 'callback' && callback !== null;

/** What is to be scheduled; where the dialer has it already, what it has. */
function toSend({ callback }: RecordInHand, checked: CallbackCheck | null): SentCallback | null {
  if (callback === null) return null;
  if (callback.atDialer === 'current') return callback.sent?.callback ?? null;
  return checked === null || checked.timed === null ? null : sentCallback(callback.owner, checked.timed);
}

function nextAfter(state: SignedIn, record: RecordInHand, stop: boolean, policy: Policy): AfterClosing {
  const campaign = own(state.campaigns, record.data.campaign);
  const mayGoOn = state.allowances.canGetNextRecord && !isOutboundHidden(policy, state.allowances);
  const goesOn = campaign?.mode === 'preview' && campaign.status === 'running' && mayGoOn && state.afterRecord === null;
  return stop ? 'stop' : goesOn ? 'fetch' : 'rest';
}

/** What goes along with the result: disposition and note (RES-2). */
function saidOf(
  { allowances }: SignedIn,
  { disposition, note }: RecordInHand,
  { noteKey }: Policy,
): { said?: readonly DataPair[] } {
  const key = allowances.disposition?.key;
  const text = note.trim();
  const said = [
    ...(key !== undefined && disposition !== null ? [{ key, type: 'str', value: disposition } as const] : []),
    ...(noteKey !== '' && text !== '' ? [{ key: noteKey, type: 'str', value: text } as const] : []),
  ];
  return said.length === 0 ? {} : { said };
}

function finish(state: SignedIn, finished: Finished & { closing: { next: AfterClosing } }, at: number): Step<SignedIn> {
  const { record, closing } = finished;
  const campaign = own(state.campaigns, record.data.campaign);
  return closeOnceStopped(state, finished, closing.next === 'stop' ? channelsOf(record, campaign) : [], at);
}

/** The channels that bring records like this one by themselves: the one that it came by, and the one of its campaign's mode now (CAMP-7). */
function channelsOf({ interaction, data }: RecordInHand, campaign: Campaign | undefined): readonly ChannelName[] {
  const own = interaction !== undefined ? 'outboundpreview' : data.origin === 'campaignCall' ? 'voice' : null;
  const now = campaign === undefined ? null : channelOfWork(campaign.mode);
  return channelNames.filter((name) => name === own || name === now);
}
