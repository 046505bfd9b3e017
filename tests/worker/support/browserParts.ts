/**
 * The few parts of a browser that signing in needs, and a server behind them that knows nobody. To be imported before anything that
 * imports the browser. What is still open is ended by the test.
 */
export const windows: ((address: string) => void)[] = [];
export const logouts: (() => void)[] = [];

/** The browser's open tabs, and those that a script was put into. */
export const openTabs: { id: number; url: string; discarded?: boolean }[] = [];
export const injected: number[] = [];
export const injectedFiles: string[][] = [];
/** Tabs that never answer. */
export const frozenTabs = new Set<number>();
/** Tabs that are there no more. */
export const closedTabs = new Set<number>();
/** What the browser puts into pages that are yet to come. */
export const registered: { id: string; js: string[] }[] = [];
/** What was taken from them, by id. */
export const unregistered: string[] = [];

const parts = {
  scripting: {
    getRegisteredContentScripts: async () => [...registered],
    registerContentScripts: async (scripts: typeof registered) => void registered.push(...scripts),
    updateContentScripts: async (scripts: typeof registered) => {
      for (const script of scripts) {
        const index = registered.findIndex(({ id }) => id === script.id);
        if (index < 0) throw new Error('not registered');
        registered[index] = script;
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      const left = registered.filter(({ id }) => !ids.includes(id));
      registered.splice(0, registered.length, ...left);
      unregistered.push(...ids);
    },
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      if (closedTabs.has(target.tabId)) throw new Error(`No tab with id: ${target.tabId}.`);
      injected.push(target.tabId);
      injectedFiles.push(files);
      if (frozenTabs.has(target.tabId)) await new Promise(() => {});
    },
  },
  tabs: {
    query: async ({ url }: { url: string }) =>
      openTabs.filter((tab) => new URL(tab.url).hostname === new URL(url.replace('*', '')).hostname),
  },
  runtime: { getURL: (path: string) => `chrome-extension://abc${path}` },
  alarms: { onAlarm: { addListener() {} }, create: async () => undefined, clear: async () => true },
  permissions: { contains: async () => true },
  identity: {
    getRedirectURL: () => 'https://abc.chromiumapp.org/',
    launchWebAuthFlow: () => new Promise<string>((resolve) => windows.push(resolve)),
  },
};

async function answer(input: string): Promise<Response> {
  if (input.endsWith('/logout')) await new Promise<void>((resolve) => logouts.push(resolve));
  return Response.json({ status: { code: 3, message: 'no session' } }, { status: 403 });
}

Object.assign(globalThis, { chrome: parts, fetch: answer });
