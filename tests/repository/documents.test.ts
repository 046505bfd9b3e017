import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en';
import { ja } from '../../lib/i18n/ja';
import { readText, repositoryFiles } from './sources';

const files = repositoryFiles();
const documents = files.filter((path) => path.endsWith('.md')).map((path) => ({ path, text: readText(path) }));
const folders = new Set(
  files.flatMap((path) => path.split('/').map((_, index, parts) => parts.slice(0, index).join('/'))),
);

const exists = (path: string): boolean => files.includes(path) || folders.has(path.replace(/\/$/, ''));

/** `Layer table` → `layer-table`, as the usual hosts make anchors of headings. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

describe('the documents', () => {
  it('link only to files and headings that exist', () => {
    const broken = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].flatMap(([, target = '']) => {
        const [file = '', anchor] = target.split('#');
        const full = file === '' ? path : posix.join(posix.dirname(path), file);
        if (!exists(full)) return [`${path}: ${target}`];
        if (anchor === undefined) return [];
        const headings = [...readText(full).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
        return headings.includes(anchor) ? [] : [`${path}: ${target}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readText('package.json'));
    const missing = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/`npm (?:run )?([a-z][\w:-]*)/g)]
        .map(([, script = '']) => script)
        .filter((script) => !['ci', 'install'].includes(script) && !Object.hasOwn(scripts ?? {}, script))
        .map((script) => `${path}: ${script}`),
    );
    expect(missing).toEqual([]);
  });

  it('name only files and folders that exist', () => {
    const missing = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:lib|components|entrypoints|tests|docs|public|\.ci)\/[\w./-]*)`/g)]
        .map(([, target = '']) => target)
        .filter((target) => !exists(target) && !exists(`${target}.ts`))
        .map((target) => `${path}: ${target}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the terms of SPEC.md', () => {
  const rows = [...readText('SPEC.md').matchAll(/^\| ([^|]+) \| ([^|]+) \| [^|]+ \|$/gm)]
    .map(([, english = '', japanese = '']) => [english, japanese].map((term) => term.replace(/°/g, '').trim()))
    .slice(1);
  const textOf = (value: unknown): string =>
    JSON.stringify(value, (_key, item) => (typeof item === 'function' ? String(item) : item));

  it('are all read', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it('stand in GLOSSARY.md, word for word', () => {
    const glossary = readText('GLOSSARY.md');
    expect(rows.flat().filter((term) => !glossary.includes(term))).toEqual([]);
  });

  it.each([
    ['Get Record', 'レコードを取得'],
    ['My Campaigns', 'マイ キャンペーン'],
    ['My Channels', 'マイ チャネル'],
    ['Call this contact later', 'このコンタクトに後でコールする'],
    ['Done and Stop', '完了して停止'],
    ['Case Information', 'ケース情報'],
  ])('%s is what the interface shows, in both languages', (english, japanese) => {
    expect(rows).toContainEqual([english, japanese]);
    expect(textOf(en)).toContain(english);
    expect(textOf(ja)).toContain(japanese);
  });
});
