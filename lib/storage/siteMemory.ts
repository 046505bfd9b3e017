import * as v from 'valibot';
import type { StorageArea } from './area';

const key = 'sites.remembered';
const schema = v.record(v.string(), v.string());

/** Short texts that the pages of each site asked to be remembered, by the site's id: where the card was put. */
export interface SiteMemory {
  read(): Promise<Readonly<Record<string, string>>>;
  write(all: Readonly<Record<string, string>>): Promise<void>;
}

export function createSiteMemory(area: StorageArea): SiteMemory {
  return {
    async read() {
      const parsed = v.safeParse(schema, await area.get(key));
      // Losing it costs the agent one move of the card.
      return parsed.success ? parsed.output : {};
    },
    write: (all) => area.set({ [key]: all }),
  };
}
