// Pictures of every state of popup and overlay, for looking at: node tests/gallery/shoot.mjs <folder> [page?query …]
import { mkdirSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where the pictures go: node tests/gallery/shoot.mjs <folder>');
mkdirSync(folder, { recursive: true });
const pages =
  wanted.length > 0
    ? wanted
    : ['overlay', 'popup'].flatMap((page) =>
        ['language=en&theme=light', 'language=ja&theme=dark'].map((query) => `${page}?${query}`),
      );
const server = await createServer({
  configFile: false,
  root: 'tests/gallery',
  plugins: [preact()],
  server: { host: '127.0.0.1', port: 0, fs: { allow: ['../..'] } },
  logLevel: 'error',
});
await server.listen();
const address = server.httpServer?.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium' });
for (const wanted of pages) {
  const [page = 'overlay', query = ''] = wanted.split(/\?(.*)/s);
  const options = new URLSearchParams(query);
  const [width = 1640, height = 900] = (options.get('size') ?? '1640x900').split('x').map(Number);
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: Number(options.get('scale') ?? 1),
    forcedColors: options.has('forced') ? 'active' : 'none',
  });
  const tab = await context.newPage();
  tab.on('pageerror', (error) => console.error(wanted, error.message));
  tab.on('console', (message) => message.type() === 'error' && console.error(wanted, message.text()));
  await tab.goto(`http://127.0.0.1:${port}/${page}.html?${query}`);
  await tab.waitForSelector('figure:last-of-type');
  // Keys for the first card of the page, once it has stood still: `press=d` opens Decline.
  const keys = options.get('press')?.split(',') ?? [];
  if (keys.length > 0) {
    await tab.locator('[data-focus-home]').first().focus();
    await tab.waitForFunction(() => {
      const shadow = document.querySelector('figure > div')?.shadowRoot ?? document;
      return shadow.querySelector('[data-settling]') === null;
    });
  }
  for (const key of keys) await tab.keyboard.press(key);
  const name = wanted.replace(/[^\w]+/g, '-');
  await tab.screenshot({ path: `${folder}/${name}.png`, fullPage: !options.has('size') });
  console.log(`${folder}/${name}.png`);
  await context.close();
}
await browser.close();
await server.close();
