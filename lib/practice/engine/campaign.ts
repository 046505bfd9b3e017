import type { Call } from './call';
import type { CallbackSettings } from './callbackSettings';
import type { CallingList } from './callingList';
import type { Deliveries, Dialing } from './dialing';
import type { Leg } from './leg';
import type { ReadyQueue } from './readyQueue';
import type { Chain } from './record';
import type { Tally } from './tally';
import type { Treatments } from './treatments';

export type CampaignMode = 'preview' | 'pushPreview' | 'progressive' | 'predictive';

/** How the wire spells the modes; the first two are confirmed by traffic, the others are the usual short forms. */
export const modeOnWire: Readonly<Record<CampaignMode, string>> = {
  preview: 'Preview',
  pushPreview: 'PushPreview',
  progressive: 'Progress',
  predictive: 'Predict',
};

/** What an administrator configures. */
export interface CampaignPlan {
  name: string;
  description: string;
  mode: CampaignMode;
  /** The Outbound Contact Server's application id. */
  applicationId: number;
  /** The agent group that works it. */
  group: string;
  lists: readonly { name: string; list: CallingList }[];
  /** How it dials where the dialer calls; what is left out is as usual. */
  dialing?: Partial<Dialing>;
  /** How it handles callbacks; what is left out is as usual. */
  callbacks?: Partial<CallbackSettings>;
  /** What it does on which result; nothing unless it says so. */
  treatments?: Partial<Treatments>;
}

export interface LoadedList {
  name: string;
  dbid: number;
  list: CallingList;
}

/** `active`: loaded, not dialing. */
export type CampaignStatus = 'unloaded' | 'active' | 'running';

export interface Campaign extends Omit<CampaignPlan, 'lists' | 'dialing' | 'callbacks' | 'treatments'> {
  groupDbid: number;
  lists: LoadedList[];
  status: CampaignStatus;
  chains: Chain[];
  queue: ReadyQueue;
  /** The lowest and the highest place that was given out. */
  firstOrder: number;
  lastOrder: number;
  tally: Tally;
  dialing: Dialing;
  callbacks: CallbackSettings;
  treatments: Treatments;
  deliveries: Deliveries;
  /** Contacts with the dialer; none of them is in an agent's hands. */
  legs: Leg[];
  /** Agents' calls without a contact yet. */
  seats: Call[];
  /** When it last took a record out of the list for an agent, counted over all campaigns: who waits longest is next. */
  lastTurn: number;
  /** The dialer's own number, which agents see until a contact is on the line. */
  line: string;
  /** The last thing that desktops were told of it. */
  lastEvent: string | null;
}
