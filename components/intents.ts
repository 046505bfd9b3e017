import type { Reply } from '../lib/messaging/contract';
import type { Shortcut } from '../lib/messaging/shortcuts';
import type { AgentOrder } from '../lib/session/orders';
import type { RecordKey } from '../lib/session/record';
import type { FoundTarget } from '../lib/session/target';
import type { NamesAsked, SoundOutputs } from '../lib/sound/outputs';
import type { Settings } from '../lib/storage/settings';

/**
 * What components want done. They hand on the DOM event of the click or key press: the receiver checks that a person caused it
 * (`isTrusted`) before anything is dialed (CALL-6).
 */
export interface SessionIntents {
  order(order: AgentOrder, event: Event): Promise<Reply>;
  /** A new reference id for an order that needs one. */
  newReference(): number;
  /** The server's targets that match what is typed; those of an empty text are the agent's favourites. Null: the dialer did not say. */
  findTargets(text: string): Promise<readonly FoundTarget[] | null>;
  /** Bring the record's contact to the front: this page in a page, a CRM tab from the popup. Null: not possible here. */
  openContact: ((record: RecordKey, event: Event) => void) | null;
}

export interface PopupIntents extends SessionIntents {
  /** Brings a CRM tab forward at the contact of a callback in the list. */
  openCallback(callback: string): Promise<Reply>;
  openOptions(): void;
  /** Brings the tab of the dialer's own desktop forward. */
  showDesktop(): Promise<Reply>;
  /** Brings a CRM tab forward, with the focus on its card; nothing where no CRM is open. */
  showCard(): void;
}

export type Corner = 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';
/** A place that survives another window size: its nearest corner, and how far it is from that corner's two edges, in CSS pixels. */
export interface Spot {
  corner: Corner;
  /** Absent: the corner's usual distance. */
  away?: { x: number; y: number };
}
/** Where the card is; on pages where it cannot stand beside the contact it floats all the same. */
export type CardPosition = { is: 'beside' } | ({ is: 'floating' } & Spot);
/** Moving by keys: it begins, goes by so many pixels (`Infinity`: to the edge), and is set or put back. */
export type Steering = 'begin' | 'set' | 'putBack' | { x: number; y: number };

export interface PageIntents extends SessionIntents {
  /** The agent moved the card; remembered per site. */
  moveCard(position: CardPosition): void;
  /** Moves the card by keys; answers where it is now, null where it cannot be moved. */
  steer(step: Steering): CardPosition | null;
  collapse(collapsed: boolean): void;
  /** Give the focus back to where it was in the page. */
  leaveCard(): void;
  /** Go to another contact that matches (CRM-1: a choice, never a guess). */
  openCandidate(href: string, event: Event): void;
}

export interface OptionsIntents {
  /** Asks the browser for the host permission of a new address first; must be called from the click itself. */
  saveSettings(settings: Settings, event: Event): Promise<Reply>;
  testDialer(server: string, event: Event): Promise<Reply>;
  /** Plays the sound of an arrival. */
  testSound(event: Event): Promise<Reply>;
  /** Tells where sounds can come out, now and whenever that changes; returns what ends it. */
  soundOutputs(tell: (outputs: SoundOutputs) => void): () => void;
  /** Asks for the microphone, with which the names of devices come. From the click itself. */
  askForNames(event: Event): Promise<NamesAsked>;
  /** Tells the keys of the browser's commands, now and whenever the agent comes back to the page; returns what ends it. */
  shortcuts(tell: (shortcuts: readonly Shortcut[]) => void): () => void;
  /** Opens the browser's page for them; null: there is no way to it. */
  openShortcuts: (() => void) | null;
}
