import './stillTime';
import { signal } from '@preact/signals';
import { OptionsRoot } from '../../../components/options/OptionsRoot';
import type { Reply } from '../../../lib/messaging/contract';
import type { OptionsSnapshot } from '../../../lib/messaging/snapshot';
import { appearanceOf, openStage } from './stage';

openStage('options', (entry, look) => {
  if (entry.surface !== 'options') throw new Error(`${entry.name} is no options page.`);
  const { reply, isHeld } = entry;
  const said = entry.snapshot?.() ?? null;
  const { language, theme } = appearanceOf(look);
  const settings = said && { ...said.settings, language, theme };
  const snapshot = said && settings && { ...said, settings, appearance: { ...said.appearance, language, theme } };
  const answer = (): Promise<Reply> =>
    isHeld === true ? new Promise(() => undefined) : Promise.resolve(reply ?? { done: true });
  const view = { snapshot: signal<OptionsSnapshot | null>(snapshot), connected: signal(entry.isStale !== true) };
  const intents = { saveSettings: answer, testDialer: answer };
  const host = document.createElement('div');
  return { host, root: host, what: <OptionsRoot view={view} intents={intents} browserLanguages={[look.language]} /> };
});
