import type { Log } from '../support/log';
import type { StorageArea } from './area';
import { defaultSettings, type Settings } from './settings';
import { settingsSchema } from './settingsSchema';
import { envelop, unwrap } from './stored';

const key = 'settings';
const shape = { version: 1, schema: settingsSchema };

/** The settings of this browser profile, in `storage.local`. */
export interface SettingsStore {
  read(): Promise<Settings>;
  write(settings: Settings): Promise<void>;
}

export function createSettingsStore(area: StorageArea, log: Log): SettingsStore {
  return {
    async read() {
      const read = unwrap(shape, await area.get(key));
      if (read.ok) return read.value;
      if (read.problem !== 'absent') log.note('settings unreadable', read.problem);
      return defaultSettings;
    },
    write: (settings) => area.set({ [key]: envelop(shape, settings) }),
  };
}
