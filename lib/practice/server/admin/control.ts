import type { CallbackReport } from '../../engine/callback';
import type { CallbackSettings } from '../../engine/callbackSettings';
import type { CallOutcome } from '../../engine/callOutcome';
import type { CampaignMode } from '../../engine/campaign';
import type { Deliveries, Dialing, Environment } from '../../engine/dialing';
import type { Switches } from '../../engine/switches';
import type { Treatments } from '../../engine/treatments';
import type { AnswerFault, ResponseFault } from '../faults';
import type { OptionLevel } from '../workspace/optionStore';
import type { CallControl } from './callControl';
import type { HistoryView } from './historyView';

/** A campaign as an administrator adds it; a preview campaign of the first agent's group unless it says otherwise. */
export interface CampaignOrder {
  name: string;
  description?: string;
  mode?: CampaignMode;
  applicationId?: number;
  group?: string;
  lists: readonly { name: string; csv: string }[];
  /** How it dials, in progressive and predictive campaigns. */
  dialing?: Partial<Dialing>;
  callbacks?: Partial<CallbackSettings>;
  treatments?: Partial<Treatments>;
}

/** A callback that is still to be called. */
export interface OpenCallback extends CallbackReport {
  campaign: string;
  handle: number;
  name: string;
  /** When it is due, as desktops read and write it, and the zone of that. */
  dateTime: string;
  zone: string;
}

/**
 * What an administrator or a test can do. Names that do not exist are refused by an exception that names them: in a test
 * that is a mistake of the test.
 */
