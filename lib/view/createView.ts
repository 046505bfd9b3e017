import { signal } from '@preact/signals';
import { subscribe } from '../messaging/feed';
import type { Snapshot } from '../messaging/snapshot';
import type { View } from './view';

/** The signals that mirror the feed. They have one writer: here. `gone` is called when the extension left this page behind. */
export function createView<S extends Snapshot>(role: S['role'], gone: () => void, abort: AbortSignal): View<S> {
  const snapshot = signal<S | null>(null);
  const connected = signal(false);
  subscribe<S>(
    role,
    {
      snapshot(next) {
        snapshot.value = next;
        connected.value = true;
      },
      lost() {
        connected.value = false;
      },
      gone,
    },
    abort,
  );
  return { snapshot, connected };
}
