import type { Language } from '../i18n/language';
import type { AgentOrder, Refusal } from '../session/orders';
import type { RecordKey } from '../session/record';
import type { FoundTarget } from '../session/target';
import type { Settings } from '../storage/settings';

/** The name of the port that is a subscription to the feed. */
export const feedPort = 'dialbridge-feed';

/** The last message on a port to whom nothing is sent: who asks again would only wake the worker, again and again. */
export const feedRefusal = { refused: true } as const;

/** The parts of the card that come when they are first wanted, each in a script of its own. */
export const cardParts = ['callback', 'transfer'] as const;
export type CardPart = (typeof cardParts)[number];

/** Everything that popup, options and pages can ask of the worker, in one place. */
export type Request =
  | { kind: 'order'; order: AgentOrder }
  /** Page: keep a short text for this site, such as where the card was put; it comes back with the snapshot. */
  | { kind: 'remember'; text: string }
  /** Page: put the card into this page, behind the words of this language; both are there when the answer comes. */
  | { kind: 'loadCard'; language: Language }
  /** Page: put a part of the card into this page that has been left out so far; it is there when the answer comes. */
  | { kind: 'loadPart'; part: CardPart }
  /** Popup: bring a CRM tab forward at this record's contact. */
  | { kind: 'openContact'; record: RecordKey }
  /** Popup: bring a CRM tab forward at the contact of a callback in the list, looked up by its number. */
  | { kind: 'openCallback'; callback: string }
  /** Popup: bring the tab of the dialer's own desktop forward (SES-7). */
  | { kind: 'showDesktop' }
  /** Popup: bring a CRM tab forward, with the focus on its card; nothing where no CRM is open. */
  | { kind: 'showCard' }
  /** Page and popup: the server's targets that match what the agent types; answered by `targets` (CALL-2). */
  | { kind: 'findTargets'; text: string }
  /** Options: replace the settings (already parsed by the form; parsed again by the worker). */
  | { kind: 'saveSettings'; settings: Settings }
  /** Options: is there a dialer at this address? */
  | { kind: 'testDialer'; server: string }
  /** Options: play the sound of an arrival now; *failed* where it cannot be heard. */
  | { kind: 'testSound' };

/** The worker's answer. An order that was refused says why in words of the message files. */
export type Reply =
  | { done: true }
  | { done: true; targets: readonly FoundTarget[] }
  | { done: false; refusal: Refusal }
  /** The request itself was not acceptable: wrong role, malformed, or the worker failed. */
  | { done: false; problem: 'notForYou' | 'malformed' | 'failed' | 'unreachable' | 'notADialer' | 'noPermission' };

/** Which role may send what (rule 10). */
export const permitted: { readonly [Role in 'page' | 'popup' | 'options']: readonly Request['kind'][] } = {
  page: ['order', 'remember', 'loadCard', 'loadPart', 'findTargets'],
  popup: ['order', 'openContact', 'openCallback', 'showDesktop', 'showCard', 'findTargets'],
  options: ['saveSettings', 'testDialer', 'testSound'],
};

/** The orders that a page may give; signing in and out, and channels other than for *Get Record*, belong to the popup. */
export const ordersOfPages: readonly AgentOrder['type'][] = [
  'JoinCampaign',
  'GetRecord',
  'CancelGetRecord',
  'DialRecord',
  'ChooseNumber',
  'ChooseCallerId',
  'AddNumber',
  'ListNumbers',
  'StaySignedIn',
  'SetAfterRecord',
  'AnswerPreview',
  'RejectCall',
  'HoldBack',
  'UseCall',
  'ReachTarget',
  'UseConsultation',
  'DropParty',
  'ClearGhost',
  'SendTones',
  'ChooseResult',
  'ChooseDisposition',
  'WriteNote',
  'EditField',
  'SaveFields',
  'SetCallback',
  'PostponeRecord',
  'MarkDoNotCall',
  'DeclineRecord',
  'FinishRecord',
  'DismissNotice',
  'DismissUnconfirmed',
];
