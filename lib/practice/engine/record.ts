import type { Callback } from './callback';
import type { ListContact } from './callingList';
import type { Campaign, LoadedList } from './campaign';
import type { PhoneType } from './phoneType';
import type { Story } from './story';
import type { DesktopPath } from './world';

/** Where a contact's chain of numbers stands. A chain as a whole is in one agent's hands, never in two. */
export type ChainState =
  | { is: 'ready' }
  /** With the dialer, on the way to an agent; nobody else can have it. */
  | { is: 'dialing'; handle: number; since: number }
  /** `path`: what the agent was given it by, and is told of it by. */
  | { is: 'retrieved'; agent: string; handle: number; since: number; path: DesktopPath }
  /** Closed until a callback is due, or due and with nobody. */
  | { is: 'scheduled'; callback: Callback }
  /** Kept from the list by a treatment; milliseconds since 1970. */
  | { is: 'postponed'; until: number }
  | { is: 'done'; agent: string; handle: number; result: number; at: number }
  | { is: 'cancelled'; by: string; at: number };

/** All numbers of one contact in one campaign. */
export interface Chain {
  id: number;
  campaign: Campaign;
  list: LoadedList;
  contact: ListContact;
  /** The list's own fields as they are now. The contact's own object until a desktop changes one: never written into. */
  fields: Readonly<Record<string, string>>;
  records: CampaignRecord[];
  state: ChainState;
  /** Place in the queue of ready chains; the lowest is next. */
  order: number;
  /** Whether the queue knows it, at that place. */
  isQueued: boolean;
  /** Whether it was in an agent's hands before. */
  wasDelivered: boolean;
  /** Calls that are on, on any of its numbers. */
  calls: number;
  /** Whether a desktop added it; a calling list knows nothing of it. */
  isAdded: boolean;
  /** Whether it has been called since somebody took it. */
  wasCalled: boolean;
  /** The callback that it waits for, or that brought it to whoever holds it. */
  callback: Callback | null;
  /** A callback that takes effect when the record is closed with a result. */
  asked: Callback | null;
  /** All that there ever were, oldest first. */
  callbacks: readonly Callback[];
  /** The number that a treatment wants called; null: the first that can be. */
  next: CampaignRecord | null;
  /** Whether it is back in the list because its callback was missed. */
  isMissed: boolean;
  /** What desktops said beside results and the list's fields, by key: dispositions and notes. */
  said: Readonly<Record<string, string>>;
}

/** One number of a contact: what a record handle names. */
export interface CampaignRecord {
  handle: number;
  chain: Chain;
  /** From 0. */
  position: number;
  phone: string;
  phoneType: PhoneType;
  attempts: number;
  /** Call result of the last attempt; 28 (unknown) before the first. */
  lastResult: number;
  deliveries: number;
  cancelled: boolean;
  /** Whether the number is on the do-not-call list. */
  doNotCall: boolean;
  /** Null: nothing has happened to it. */
  story: Story | null;
}

/** Who holds and closes records where no agent does. */
export const dialerName = 'dialer';
