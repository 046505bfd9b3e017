import { type CallbackCheck, checkCallback, type KnownCallback } from '../callback';
import { contactLabel } from '../contact';
import type { AgentOrder } from '../orders';
import type { OutboxItem } from '../outbox';
import { patience } from '../patience';
import type { Policy } from '../policy';
import { isFinishing, type RecordData, type RecordInHand } from '../record';
import { sameDigits } from '../sameDigits';
import type { SignedIn } from '../state';
import { each, go, own, refuse, type Step, without } from '../step';
import { withNotice } from './notices';
import { withRecord } from './records';

/** Whether the agent may schedule a callback for a record now (CB-1, CB-10). */
export function maySchedule({ allowances }: Pick<SignedIn, 'allowances'>, { phase }: RecordInHand): boolean {
  if (phase.is === 'arriving') return false;
  const resting = isFinishing(phase) ? phase.back : phase;
  return resting.is === 'preview' ? allowances.canRescheduleBeforeCall : allowances.canReschedule;
}

/** Keeps a callback as it is entered, whatever it is worth; it is looked at with *Done* (CB-6, CB-7). */
export function setCallback(state: SignedIn, order: Extract<AgentOrder, { type: 'SetCallback' }>): Step<SignedIn> {
  const record = own(state.records, order.record);
  if (record === undefined) return refuse(state, 'recordGone');
  if (isFinishing(record.phase) || record.phase.is === 'arriving') return refuse(state, 'recordBusy');
  const { callback: known } = record;
  const problem = record.problem?.is === 'callbackRefused' ? null : record.problem;
  if (order.callback === null) {
    // The dialer has no request that takes a callback back (protocol notes, section 10).
    if (known !== null && known.atDialer !== 'none') return refuse(state, 'callbackSent');
    return go(withRecord(state, { ...record, callback: null, problem }));
  }
  if (!maySchedule(state, record)) return refuse(state, 'notAllowed');
  const atDialer = known === null || known.atDialer === 'none' ? 'none' : 'older';
  return go(withRecord(state, { ...record, callback: { ...order.callback, atDialer }, problem }));
}

/** What stands against the callback of a record now; null: it has none, or the dialer has it as it is. */
export function callbackCheck(state: SignedIn, record: RecordInHand, policy: Policy, at: number): CallbackCheck | null {
  const { callback } = record;
  if (callback === null || callback.atDialer === 'current') return null;
  const rules = { ...policy, owners: state.allowances.callbackOwners, marked: state.marked };
  return checkCallback(record, callback, rules, at);
}

type CallbackItem = Extract<OutboxItem, { request: 'RecordReschedule' | 'ScheduledRecordReschedule' }>;

/** The dialer has a callback, or is taken to have it: it stands in the list, in the place of an older one of the same contact (CB-9). */
export function callbackKnown(state: SignedIn, item: CallbackItem, isConfirmed: boolean): SignedIn {
  const { record: address, callback, reference } = item;
  const id = String(reference);
  const record = own(state.records, address.key);
  const known: KnownCallback = {
    id,
    applicationId: address.applicationId,
    handle: address.handle,
    chainId: address.chainId ?? null,
    campaign: address.campaign,
    callingList: address.callingList,
    contact: record === undefined ? address.contact : contactLabel(record.data),
    phone: callback.number.phone,
    at: callback.at,
    zone: callback.zone,
    owner: callback.owner,
    isConfirmed,
    isReminded: own(state.callbacks, id)?.isReminded ?? false,
  };
  const others = Object.entries(state.callbacks).filter(([, other]) => !isSameContact(other, address));
  const next = { ...state, callbacks: Object.fromEntries([...others, [id, known]]) };
  if (record === undefined || record.callback === null) return next;
  return withRecord(next, { ...record, callback: { ...record.callback, atDialer: 'current' } });
}

/** The dialer refused it after all. */
export const callbackForgotten = (state: SignedIn, { reference }: CallbackItem): SignedIn => ({
  ...state,
  callbacks: without(state.callbacks, String(reference)),
});

type Contact = Pick<KnownCallback, 'applicationId' | 'handle' | 'campaign' | 'callingList' | 'phone'> & {
  chainId?: string | null;
};

/** By chain where both have one, else by handle, else by number: a callback may come back under another handle. */
function isSameContact(known: KnownCallback, other: Contact): boolean {
  if (known.applicationId !== other.applicationId || known.campaign !== other.campaign) return false;
  const { chainId = null } = other;
  if (known.chainId !== null && chainId !== null) {
    return known.chainId === chainId && known.callingList === other.callingList;
  }
  return known.handle === other.handle || sameDigits(known.phone, other.phone);
}

/** A record arrives: a callback that it is leaves the list (CB-9). Any other record of that contact changes nothing. */
export function callbackDelivered(state: SignedIn, data: RecordData): SignedIn {
  if (data.origin !== 'callback' && data.origin !== 'personalCallback') return state;
  const left = Object.entries(state.callbacks).filter(([, known]) => !isSameContact(known, data));
  return left.length === Object.keys(state.callbacks).length
    ? state
    : { ...state, callbacks: Object.fromEntries(left) };
}

/** When something is to be done about a callback in the list: the reminder, and its end. */
export function callbackDeadline({ at, owner, isReminded }: KnownCallback): number {
  if (owner === 'personal' && !isReminded) return at - patience.reminder;
  return at + (owner === 'personal' ? patience.overduePersonal : patience.overdueAnyone);
}

/** Reminds the agent of a callback of their own, once; one that nobody has heard of long after its time is not listed any more. */
export function callbackTimes(state: SignedIn, at: number): Step<SignedIn> {
  const due = Object.values(state.callbacks).filter((known) => callbackDeadline(known) <= at);
  return each(state, due, (state, known) => {
    if (known.owner !== 'personal' || known.isReminded) {
      return go({ ...state, callbacks: without(state.callbacks, known.id) });
    }
    const reminded = { ...state, callbacks: { ...state.callbacks, [known.id]: { ...known, isReminded: true } } };
    if (known.at <= at) return go(reminded);
    const { campaign, contact } = known;
    return go(withNotice(reminded, { is: 'callbackSoon', campaign, contact, due: known.at }, at));
  });
}
