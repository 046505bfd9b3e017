import { subscribe } from '../messaging/feed';
import type { Snapshot } from '../messaging/snapshot';
import { createMirror } from './mirror';
import type { View } from './view';

/** A view of the feed for a page of ours. `gone` is called when the extension left this page behind. */
export function createView<S extends Snapshot>(role: S['role'], gone: () => void, abort: AbortSignal): View<S> {
  const { view, snapshot, lost } = createMirror<S>();
  subscribe<S>(role, { snapshot, lost, gone }, abort);
  return view;
}
