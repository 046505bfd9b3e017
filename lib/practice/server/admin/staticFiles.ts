import { readFileSync } from 'node:fs';
import type { Reply } from '../http/reply';

/** The page's files by path; nothing else is served. */
const files: Readonly<Record<string, { file: string; type: string }>> = {
  '/practice/': { file: 'index.html', type: 'text/html' },
  '/practice/page.js': { file: 'page.js', type: 'text/javascript' },
  '/practice/page.css': { file: 'page.css', type: 'text/css' },
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
