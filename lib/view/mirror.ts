import { signal } from '@preact/signals';
import type { FeedListener } from '../messaging/feed';
import type { Snapshot } from '../messaging/snapshot';
import type { View } from './view';

/** The signals that mirror the feed, and what has to hear of it. They have one writer: here. */
export interface Mirror<S extends Snapshot> extends Pick<FeedListener<S>, 'snapshot' | 'lost'> {
  view: View<S>;
}

export function createMirror<S extends Snapshot>(): Mirror<S> {
  const snapshot = signal<S | null>(null);
  const connected = signal(false);
  return {
    view: { snapshot, connected },
    snapshot(next) {
      snapshot.value = next;
      connected.value = true;
    },
    lost() {
      connected.value = false;
    },
  };
}
