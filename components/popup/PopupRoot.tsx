import type { PopupSnapshot } from '../../lib/messaging/snapshot';
import type { View } from '../../lib/view/view';
import type { PopupIntents } from '../intents';

export interface PopupRootProps {
  view: View<PopupSnapshot>;
  intents: PopupIntents;
  /** The browser's languages in order of preference. */
  browserLanguages: readonly string[];
}

/** The popup: sign-in, channels, campaigns, and the record or call in hand. */
export function PopupRoot(_props: PopupRootProps) {
  return <main />;
}
