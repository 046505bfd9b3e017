import { render } from 'preact';
import { OptionsRoot } from '../../components/options/OptionsRoot';
import { ask } from '../../lib/messaging/ask';
import { askPermissions } from '../../lib/messaging/askPermissions';
import { followShortcuts, shortcutsPage } from '../../lib/messaging/shortcuts';
import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import { askForNames, followOutputs } from '../../lib/sound/outputs';
import type { Settings } from '../../lib/storage/settings';
import { createView } from '../../lib/view/createView';

const life = new AbortController();
const view = createView<OptionsSnapshot>('options', () => location.reload(), life.signal);
const root = document.getElementById('root');
if (root !== null) {
  const intents = {
    // The browser asks only within the click itself, so its question comes before everything else.
    saveSettings: async (settings: Settings) =>
      (await askPermissions([
        settings.dialer.server,
        settings.dialer.authServer,
        ...settings.sites.map((site) => site.origin),
      ]))
        ? ask({ kind: 'saveSettings', settings })
        : ({ done: false, problem: 'noPermission' } as const),
    testDialer: async (server: string) =>
      (await askPermissions([server]))
        ? ask({ kind: 'testDialer', server })
        : ({ done: false, problem: 'noPermission' } as const),
    testSound: () => ask({ kind: 'testSound' }),
    soundOutputs: followOutputs,
    askForNames,
    shortcuts: followShortcuts,
    openShortcuts: shortcutsPage(),
  };
  render(<OptionsRoot view={view} intents={intents} browserLanguages={navigator.languages} />, root);
}
