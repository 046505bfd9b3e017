/** A Chromium or Chrome for Testing that can load an unpacked extension, or why there is none. */
export type Finding = { path: string; problem: null } | { path: null; problem: string };

/** Said when the browser is Chrome as Google brands it. */
export const brandedSentence: string;

export function isBrandedChrome(path: string): boolean;

/**
 * Finds the browser for tests, pictures and `npm start`. `CHROME_PATH` decides where it is set; else Chromium on the PATH, then
 * the one that Playwright installed.
 */
export function findChromium(): Finding;
