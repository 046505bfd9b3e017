// Accessibility rules over every state of popup and overlay, in both languages and themes: node tests/gallery/check.mjs
import { AxeBuilder } from '@axe-core/playwright';
import preact from '@preact/preset-vite';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

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
let problems = 0;
for (const page of ['overlay', 'popup']) {
  for (const query of ['language=en&theme=light', 'language=ja&theme=dark']) {
    const context = await browser.newContext({ viewport: { width: 1640, height: 900 } });
    const tab = await context.newPage();
    await tab.goto(`http://127.0.0.1:${port}/${page}.html?${query}`);
    await tab.waitForSelector('figure:last-of-type');
    // Buttons that wait for the card to stand still count as disabled, and their contrast would not be looked at.
    await tab.locator('[data-settling]').first().waitFor({ state: 'detached' });
    // Rules about a page as a whole do not fit many surfaces side by side.
    const { violations, passes } = await new AxeBuilder({ page: tab })
      .include('figure > div')
      .disableRules([
        'page-has-heading-one',
        'landmark-one-main',
        'landmark-no-duplicate-main',
        'landmark-main-is-top-level',
        'landmark-no-duplicate-banner',
        'landmark-unique',
        'duplicate-id-aria',
        'region',
      ])
      .analyze();
    const seen = passes.find(({ id }) => id === 'color-contrast')?.nodes.length ?? 0;
    console.log(`${page}?${query}: the contrast of ${seen} texts holds`);
    for (const { id, help, nodes } of violations) {
      problems += nodes.length;
      console.log(`${page}?${query} ${id}: ${help}`);
      for (const node of nodes.slice(0, 3)) console.log(`  ${node.target.join(' ')}\n  ${node.failureSummary}`);
    }
    await context.close();
  }
}
await browser.close();
await server.close();
console.log(`${problems} problems`);
process.exitCode = problems === 0 ? 0 : 1;
