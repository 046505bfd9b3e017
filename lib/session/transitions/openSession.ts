import type { Agent, Allowances } from '../agent';
import type { OutboxItem } from '../outbox';
import { patience } from '../patience';
import type { RecordInHand } from '../record';
import type { DeviceWork, SignedIn } from '../state';
import { go, type Step } from '../step';

/** The session is open: what this device kept comes back, and the dialer is asked for the rest. */
export function openSession(facts: {
  server: string;
  agent: Agent;
  allowances: Allowances;
  work: DeviceWork;
  at: number;
}): Step<SignedIn> {
  const { server, agent, allowances, work, at } = facts;
  const state: SignedIn = {
    phase: 'signedIn',
    server,
    agent,
    allowances,
    link: 'checking',
    downSince: null,
    checkAt: at + patience.lookAgain,
    listing: { deadline: at + patience.listing, seen: [] },
    services: [],
    channels: {},
    campaigns: {},
    // What came by itself has been there for a while.
    records: mapValues(work.records, ({ unasked: _, ...record }) => interrupted({ ...record, verified: false }, at)),
    calls: {},
    names: {},
    endedCalls: [],
    doubtUntil: null,
    offers: [],
    spent: [],
    fetching: {},
    outbox: mapValues(work.outbox, (item) => unsent(item, at)),
    completing: work.completing,
    endedInteractions: {},
    afterRecord: null,
    notices: [],
    callbacks: work.callbacks,
    marked: [],
    fieldRules: {},
    remembered: { joined: work.joined, stopped: work.stopped },
    callerIds: work.callerIds,
    leaving: false,
  };
  return go(state, { type: 'LookAtSession' }, { type: 'AskCampaigns' });
}

/** A record whose worker stopped: what was asked for may have happened, so the dialer's answer decides (LIVE-3). */
export function interrupted(record: RecordInHand, at: number): RecordInHand {
  if (record.phase.is === 'dialing') {
    const { number, back } = record.phase;
    return {
      ...record,
      phase: { is: 'looking', number, looks: 0, countFrom: at, askAt: at + patience.lookAgain, back },
    };
  }
  if (record.phase.is === 'looking') {
    return { ...record, phase: { ...record.phase, looks: 0, countFrom: at, askAt: at + patience.lookAgain } };
  }
  if (record.phase.is === 'arriving') {
    return { ...record, phase: { ...record.phase, asked: null, askedUntil: null } };
  }
  if (record.phase.is === 'stopping') {
    return { ...record, phase: { ...record.phase, deadline: at + patience.channelChange } };
  }
  if (record.phase.is === 'closing') return { ...record, phase: { ...record.phase, deadline: at + patience.closing } };
  return record;
}

/** A request whose answer may be lost: it waits to be sent again as soon as the line is live (RES-5). */
export function unsent(item: OutboxItem, at: number): OutboxItem {
  return item.repeatable ? { ...item, status: 'waiting', deadline: at } : { ...item, status: 'unconfirmed' };
}

export function mapValues<A, B>(map: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
