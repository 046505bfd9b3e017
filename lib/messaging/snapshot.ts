import type { CrmSite } from '../crm/site';
import type { Agent, Allowances } from '../session/agent';
import type { Call } from '../session/call';
import type { KnownCallback } from '../session/callback';
import type { Campaign } from '../session/campaign';
import type { AfterRecord, Channel } from '../session/channel';
import type { Notice } from '../session/notice';
import type { CallerId, Policy } from '../session/policy';
import type { SignInProblem } from '../session/problem';
import type { Closing, RecordInHand, RecordKey, Save } from '../session/record';
import type { FieldRule } from '../session/recordField';
import type { Link, SigningIn } from '../session/state';
import type { LanguageChoice, Settings, ThemeChoice } from '../storage/settings';
import type { KeyChoice } from '../support/cardKeys';

/** Who listens to the feed. Each role is sent what it shows, and no more. */
export type Role = 'page' | 'popup' | 'options';

/** How everything looks, for every role. */
export interface Appearance {
  language: LanguageChoice;
  theme: ThemeChoice;
  singleKeys: boolean;
  /** The single keys that the agent chose; missing: the usual ones. */
  keys?: KeyChoice;
  region: string;
}

/** A request that was sent and not confirmed (RES-5): one that closes a record, or one that comes before it. `due`: of a callback. */
export type Unconfirmed = UnconfirmedSending & ({ closing: Closing } | { save: Save; due?: number });

interface UnconfirmedSending {
  reference: number;
  contact: string;
  campaign: string;
  /** Still on its way, or given up waiting. */
  status: 'waiting' | 'sent' | 'unconfirmed';
  askedAt: number;
}

/** A *Get Record* under way. */
export interface FetchingView {
  campaign: string;
  askedAt: number;
  whenReady: boolean;
}

/** What a page and a popup show of an open session. Lists are in the order in which they are shown. */
export interface OpenSession {
  phase: 'signedIn';
  link: Link;
  downSince: number | null;
  channels: readonly Channel[];
  campaigns: readonly Campaign[];
  /** The campaigns have been asked for and not all answers are there. */
  isListing?: true;
  /** The record in hand first. */
  records: readonly RecordInHand[];
  calls: readonly Call[];
  /** By number: who has it, for the parties of the calls; missing: nobody knows. */
  names: Readonly<Record<string, string>>;
  fetching: readonly FetchingView[];
  notices: readonly Notice[];
  unconfirmed: readonly Unconfirmed[];
  allowances: Allowances;
  services: readonly string[];
  /** *Not ready after this record* has been set (SES-3). */
  afterRecord: AfterRecord | null;
  /** Signing out as soon as nothing is in hand (SES-6). */
  leaving: boolean;
  /** What the administrator decides about dialing, without the lists. */
  policy: Pick<
    Policy,
    'dialHours' | 'doNotCall' | 'strict' | 'holdBack' | 'rejectTo' | 'callbackHours' | 'callbackZone' | 'noteKey'
  >;
  /** By record in hand: the rules of its fields; missing: none are known, and nothing is editable (RES-3). */
  fieldRules: Readonly<Record<RecordKey, readonly FieldRule[]>>;
  /** Numbers that were marked *Do Not Call* in this session (RES-4). */
  marked: readonly string[];
  /** By campaign of a record in hand: the caller IDs to choose from, where there are any, and the one chosen last (PULL-5). */
  callerIds: Readonly<Record<string, { choices: readonly CallerId[]; chosen: string | null }>>;
  /** The dialer's own desktop is open in this browser (SES-7). */
  desktopOpen: boolean;
  /** A record that arrives was to open its contact's page (PUSH-4). */
  opensContact?: true;
}

export type ClosedSession =
  | { phase: 'signedOut'; problem: SignInProblem | null }
  | { phase: 'signingIn'; step: SigningIn['step'] }
  | { phase: 'askingPlace'; refused: { place: string; detail: string | null } | null }
  | { phase: 'signingOut' };

/** Why a session ended that the agent did not end; all that a page is told of why there is none. */
export type LostSession = Extract<SignInProblem, { is: 'expired' | 'elsewhere' }>;

export type PageSession =
  | OpenSession
  | Exclude<ClosedSession, { phase: 'signedOut' }>
  | { phase: 'signedOut'; problem: LostSession | null };

export interface PageSnapshot {
  role: 'page';
  appearance: Appearance;
  /** The site that the page belongs to. */
  site: CrmSite;
  /** What pages of this site asked to be remembered; null: nothing yet. */
  remembered: string | null;
  session: PageSession;
}

export interface PopupSnapshot {
  role: 'popup';
  appearance: Appearance;
  /** Null: no dialer address has been set. */
  server: string | null;
  agent: Agent | null;
  session: OpenSession | ClosedSession;
  /** True while a page of a configured CRM is open, so that *Open contact* can be offered. */
  canOpenContact: boolean;
  /** The callbacks that the agent has scheduled on this device, the soonest first (CB-9). */
  callbacks: readonly KnownCallback[];
  /** A site says how a contact is looked up by number: all that is known of a callback's contact. */
  canOpenCallback: boolean;
}

export interface OptionsSnapshot {
  role: 'options';
  appearance: Appearance;
  settings: Settings;
  /** Setting paths that the administrator's policy fixes, such as `dialer.server` or `language`. */
  locked: readonly string[];
  session: { phase: OpenSession['phase'] | ClosedSession['phase']; link: Link | null; problem: SignInProblem | null };
}

export type Snapshot = PageSnapshot | PopupSnapshot | OptionsSnapshot;

/** One message of the feed. `revision` grows; a listener drops what is older than what it has. */
export interface FeedMessage {
  revision: number;
  snapshot: Snapshot;
}
