import type { ListContact } from './callingList';
import type { Campaign, LoadedList } from './campaign';
import type { PhoneType } from './phoneType';
import type { DesktopPath } from './world';

/** Where a contact's chain of numbers stands. A chain as a whole is in one agent's hands, never in two. */
export type ChainState =
  | { is: 'ready' }
  /** With the dialer, on the way to an agent; nobody else can have it. */
  | { is: 'dialing'; handle: number; since: number }
  /** `path`: what the agent was given it by, and is told of it by. */
  | { is: 'retrieved'; agent: string; handle: number; since: number; path: DesktopPath }
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
}

/** What became of a record, for tests and the administrator's page. */
export interface RecordReport {
  campaign: string;
  callingList: string;
  handle: number;
  chain: number;
  position: number;
  name: string;
  phone: string;
  fields: Readonly<Record<string, string>>;
  /** What the dialer calls itself is `retrieved` too. */
  state: Exclude<ChainState['is'], 'dialing'> | 'doNotCall';
  /** Who holds it, finished it or cancelled it; `dialerName` for the dialer itself. */
  agent: string | null;
  /** The result it was finished with; null for another number of a finished contact. */
  result: number | null;
  attempts: number;
  lastResult: number;
  deliveries: number;
}

/** Who holds and closes records where no agent does. */
export const dialerName = 'dialer';

export function reportRecord(record: CampaignRecord): RecordReport {
  const { chain } = record;
  const { state } = chain;
  const reported = state.is === 'dialing' ? 'retrieved' : state.is;
  return {
    campaign: chain.campaign.name,
    callingList: chain.list.name,
    handle: record.handle,
    chain: chain.id,
    position: record.position,
    name: chain.contact.name,
    phone: record.phone,
    fields: { ...chain.fields },
    state: record.cancelled ? 'cancelled' : record.doNotCall && state.is === 'ready' ? 'doNotCall' : reported,
    agent: holderOf(state),
    result: state.is === 'done' && state.handle === record.handle ? state.result : null,
    attempts: record.attempts,
    lastResult: record.lastResult,
    deliveries: record.deliveries,
  };
}

function holderOf(state: ChainState): string | null {
  switch (state.is) {
    case 'ready':
      return null;
    case 'dialing':
      return dialerName;
    case 'cancelled':
      return state.by;
    default:
      return state.agent;
  }
}
