import type { Reply } from '../messaging/contract';
import type { PageSnapshot } from '../messaging/snapshot';
import type { AgentOrder } from '../session/orders';
import type { View } from '../view/view';

/** What the overlay is given by the content script's root. */
export interface OverlaySurroundings {
  view: View<PageSnapshot>;
  /** Sends an order to the worker. */
  order(order: AgentOrder): Promise<Reply>;
  /** Keeps a short text for this site; it comes back with the snapshots of all its pages. */
  remember(text: string): Promise<unknown>;
  browserLanguages: readonly string[];
  /** True in test builds only: a page must not look inside. */
  openRoot: boolean;
}
