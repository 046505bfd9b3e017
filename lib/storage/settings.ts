import type { CrmSite } from '../crm/site';
import { defaultPolicy, type Policy } from '../session/policy';
import type { KeyChoice } from '../support/cardKeys';

export type LanguageChoice = 'auto' | 'en' | 'ja';
export type ThemeChoice = 'auto' | 'light' | 'dark';

/** What the options page sets; the administrator's policy may preset or lock any of it. */
export interface Settings {
  dialer: {
    /** Base address of the dialer; empty: not configured yet. */
    server: string;
    /** Address of the authorization server; empty: the dialer's. */
    authServer: string;
    clientId: string;
    apiKey: string;
    /** The media topic that requests about push previews go to; `{tenant}` and `{place}` stand for the agent's own. */
    topic: string;
  };
  sites: readonly CrmSite[];
  language: LanguageChoice;
  theme: ThemeChoice;
  /** Single-key shortcuts inside the card. */
  singleKeys: boolean;
  /** The keys among them that the agent chose. */
  keys: KeyChoice;
  /** Country in which numbers without a country code are read, as ISO 3166-1 alpha-2; empty: from the record. */
  region: string;
  /** What the administrator decides about dialing. */
  policy: Policy;
  /** What is heard of arrivals and of a lost connection. */
  sound: {
    isOn: boolean;
    /** 0 to 100. */
    volume: number;
    /** An output device as the browser names it; empty: the system's default. */
    device: string;
    /** Also while a call is up. */
    duringCalls: boolean;
  };
  /** Notices of campaigns also by the system, when no CRM page is in front (CAMP-2). */
  systemNotices: boolean;
  /** A record that arrives opens its contact's page, unless the agent is typing (PUSH-4). */
  opensContact: boolean;
}

/** Written out with its placeholders: the server puts tenant and place in (protocol notes, section 7; inferred). */
export const defaultTopic = '<tenant-id>@<place>';

export const defaultSettings: Settings = {
  dialer: { server: '', authServer: '', clientId: 'dialbridge', apiKey: '', topic: defaultTopic },
  sites: [],
  language: 'auto',
  theme: 'auto',
  singleKeys: true,
  keys: {},
  region: '',
  policy: defaultPolicy,
  sound: { isOn: true, volume: 50, device: '', duringCalls: false },
  systemNotices: true,
  opensContact: false,
};
