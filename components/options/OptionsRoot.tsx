import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import type { View } from '../../lib/view/view';
import type { OptionsIntents } from '../intents';

export interface OptionsRootProps {
  view: View<OptionsSnapshot>;
  intents: OptionsIntents;
  browserLanguages: readonly string[];
}

/** The options page is built here: connection, CRM sites, language and look, keys. */
export function OptionsRoot(_props: OptionsRootProps) {
  return <main />;
}
