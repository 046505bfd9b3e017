import type { ListContact } from './callingList';
import type { Campaign, LoadedList } from './campaign';
import type { PhoneType } from './phoneType';

/** Where a contact's chain of numbers stands. A chain as a whole is in one agent's hands, never in two. */
export type ChainState =
  | { is: 'ready' }
  | { is: 'retrieved'; agent: string; handle: number; since: number }
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
  state: ChainState['is'] | 'doNotCall';
  /** Who holds it, finished it or cancelled it. */
  agent: string | null;
  /** The result it was finished with; null for another number of a finished contact. */
  result: number | null;
  attempts: number;
  lastResult: number;
  deliveries: number;
}

export function reportRecord(record: CampaignRecord): RecordReport {
  const { chain } = record;
  const { state } = chain;
  const agent = state.is === 'ready' ? null : state.is === 'cancelled' ? state.by : state.agent;
  return {
    campaign: chain.campaign.name,
    callingList: chain.list.name,
    handle: record.handle,
    chain: chain.id,
    position: record.position,
    name: chain.contact.name,
    phone: record.phone,
    fields: { ...chain.fields },
    state: record.cancelled ? 'cancelled' : record.doNotCall && state.is === 'ready' ? 'doNotCall' : state.is,
    agent,
    result: state.is === 'done' && state.handle === record.handle ? state.result : null,
    attempts: record.attempts,
    lastResult: record.lastResult,
    deliveries: record.deliveries,
  };
}
