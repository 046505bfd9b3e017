import { type CallbackReport, reportCallback } from './callback';
import { type CampaignRecord, type ChainState, dialerName } from './record';
import { recordStatus, recordType } from './recordType';
import type { CallNote, MarkNote, ResultNote, TreatmentNote } from './story';

/** What became of a record, for tests and the administrator's page. Times are in milliseconds since 1970. */
export interface RecordReport {
  campaign: string;
  callingList: string;
  handle: number;
  chain: number;
  position: number;
  name: string;
  phone: string;
  fields: Readonly<Record<string, string>>;
  /** What the dialer calls itself is `retrieved` too; `scheduled` is every number of a contact who has a callback, `postponed` of one who is tried again later. */
  state: Exclude<ChainState['is'], 'dialing'> | 'doNotCall';
  /** Who holds it, finished it or cancelled it, or whose callback it waits for; `dialerName` for the dialer itself. */
  agent: string | null;
  /** The result it was finished with; null for another number of a finished contact. */
  result: number | null;
  attempts: number;
  lastResult: number;
  deliveries: number;
  /** `GSW_RECORD_TYPE` and `GSW_RECORD_STATUS` as they are now. */
  recordType: number;
  recordStatus: number;
  /** One for each attempt. */
  calls: readonly CallNote[];
  /** Every result that was given to it. */
  results: readonly ResultNote[];
  /** What desktops said of the contact beside results and fields, by key: dispositions and notes. */
  said: Readonly<Record<string, string>>;
  /** The callbacks on this number, oldest first. */
  callbacks: readonly CallbackReport[];
  /** When it was marked Do Not Call by an agent. */
  marks: readonly MarkNote[];
  /** What the campaign's treatments did with its results. */
  treatments: readonly TreatmentNote[];
}

export function reportRecord(record: CampaignRecord): RecordReport {
  const { chain, story } = record;
  const { state } = chain;
  return {
    campaign: chain.campaign.name,
    callingList: chain.list.name,
    handle: record.handle,
    chain: chain.id,
    position: record.position,
    name: chain.contact.name,
    phone: record.phone,
    fields: { ...chain.fields },
    state: stateOf(record),
    agent: holderOf(state),
    result: state.is === 'done' && state.handle === record.handle ? state.result : null,
    attempts: record.attempts,
    lastResult: record.lastResult,
    deliveries: record.deliveries,
    recordType: recordType(record),
    recordStatus: recordStatus(record),
    calls: copies(story?.calls),
    results: copies(story?.results),
    said: { ...chain.said },
    callbacks: chain.callbacks.filter((one) => one.record === record).map(reportCallback),
    marks: copies(story?.marks),
    treatments: copies(story?.treatments),
  };
}

const copies = <Note extends object>(notes: readonly Note[] = []): Note[] => notes.map((note) => ({ ...note }));

function stateOf({ cancelled, doNotCall, chain: { state } }: CampaignRecord): RecordReport['state'] {
  if (cancelled) return 'cancelled';
  const isFree = state.is === 'ready' || state.is === 'scheduled' || state.is === 'postponed';
  if (doNotCall && isFree) return 'doNotCall';
  return state.is === 'dialing' ? 'retrieved' : state.is;
}

function holderOf(state: ChainState): string | null {
  switch (state.is) {
    case 'ready':
    case 'postponed':
      return null;
    case 'dialing':
      return dialerName;
    case 'scheduled':
      return state.callback.owner === 'personal' ? state.callback.agent : null;
    case 'cancelled':
      return state.by;
    default:
      return state.agent;
  }
}
