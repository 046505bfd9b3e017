import type { Agent, Allowances } from './agent';
import type { Call } from './call';
import type { KnownCallback } from './callback';
import type { Campaign } from './campaign';
import type { AfterRecord, Channel, ChannelName } from './channel';
import type { SessionMark } from './doNotCall';
import type { Notice } from './notice';
import type { OutboxItem } from './outbox';
import type { SignInProblem } from './problem';
import type { RecordInHand } from './record';
import type { FieldRules } from './recordField';

/** The line to the dialer. `checking`: it came back, and what is true is being asked. */
export type Link = 'live' | 'checking' | 'down';

/** A *Get Record* that has not been answered. */
export interface Fetching {
  campaign: string;
  reference: number;
  askedAt: number;
  /** When *no answer in time* is said; it waits longer while the line is down. */
  deadline: number;
  /** It waits for the voice channel to become Ready first. */
  whenReady: boolean;
}

/** A service of the dialer that is not available, by the server's name (VOICE, IXN, UCS, STATS). */
export type DownServices = readonly string[];

/**
 * What survives a browser restart for one agent on one server: work that only this device knows.
 * It comes back when the same agent signs in to the same server, and to nobody else (RES-6).
 */
export interface DeviceWork {
  records: Readonly<Record<string, RecordInHand>>;
  outbox: Readonly<Record<string, OutboxItem>>;
  joined: readonly string[];
  stopped: readonly string[];
  /** The caller ID that was last chosen, by campaign (PULL-5). */
  callerIds: Readonly<Record<string, string>>;
  /** Interactions whose record is closed and that the dialer has not seen completed. */
  completing: readonly string[];
  /** The callbacks that the agent has scheduled on this device, by id (CB-9). */
  callbacks: Readonly<Record<string, KnownCallback>>;
}

export const noWork: DeviceWork = {
  records: {},
  outbox: {},
  joined: [],
  stopped: [],
  callerIds: {},
  completing: [],
  callbacks: {},
};

export interface SignedOut {
  phase: 'signedOut';
  problem: SignInProblem | null;
}

/** `window`: the sign-in window is open. `initializing`: the workspace is being built. `activating`: channels log in. */
export interface SigningIn {
  phase: 'signingIn';
  server: string;
  step: 'window' | 'initializing' | 'activating' | 'resuming';
  /** When it is given up, in milliseconds of this device's clock; null while the agent types a password. */
  deadline: number | null;
  agent: Agent | null;
  allowances: Allowances | null;
  /** Null until this device has said what it kept for the agent. */
  work: DeviceWork | null;
  /** The channels are logged in already (a session that was taken up again). */
  activated: boolean;
}

/** The user has no default place: the agent is asked once. */
export interface AskingPlace {
  phase: 'askingPlace';
  server: string;
  agent: Agent;
  allowances: Allowances;
  work: DeviceWork;
  /** The place that the server refused a moment ago. */
  refused: { place: string; detail: string | null } | null;
}

/** `again`: campaigns were known before, so whatever it names beside them came while nobody listened. */
export interface Listing {
  deadline: number;
  seen: readonly string[];
  again?: true;
}

/** The end of a call. */
export interface Ending {
  at: number;
  wasAnswered: boolean;
}

export interface SignedIn {
  phase: 'signedIn';
  server: string;
  agent: Agent;
  allowances: Allowances;
  link: Link;
  /** When the link was last lost; null while it is live. */
  downSince: number | null;
  /** When the dialer is asked again what is true; null when its last answer settled everything. */
  checkAt: number | null;
  /** When the dialer last gave an account while there was a call; missing: not yet. */
  lookedAt?: number;
  /** A list of campaigns that was asked for: who has been named since, and when the rest is taken as gone. */
  listing: Listing | null;
  services: DownServices;
  channels: Readonly<Partial<Record<ChannelName, Channel>>>;
  campaigns: Readonly<Record<string, Campaign>>;
  records: Readonly<Record<string, RecordInHand>>;
  calls: Readonly<Record<string, Call>>;
  /** Who has which number, as far as it was learnt: targets that the agent chose, and agents of the server. Null: nobody knows. */
  names: Readonly<Record<string, string | null>>;
  /** The last calls that ended, so that a late message does not bring one back. */
  endedCalls: readonly string[];
  /** When the last calls ended and whether anybody had answered, by id; missing: none has. A call that is sent back keeps its id. */
  endings?: Readonly<Record<string, Ending>>;
  /** Until when a fault that names nothing may belong to something before; null: never yet. */
  doubtUntil: number | null;
  /** The last records that arrived, each with the reference of its request, so that the same answer again is no new record. */
  offers: readonly string[];
  /** References of the last orders that were carried out, and of the last requests: the same click told again counts once. */
  spent: readonly number[];
  /** By campaign name. */
  fetching: Readonly<Record<string, Fetching>>;
  /** By reference id. */
  outbox: Readonly<Record<string, OutboxItem>>;
  /** Interactions whose record is closed; they are completed until the dialer does not name them any more. */
  completing: readonly string[];
  /** The last interactions that ended, and when, so that an older account of the dialer does not bring one back. */
  endedInteractions: Readonly<Record<string, number>>;
  /** *Not ready after this record*: what the Ready channels are set to before the next record is closed (SES-3). */
  afterRecord: AfterRecord | null;
  notices: readonly Notice[];
  /** The callbacks that the agent has scheduled on this device, by id (CB-9). */
  callbacks: Readonly<Record<string, KnownCallback>>;
  /** What the agent has marked *Do Not Call* in this session; never on disk (RES-6). */
  marked: readonly SessionMark[];
  /** What may be written into the fields of a campaign's records, by campaign (RES-3). */
  fieldRules: Readonly<Record<string, FieldRules>>;
  /** Campaigns that this device remembers as joined or stopped, before the dialer has listed them. */
  remembered: { joined: readonly string[]; stopped: readonly string[] };
  /** The caller ID that was last chosen, by campaign. */
  callerIds: Readonly<Record<string, string>>;
  /** The agent has asked to sign out: it happens as soon as nothing is in hand, and nothing new is taken (SES-6). */
  leaving: boolean;
}

export interface SigningOut {
  phase: 'signingOut';
  server: string;
  agent: Agent;
  deadline: number;
}

export type SessionState = SignedOut | SigningIn | AskingPlace | SignedIn | SigningOut;

export const signedOut: SignedOut = { phase: 'signedOut', problem: null };