export interface Control extends CallControl {
  load(campaign: string): void;
  start(campaign: string): void;
  stop(campaign: string): void;
  unload(campaign: string): void;
  /** Adds a campaign with its lists as CSV texts; it is not loaded yet. A bad row is named by its line. */
  addCampaign(order: CampaignOrder): void;
  /** Puts all records of a campaign back, untouched. */
  reset(campaign: string): void;
  /** Changes the dialing mode, of a running campaign too: its agents get `CampaignModeChanged`. */
  setMode(campaign: string, mode: CampaignMode): void;
  /** Changes how a progressive or predictive campaign dials; what is not named stays. Counts from the next contact on. */
  setDialing(campaign: string, dialing: Partial<Dialing>): void;
  /** Contacts dialed for each waiting agent of a predictive campaign, from 1 to 10. */
  setPacing(campaign: string, pacing: number): void;
  /** The share of contacts who answer, from 0 to 1; null: as calls go otherwise. */
  setAnswerRate(campaign: string, share: number | null): void;
  /** Holds back the answers of contacts whom the dialer calls, or lets them answer: agents who are called first wait meanwhile. */
  holdAnswers(campaign: string, hold: boolean): void;
  /** `agentFirst`: the record is empty until the contact answers. `contactFirst`: the call brings it along. */
  setEnvironment(campaign: string, environment: Environment): void;
  /**
   * How long push previews and arriving campaign calls alert, in seconds: the option `alert.timeout` of all agents who have none of
   * their own. Counts from the next alert on. That its unit is the second, and that what is not answered is revoked, is inferred.
   */
  setAlertTime(seconds: number): void;
  /**
   * Whole seconds after which a preview is to be dialed by itself, by the option `outbound.timed-preview-auto-dial`; null: never. The
   * name is documented; that its value is a number of seconds is inferred, and no user data of a record is known to say it.
   */
  setTimedPreview(seconds: number | null): void;
  /** Changes how a campaign handles callbacks that are due; what is not named stays. */
  setCallbacks(campaign: string, settings: Partial<CallbackSettings>): void;
  /** Changes what a campaign does on which result; rules that are given replace all there were. */
  setTreatments(campaign: string, treatments: Partial<Treatments>): void;
  /** How a campaign handles callbacks now, and what it does on which result. */
  callbackSettings(campaign: string): CallbackSettings;
  treatments(campaign: string): Treatments;
  /** Lets agents choose a disposition, optionally or before every *Done*; null: there are none. Counts from the next sign-in. */
  setDispositions(how: 'optional' | 'mandatory' | null): void;
  /** Callbacks that are still to be called, those that are due before the others, the earliest first. */
  callbacks(): OpenCallback[];
  /**
   * Puts the dialer's clock forward, in milliseconds. What comes due meanwhile is carried out at once, in the order of its time, as if the
   * dialer had slept. The clock never goes back, and desktops keep their own.
   */
  moveClock(ms: number): void;
  /** Puts the clock forward until a record's callback is due; one that is due already is left alone. */
  moveClockToCallback(handle: number): void;
  /** The dialer's clock, in milliseconds since 1970. */
  now(): number;
  /**
   * Has the next requests of a name, such as `RecordReschedule`, refused with `Error` and this text; so many times, or always with null. A
   * text of null carries them out again.
   */
  refuse(request: string, text: string | null, times?: number | null): void;
  /** How a campaign dials now. */
  dialing(campaign: string): Dialing;
  /** How often the dialer dialed, delivered, took back and abandoned. */
  deliveries(campaign: string): Deliveries;
  setSwitch<Name extends keyof Switches>(name: Name, value: Switches[Name]): void;
  /** What the events that answer a request do; null: as they should. */
  setAnswer(request: string, fault: AnswerFault | null): void;
  /** What the HTTP response of a request does; null: as it should. */
  setResponse(request: string, fault: ResponseFault | null): void;
  /** What happens to calls to a number; null: what chance says. */
  setCallOutcome(number: string, outcome: CallOutcome | null): void;
  /** Cancels a record from elsewhere; whoever previews it is told. */
  withdraw(handle: number): void;
  /** Sends an agent the next record of a preview campaign unasked. Returns its handle. */
  offer(agent: string, campaign: string): number;
  /** Sends an agent the next record as a push preview now, whatever is in hand. Returns the interaction's id. */
  push(agent: string, campaign: string): string;
  /** Puts back what an agent holds, without telling. Returns how many contacts. */
  returnRecords(agent: string): number;
  /** Makes the do-not-call list, which counts over all campaigns, these numbers and no others. */
  setDoNotCall(numbers: readonly string[]): void;
  addDoNotCall(numbers: readonly string[]): void;
  /** Returns how many of them were on the list. */
  removeDoNotCall(numbers: readonly string[]): number;
  /** Adds what a CSV text names: a column `phone`, or a number in each line. Returns how many are new. */
  loadDoNotCall(csv: string): number;
  /** The numbers on the list, as they were written. */
  doNotCall(): string[];
  /**
   * Sets an option of the section `interaction-workspace`, or takes it away with null. It counts from the agent's next sign-in or
   * `GET configuration`: nobody is told.
   */
  setOption(level: OptionLevel, name: string, value: string | null): void;
  /** Records by stage over time; null: of all campaigns. */
  history(campaign: string | null): HistoryView;
  expireSession(agent: string): void;
  /** Forgets the agent's Bayeux clients; their next poll is answered by 402. Returns how many. */
  forgetBayeux(agent: string): number;
  /**
   * Takes one of VOICE, IXN, UCS and STATS down, or up again: `ServiceStateChanged` says so to every agent. While one is down its requests
   * are refused with 503: voice and user events; media and topics; favourites; STATS only leaves out whether agents are there.
   */
  setService(name: string, isUp: boolean): void;
  setAllowedOrigins(origins: readonly string[] | null): void;
  /** The next workspaces fail to initialize. */
  failInitializations(count: number): void;
  /** The sign-in page sends everybody back with `access_denied`. */
  setRefuseSignIn(refuse: boolean): void;
  /** Where the agent stands; `place` is null while signed out. */
  agent(userName: string): { place: string | null; voice: string; outboundPreview: string };
  dropConnections(): void;
  setReachable(reachable: boolean): Promise<void>;
}
