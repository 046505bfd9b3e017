import { describe, expect, it } from 'vitest';
import { layerOf, offenceOf, readLayers } from './layers';
import { globalsOf, importsOf, isSource, parse, readText, repositoryFiles } from './sources';

const layers = readLayers(readText('ARCHITECTURE.md'));
const sources = repositoryFiles().filter((path) => isSource(path) && layerOf(path, layers) !== null);
const parsed = sources.map((path) => ({ path, file: parse(path, readText(path)) }));

describe('the layers of ARCHITECTURE.md', () => {
  it('hold every source file of the product', () => {
    const homeless = repositoryFiles().filter(
      (path) => isSource(path) && /^(lib|components|entrypoints)\//.test(path) && layerOf(path, layers) === null,
    );
    expect(homeless).toEqual([]);
    expect(sources.length).toBeGreaterThan(50);
  });

  it('are kept by every import', () => {
    const offences = parsed.flatMap(({ path, file }) =>
      importsOf(file).flatMap((found) => {
        const offence = offenceOf(path, found, layers);
        return offence === null ? [] : [`${path}:${found.line}: ${offence}`];
      }),
    );
    expect(offences).toEqual([]);
  });

  it('reach the browser’s own interfaces only where the table says so', () => {
    const offences = parsed
      .filter(({ path }) => layerOf(path, layers)?.touchesBrowser === false)
      .flatMap(({ path, file }) => {
        const globals = globalsOf(file);
        return ['chrome', 'browser'].filter((name) => globals.has(name)).map((name) => `${path}: ${name}`);
      });
    expect(offences).toEqual([]);
  });

  it.each(['lib/session', 'lib/practice/engine'])('leave clock, chance, DOM and network out of %s', (folder) => {
    const outside = ['document', 'window', 'fetch', 'crypto', 'performance', 'setTimeout', 'setInterval', 'self'];
    const offences = parsed
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .flatMap(({ path, file }) => {
        const globals = globalsOf(file);
        const text = file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
        const impure = /\b(Date\.now\(|new Date\(\)|Math\.random\()/.exec(text);
        const named = outside.filter((name) => globals.has(name));
        return [...named, ...(impure === null ? [] : [impure[0]])].map((name) => `${path}: ${name}`);
      });
    expect(offences).toEqual([]);
  });
});

describe('the test of the layers', () => {
  const table = [
    '| layer | holds | may import | packages | `browser` |',
    '|---|---|---|---|---|',
    '| `lib/session` | | support | | no |',
    '| `lib/support` | | | | no |',
    '| `lib/view` | | session, worker (types) | @preact/signals | no |',
    '| `lib/worker` | | session | | yes |',
    '| `lib/worker/start` | | worker, view | | no |',
  ].join('\n');
  const small = readLayers(table);
  const offences = (path: string, text: string) =>
    importsOf(parse(path, text)).flatMap((found) => offenceOf(path, found, small) ?? []);

  it.each([
    ['an allowed layer', 'lib/session/a.ts', "import { ok } from '../support/ok';"],
    ['its own layer', 'lib/session/deep/a.ts', "import { b } from '../b';"],
    ['types where types are allowed', 'lib/view/a.ts', "import type { W } from '../worker/w';"],
    ['named types where types are allowed', 'lib/view/a.ts', "import { type W } from '../worker/w';"],
    ['a named package', 'lib/view/a.ts', "import { signal } from '@preact/signals';"],
    ['the browser where allowed', 'lib/worker/a.ts', "import { browser } from 'wxt/browser';"],
    ['what the inner layer may import', 'lib/worker/start/a.ts', "import { v } from '../../view/v';"],
    ['the same in the file beside the inner layer', 'lib/worker/start.ts', "import { v } from '../view/v';"],
    ['anything, outside of the layers', 'tests/a.ts', "import { w } from '../lib/worker/w';"],
  ])('lets pass %s', (_what, path, text) => {
    expect(offences(path, text)).toEqual([]);
  });

  it.each([
    ['a layer that is not named', 'lib/session/a.ts', "import { w } from '../worker/w';"],
    ['a layer that is not named, for a type', 'lib/session/a.ts', "import type { W } from '../worker/w';"],
    ['a value where types are allowed', 'lib/view/a.ts', "import { type W, w } from '../worker/w';"],
    ['a side effect where types are allowed', 'lib/view/a.ts', "import '../worker/w';"],
    ['a re-export', 'lib/session/a.ts', "export { w } from '../worker/w';"],
    ['an import at run time', 'lib/session/a.ts', "const w = await import('../worker/w');"],
    ['an import within a type', 'lib/session/a.ts', "export type W = import('../worker/w').W;"],
    ['a package that is not named', 'lib/session/a.ts', "import { signal } from '@preact/signals';"],
    ['Node', 'lib/session/a.ts', "import { readFile } from 'node:fs';"],
    ['the browser where not allowed', 'lib/view/a.ts', "import { browser } from 'wxt/browser';"],
    ['what only the inner layer may import', 'lib/worker/a.ts', "import { v } from '../view/v';"],
    ['the inner layer', 'lib/worker/a.ts', "import { b } from './start/b';"],
    ['a file in no layer', 'lib/session/a.ts', "import { t } from '../../tests/t';"],
  ])('stops %s', (_what, path, text) => {
    expect(offences(path, text)).toHaveLength(1);
  });

  it('refuses a table that names a layer which has no row', () => {
    expect(() => readLayers(table.replace('session, worker (types)', 'sesion'))).toThrow('sesion, which is no layer');
  });
});
