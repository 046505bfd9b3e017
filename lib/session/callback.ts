import {
  contactClock,
  type KnownZone,
  momentsOf,
  type WallTime,
  wallTimeAt,
  wallTimeOf,
  type ZoneId,
} from '../support/wallTime';
import { isDoNotCallNow } from './doNotCall';
import { numberOf } from './numbers';
import { objectionsTo } from './objections';
import type { Policy } from './policy';
import type { RecordInHand, RecordNumber } from './record';

/** Who is to call back: this agent, or any agent of the campaign (CB-3). */
export type CallbackOwner = 'personal' | 'anyone';
export const callbackOwners = ['personal', 'anyone'] as const satisfies readonly CallbackOwner[];

/** A callback as the agent has entered it. It is kept from the first key on, so that nothing entered is lost (RES-6). */
export interface CallbackDraft {
  /** `2026-11-30`; whatever else was written is kept as it is and is no date. */
  date: string;
  /** `15:30`; whatever else was written is kept as it is and is no time. */
  time: string;
  /** Whose clock the two are read on (CB-4). */
  clock: 'contact' | 'agent';
  /** The zone of the agent's own clock when it was entered. */
  agentZone: ZoneId;
  /** Which of two times, on the day when the clock goes back; null: not chosen. */
  turn: 'first' | 'second' | null;
  /** One of the contact's numbers, as the record writes it. */
  number: string;
  owner: CallbackOwner;
}

/**
 * A callback of the record in hand. `atDialer`: whether the dialer has one of this record already, as it is now or as it was before; what it
 * has can still be moved, and not be taken back.
 */
export interface RecordCallback extends CallbackDraft {
  atDialer: 'none' | 'older' | 'current';
  /** What the dialer was told last and has not refused. With `none` it has not answered. */
  sent?: SentDraft;
  /** What it was told before that: it has that, should it refuse to move it. */
  before?: SentDraft;
}

/** A callback as it was entered when it went out, and as it went out. */
export interface SentDraft {
  draft: CallbackDraft;
  callback: SentCallback;
  reference: number;
}

/** A callback as it goes to the dialer. */
export interface SentCallback {
  owner: CallbackOwner;
  /** Milliseconds of the clock. */
  at: number;
  /** The number that is to be called, under its own handle. */
  number: Pick<RecordNumber, 'handle' | 'phone' | 'callingList'>;
  told: TimedCallback['told'];
  /** The contact's, for the list of callbacks (CB-9). */
  zone: ZoneId;
}

export const sentCallback = (owner: CallbackOwner, { at, number, contact, told }: TimedCallback): SentCallback => ({
  owner,
  at,
  number: { handle: number.handle, phone: number.phone, callingList: number.callingList },
  told,
  zone: contact.zone,
});

/** Why a callback cannot be as it was entered (CB-7). */
export const callbackFaults = [
  'noDate',
  'noTime',
  'past',
  'never',
  'twice',
  'dialHours',
  'doNotCall',
  'numberGone',
  'ownerFixed',
] as const;
export type CallbackFault = (typeof callbackFaults)[number];

/** A callback whose time is one moment. */
export interface TimedCallback {
  /** Milliseconds of the clock. */
  at: number;
  number: RecordNumber;
  contact: KnownZone;
  /** What the dialer is told, and in which zone it reads that. `isTwice`: its clock shows that time twice, and it may take the other. */
  told: { wall: WallTime; zone: ZoneId; isTwice: boolean };
}

/** What stands against a callback; `warnings` do not keep it from being scheduled. `timed` is there as soon as its moment is known. */
export interface CallbackCheck {
  fault: CallbackFault | null;
  warnings: readonly 'dialHours'[];
  timed: TimedCallback | null;
}

/**
 * Everything that is known of a callback before the dialer says its word: at entry, and again at *Done* (CB-7).
 * @param marked numbers that were marked *Do Not Call* in this session
 * @param now milliseconds of this device's clock
 */
export function checkCallback(
  record: RecordInHand,
  draft: CallbackDraft,
  rules: Pick<Policy, 'callbackHours' | 'callbackZone'> & {
    owners: readonly CallbackOwner[];
    marked: readonly string[];
  },
  now: number,
): CallbackCheck {
  const number = numberOf(record, draft.number);
  if (number === null) return failed('numberGone');
  const wall = wallTimeOf(draft.date, draft.time);
  if (wall === null) return failed(wallTimeOf(draft.date, '00:00') === null ? 'noDate' : 'noTime');
  const contact = contactClock(number, draft.agentZone);
  const moments = momentsOf(wall, draft.clock === 'contact' ? contact.zone : draft.agentZone);
  if (moments.is === 'never') return failed('never');
  if (moments.is === 'twice' && draft.turn === null) return failed('twice');
  const at = moments.is === 'once' ? moments.at : draft.turn === 'second' ? moments.second : moments.first;
  const timed = {
    at,
    number,
    contact,
    told: toldTime(at, rules.callbackZone === '' ? contact.zone : rules.callbackZone),
  };
  const isOutside = objectionsTo(number, at).includes('dialHours');
  const fault = faultAt();
  return { fault, warnings: isOutside && fault === null ? ['dialHours'] : [], timed };

  function faultAt(): CallbackFault | null {
    if (at <= now) return 'past';
    if (!rules.owners.includes(draft.owner)) return 'ownerFixed';
    if (number === null || isDoNotCallNow(number, rules.marked)) return 'doNotCall';
    return isOutside && rules.callbackHours === 'refuse' ? 'dialHours' : null;
  }
}

const failed = (fault: CallbackFault): CallbackCheck => ({ fault, warnings: [], timed: null });

/** The time that the dialer is told, which has no zone on the wire (protocol notes, section 10). */
function toldTime(at: number, zone: ZoneId): TimedCallback['told'] {
  const wall = wallTimeAt(at, zone);
  return { wall, zone, isTwice: momentsOf(wall, zone).is === 'twice' };
}

/** A callback that this agent has scheduled on this device (CB-9). Kept until it is delivered, moved or too old to come. */
export interface KnownCallback {
  /** Of the request that scheduled it. */
  id: string;
  applicationId: string;
  handle: string;
  chainId: string | null;
  campaign: string;
  callingList: string;
  /** The contact's name or number. */
  contact: string;
  phone: string;
  /** When it is due, in milliseconds of the clock. */
  at: number;
  /** The contact's zone, for their clock in the list. */
  zone: ZoneId;
  owner: CallbackOwner;
  /** The dialer has acknowledged it. */
  isConfirmed: boolean;
  /** The reminder has been given. */
  isReminded: boolean;
}
