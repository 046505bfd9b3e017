import { type CallbackCheck, checkCallback, type KnownCallback } from '../callback';
import { markedPhones } from '../markedPhones';
import type { AgentOrder } from '../orders';
import type { OutboxItem } from '../outbox';
import { patience } from '../patience';
import type { Policy } from '../policy';
import { isFinishing, type RecordData, type RecordInHand } from '../record';
import { sameChain } from '../sameChain';
import { sameDigits } from '../sameDigits';
import type { SignedIn } from '../state';
import { each, go, own, refuse, type Step } from '../step';
import { answered, entered, refused, untold } from './callbackDraft';
import { withNotice, withoutReminder } from './notices';
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
    // The dialer has no request that takes a callback back (protocol notes, section 10); that it was to be moved can be.
    if (known?.atDialer === 'current') return refuse(state, 'callbackSent');
    const callback = known?.atDialer === 'older' && known.sent !== undefined ? entered(known, known.sent.draft) : null;
    return go(withRecord(state, { ...record, callback, problem }));
  }
  if (!maySchedule(state, record)) return refuse(state, 'notAllowed');
  return go(withRecord(state, { ...record, callback: entered(known ?? untold, order.callback), problem }));
}

/** What stands against the callback of a record now; null: it has none, or the dialer has it as it is. */
export function callbackCheck(state: SignedIn, record: RecordInHand, policy: Policy, at: number): CallbackCheck | null {
  const { callback } = record;
  if (callback === null || callback.atDialer === 'current') return null;
  const rules = { ...policy, owners: state.allowances.callbackOwners, marked: markedPhones(state) };
  return checkCallback(record, callback, rules, at);
}

type CallbackItem = Extract<OutboxItem, { request: 'RecordReschedule' | 'ScheduledRecordReschedule' }>;

/**
 * The dialer has a callback, or is taken to have it: it stands in the list (CB-9). One that is confirmed takes the place of an older one of the same
 * contact; one that is not stands beside it, as either may be what the dialer has.
 */
export function callbackKnown(state: SignedIn, item: CallbackItem, isConfirmed: boolean): SignedIn {
  const { record: address, callback, reference } = item;
  const id = String(reference);
  const known: KnownCallback = {
    id,
    applicationId: address.applicationId,
    handle: address.handle,
    chainId: address.chainId ?? null,
    campaign: address.campaign,
    callingList: address.callingList,
    contact: address.contact,
    phone: callback.number.phone,
    at: callback.at,
    zone: callback.zone,
    owner: callback.owner,
    isConfirmed,
    isReminded: own(state.callbacks, id)?.isReminded ?? false,
  };
  const left = isConfirmed
    ? withoutCallbacks(state, (other) => other.id !== id && isSameContact(other, address))
    : state;
  const next = { ...left, callbacks: { ...left.callbacks, [id]: known } };
  const record = own(next.records, address.key);
  return record === undefined
    ? next
    : withRecord(next, { ...record, callback: answered(record, reference, isConfirmed) });
}

/** The callback of a record is moved: what asked for it at its earlier time is not sent again, as that would move it back. */
export function withoutMoved(state: SignedIn, { data: { key } }: RecordInHand): SignedIn {
  const outbox = Object.entries(state.outbox).filter(([, item]) => !('callback' in item && item.record.key === key));
  return { ...state, outbox: Object.fromEntries(outbox) };
}

/** The dialer refused it after all: what it had before stays, and what was entered can be cleared, or sent again. */
export function callbackForgotten(state: SignedIn, { reference, record: { key } }: CallbackItem): SignedIn {
  const next = withoutCallbacks(state, ({ id }) => id === String(reference));
  const record = own(next.records, key);
  return record === undefined ? next : withRecord(next, { ...record, callback: refused(record, reference) });
}

function withoutCallbacks(state: SignedIn, isGone: (known: KnownCallback) => boolean): SignedIn {
  const gone = Object.values(state.callbacks).filter(isGone);
  if (gone.length === 0) return state;
  const callbacks = Object.fromEntries(Object.entries(state.callbacks).filter(([, known]) => !gone.includes(known)));
  return gone.reduce(withoutReminder, { ...state, callbacks });
}

type Contact = Pick<KnownCallback, 'applicationId' | 'handle' | 'campaign' | 'callingList' | 'phone'> & {
  chainId?: string | null;
};

/** By chain where both have one, else by handle, else by number: a callback may come back under another handle. */
function isSameContact(known: Contact, other: Contact): boolean {
  if (known.applicationId !== other.applicationId || known.campaign !== other.campaign) return false;
  const haveChains = (known.chainId ?? null) !== null && (other.chainId ?? null) !== null;
  return haveChains ? sameChain(known, other) : known.handle === other.handle || sameDigits(known.phone, other.phone);
}

/**
 * A record arrives: a callback that it is leaves the list (CB-9), and so does what asked the dialer for it, which it has answered by this. Any other
 * record of that contact changes nothing.
 */
export function callbackDelivered(state: SignedIn, data: RecordData, at: number): SignedIn {
  if (!isDueCallback(data)) return state;
  const isAnswered = (item: OutboxItem): boolean =>
    'callback' in item && item.callback.at <= at + early && isSameContact(item.record, data);
  const outbox = Object.fromEntries(Object.entries(state.outbox).filter(([, item]) => !isAnswered(item)));
  return withoutCallbacks({ ...state, outbox }, (known) => isSameContact(known, data));
}

/** How much sooner than its minute a callback may come, in milliseconds: clocks differ. */
const early = 60_000;

/** The record is a callback that has come due (CB-8). */
export const isDueCallback = ({ origin }: Pick<RecordData, 'origin'>): boolean =>
  origin === 'callback' || origin === 'personalCallback';

/** When something is to be done about a callback in the list: the reminder, and its end. */
export function callbackDeadline(known: KnownCallback): number {
  return known.owner === 'personal' && !known.isReminded ? known.at - patience.reminder : endOf(known);
}

const endOf = ({ at, owner }: KnownCallback): number =>
  at + (owner === 'personal' ? patience.overduePersonal : patience.overdueAnyone);

/** Reminds the agent of a callback of their own, once; one that nobody has heard of long after its time is not listed any more. */
export function callbackTimes(state: SignedIn, at: number): Step<SignedIn> {
  const due = Object.values(state.callbacks).filter((known) => callbackDeadline(known) <= at);
  return each(state, due, (state, known) => {
    if (endOf(known) <= at) return go(withoutCallbacks(state, ({ id }) => id === known.id));
    const reminded = { ...state, callbacks: { ...state.callbacks, [known.id]: { ...known, isReminded: true } } };
    if (known.at <= at) return go(reminded);
    const { campaign, contact } = known;
    return go(withNotice(reminded, { is: 'callbackSoon', campaign, contact, due: known.at }, at));
  });
}
