// Draws the extension's icon and the toolbar's states as PNG files: node tests/gallery/drawIcons.mjs
// Each state has a silhouette of its own, so that colour never stands alone.
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** One set for light and dark toolbars, under a white sign. Not among the tokens: no surface shows them, and pages would carry them. */
const colours = {
  out: '#7d8896',
  notready: '#758190',
  ready: '#1f8f52',
  waiting: '#845ee0',
  oncall: '#3677dc',
  lost: '#d9483f',
};

const mark = `<rect width="24" height="24" rx="6" fill="#1c5bbd"/>
<path d="M4.5 16.5h15M6 16.5V13a6 6 0 0 1 12 0v3.5M10 16.5v-9M14 16.5v-9" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round"/>`;

/** Each on a field of 16 by 16. */
const states = {
  signedOut: `<rect x="2" y="2" width="12" height="12" rx="3.5" fill="none" stroke="${colours.out}" stroke-width="2"/>`,
  notReady: `<rect x="1" y="1" width="14" height="14" rx="4" fill="${colours.notready}"/>
<path d="M4.5 8h7" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/>`,
  ready: `<circle cx="8" cy="8" r="7.2" fill="${colours.ready}"/>
<path d="M4.6 8.3l2.4 2.4 4.5-5" fill="none" stroke="#fff" stroke-width="2.1" stroke-linecap="round" stroke-linejoin="round"/>`,
  waiting: `<path d="M3.5.5h9a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3H9.5L8 15.5l-1.5-3h-3a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3z" fill="${colours.waiting}"/>
<path d="M4.5 6.5h.01M8 6.5h.01M11.5 6.5h.01" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/>`,
  onCall: `<rect width="16" height="16" rx="2" fill="${colours.oncall}"/>
<path d="M4.6 3h2l1 2.7-1.3 1.1a6.5 6.5 0 0 0 2.9 2.9l1.1-1.3 2.7 1v2a1.2 1.2 0 0 1-1.3 1.2A9 9 0 0 1 3.4 4.3 1.2 1.2 0 0 1 4.6 3z" fill="#fff"/>`,
  noConnection: `<path d="M8 .8l7.5 13.800H.5z" fill="${colours.lost}" stroke="${colours.lost}" stroke-linejoin="round"/>
<path d="M8 5.800v4M8 12.300v.1" stroke="#fff" stroke-width="1.9" stroke-linecap="round"/>`,
};

const drawings = [
  ...[16, 32, 48, 128].map((size) => ({ file: `icon/${size}.png`, size, field: 24, shapes: mark })),
  ...Object.entries(states).flatMap(([name, shapes]) =>
    [16, 32].map((size) => ({ file: `state/${name}-${size}.png`, size, field: 16, shapes })),
  ),
];

const folder = new URL('../../public/', import.meta.url);
for (const part of ['icon', 'state']) mkdirSync(new URL(part, folder), { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium' });
const page = await browser.newPage();
for (const { file, size, field, shapes } of drawings) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block}</style>
<svg width="${size}" height="${size}" viewBox="0 0 ${field} ${field}">${shapes}</svg>`,
  );
  writeFileSync(new URL(file, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
console.log(`${drawings.length} pictures drawn`);
