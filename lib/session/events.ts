import type { DialerNews } from './news';
import type { AgentOrder } from './orders';
import type { Policy } from './policy';
import type { DeviceWork } from './state';

/** What happened on this device. */
export type DeviceEvent =
  /** The worker runs again and has read its state: requests that were under way have an unknown outcome. */
  | { type: 'WorkerStarted' }
  /** No state was kept (browser restart, update) but a session may still be open at this server. */
  | { type: 'SessionRemembered'; server: string }
  /** What this device kept for the agent who has just signed in. */
  | { type: 'WorkRemembered'; work: DeviceWork; place: string | null }
  /** A deadline of `nextDeadline` may have passed. */
  | { type: 'TimePassed'; policy: Policy };

export type SessionEvent = (
  | { from: 'agent'; order: AgentOrder; server: string | null; policy: Policy }
  | { from: 'dialer'; news: DialerNews }
  | { from: 'device'; event: DeviceEvent }
) & {
  /** Milliseconds of this device's clock. */
  at: number;
};
