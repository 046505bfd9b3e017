import { readFileSync } from 'node:fs';
import type { Reply } from '../http/reply';

/** The page's scripts; one is what the page names, the others are imported. */
const scripts = [
  ...['page', 'dom', 'server', 'campaigns', 'picture', 'pictureShape', 'pictureTable'],
  ...['records', 'recordReport', 'agents', 'dialing', 'callbacks', 'afterCalls', 'refusals', 'doNotCall'],
  ...['options', 'log', 'switches', 'talk'],
];

/** The pages' files by path; nothing else is served. */
const files: Readonly<Record<string, { file: string; type: string }>> = {
  '/practice/': { file: 'index.html', type: 'text/html' },
  '/practice/page.css': { file: 'page.css', type: 'text/css' },
  '/ui/ad/v1/index.html': { file: 'desktop.html', type: 'text/html' },
  '/ui/ad/v1/desktop.css': { file: 'desktop.css', type: 'text/css' },
  ...Object.fromEntries(
    scripts.map((name) => [`/practice/${name}.js`, { file: `${name}.js`, type: 'text/javascript' }]),
  ),
};

export function staticFile(path: string): Reply | null {
  const found = Object.hasOwn(files, path) ? files[path] : undefined;
  if (!found) return null;
  return {
    status: 200,
    headers: {
      'content-type': `${found.type}; charset=utf-8`,
      'content-security-policy': "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'cache-control': 'no-store',
    },
    body: readFileSync(new URL(`../page/${found.file}`, import.meta.url), 'utf8'),
  };
}
