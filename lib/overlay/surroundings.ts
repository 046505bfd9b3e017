import type { Reply } from '../messaging/contract';
import type { PageSnapshot } from '../messaging/snapshot';
import type { AgentOrder } from '../session/orders';
import type { View } from '../view/view';
import type { PageFocus } from './pageFocus';

/** What the overlay is given by the roots of the content scripts. */
export interface OverlaySurroundings {
  view: View<PageSnapshot>;
  /** Sends an order to the worker. */
  order(order: AgentOrder): Promise<Reply>;
  /** Keeps a short text for this site; it comes back with the snapshots of all its pages. */
  remember(text: string): Promise<unknown>;
  browserLanguages: readonly string[];
  pageFocus: PageFocus;
  /** True in test builds only: a page must not look inside. */
  openRoot: boolean;
}
