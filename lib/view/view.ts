import type { ReadonlySignal } from '@preact/signals';
import type { Snapshot } from '../messaging/snapshot';

/** The read-only mirror of the feed that components draw from. One writer: the feed's subscription in this layer. */
export interface View<S extends Snapshot> {
  /** Null until the first snapshot has arrived. */
  snapshot: ReadonlySignal<S | null>;
  /** False while the worker cannot be reached; what is shown may be old. */
  connected: ReadonlySignal<boolean>;
}
