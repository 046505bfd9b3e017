/**
 * The few parts of a browser that signing in needs, and a server behind them that knows nobody. To be imported before anything that
 * imports the browser. What is still open is ended by the test.
 */
export const windows: ((address: string) => void)[] = [];
export const logouts: (() => void)[] = [];

/** The browser's open tabs, and those that a script was put into. */
export const openTabs: { id: number; url: string }[] = [];
export const injected: number[] = [];

const parts = {
  scripting: {
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => undefined,
    executeScript: async ({ target }: { target: { tabId: number } }) => void injected.push(target.tabId),
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
