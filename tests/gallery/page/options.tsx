import './stillTime';
import { signal } from '@preact/signals';
import { OptionsRoot } from '../../../components/options/OptionsRoot';
import type { Reply } from '../../../lib/messaging/contract';
import type { Shortcut } from '../../../lib/messaging/shortcuts';
import type { OptionsSnapshot } from '../../../lib/messaging/snapshot';
import type { SoundOutputs } from '../../../lib/sound/outputs';
import { appearanceOf, openStage } from './stage';

/** A component's own subscription: it is told once. */
const tellOnce =
  <What,>(what: What) =>
  (tell: (what: What) => void) => {
    tell(what);
    return () => undefined;
  };
const unnamed: SoundOutputs = { canChoose: true, areNamed: false, devices: [] };
const usual: readonly Shortcut[] = [
  { name: 'go-to-card', keys: 'Alt+Shift+D' },
  { name: 'accept', keys: 'Alt+Shift+Y' },
  { name: 'hold', keys: 'Alt+Shift+H' },
  { name: 'reject', keys: 'Alt+Shift+J' },
];

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
  const intents = {
    saveSettings: answer,
    testDialer: answer,
    testSound: answer,
    soundOutputs: tellOnce(entry.outputs ?? unnamed),
    askForNames: async () => entry.names ?? 'named',
    shortcuts: tellOnce(entry.shortcuts ?? usual),
    openShortcuts: entry.hasNoShortcutsPage === true ? null : () => undefined,
  } as const;
  const host = document.createElement('div');
  return { host, root: host, what: <OptionsRoot view={view} intents={intents} browserLanguages={[look.language]} /> };
});
