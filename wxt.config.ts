import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { mergeConfig, type Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** Fixed from the start: policies, redirect addresses and stored data hang on the extension's id. */
const chromeKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwogd529O9tuNBs3yblrgt2P9zAPVycJw1uX35TCWAg8xmb5F8Fkbj+eYWLHDrcKJtxRKDkw5g9rwB1tq9hAy7gPzo1JZkk5tFZ01xH4zcJN2FUSKvFmB0w57f/syaYZOrSfGj2DLacqIwR2CZAwc8bm8HL+29d26DgBYfLXyFvWkdtAai7OdR+4H9nKeq8KCyXAm5MjyTDMy3rWUtV0Cjv4BAPLpYWlWdviqUqQ+89h47DJKcwwgA6MWI4BqF71gtGvj3Hj2+lKk4VVX1AMapvuBfIMh9mH4y350lEQXIMnpZavA9iV+6knATSyY9p193GMlWJf4jFH5tWX2h5+d5wIDAQAB';
const firefoxId = '{6f1c2a7e-0c1d-4f7b-9a5e-3d2b8c41f0a6}';

/** WXT's own access to the browser, without the polyfill that takes its name. */
const nativeBrowser = createRequire(import.meta.url).resolve('wxt/browser');

/** Of an icon's file only its shapes are drawn; the frame around them would be in every page thirty times. */
const iconShapes = (): Plugin => ({
  name: 'icon-shapes',
  enforce: 'pre',
  load: {
    filter: { id: /lucide-static.*\.svg\?raw$/ },
    async handler(id) {
      const file = await readFile(id.replace(/\?raw$/, ''), 'utf8');
      const shapes = file.match(/<(path|circle|rect|line|polyline)\s[^>]*\/>/g);
      if (shapes === null) throw new Error(`${id} has no shapes`);
      return `export default ${JSON.stringify(shapes.join(''))}`;
    },
  },
});

/** The scripts of a page whose words are in a file of their own; `callback` carries its few. */
const inPage = new Set(['crm', 'card', 'transfer']);

export default defineConfig({
  manifestVersion: 3,
  // Imports are written out, so that they show the architecture.
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    // What goes into a CRM's page is kept small.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => !inPage.has(name))) return;
      const alias = [
        // Messages and ports are all that it needs, and the minimum versions of both browsers promise them.
        { find: /^wxt\/browser$/, replacement: nativeBrowser },
        // The card's words are files of their own, one of which the worker puts in before it.
        // What few records need comes when it is first wanted.
        { find: /.*\/whenPart$/, replacement: join(import.meta.dirname, 'lib/overlay/fetchedWhenPart.ts') },
        { find: /.*\/reachPart$/, replacement: join(import.meta.dirname, 'lib/overlay/fetchedReachPart.ts') },
        { find: /.*\/pageMessages$/, replacement: join(import.meta.dirname, 'lib/i18n/injectedMessages.ts') },
      ];
      Object.assign(config, mergeConfig(config, { resolve: { alias } }));
    },
  },
  vite: () => ({
    plugins: [preact(), iconShapes()],
    // The CometD client asks for a window; the worker has none.
    define: { window: 'globalThis' },
    // What both minimum versions speak. A lower target would rewrite light-dark(), which shadow roots depend on.
    build: { sourcemap: false, target: ['chrome144', 'firefox140'] },
  }),
  manifest: ({ browser, mode }) => ({
    name: 'Dialbridge',
    description: 'Outbound campaigns of your dialer, inside your CRM.',
    permissions: [
      ...['storage', 'alarms', 'identity', 'scripting', 'notifications'],
      // Chromium's worker cannot play a sound; Firefox's can, and does not know the word.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // Nothing at installation: each address is asked for when it is added in the options.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    action: {
      default_title: 'Dialbridge',
      default_icon: { 16: '/state/signedOut-16.png', 32: '/state/signedOut-32.png' },
    },
    icons: { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png', 128: '/icon/128.png' },
    // The browser shows the commands itself, in its own language.
    default_locale: 'en',
    // At most four may have a suggested key. Chromium 156 gives none where it has a use for it itself, as for Alt+Shift with R, N or X.
    commands: {
      'go-to-card': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_goToCard__' },
      accept: { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_accept__' },
      hold: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_hold__' },
      reject: { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_reject__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src http: https:; media-src http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: firefoxId, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { key: chromeKey, minimum_chrome_version: '144' }),
    ...(mode === 'test' ? { name: 'Dialbridge (test build)' } : {}),
  }),
});
