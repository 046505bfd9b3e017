import { describe, expect, it } from 'vitest';
import { readText, repositoryFiles } from './sources';

const files = repositoryFiles();

/** What may lie at the top. A new entry is a decision: it is added here on purpose. */
const topLevel = new Set([
  '.ci',
  '.gitignore',
  '.nvmrc',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'GLOSSARY.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'SPEC.md',
  'biome.json',
  'components',
  'docs',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'public',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
]);

const needed = [
  'LICENSE',
  'README.md',
  'SPEC.md',
  'ARCHITECTURE.md',
  'GLOSSARY.md',
  'CONTRIBUTING.md',
  'package-lock.json',
];

/** Put together here, so that this file does not contain what it looks for. */
const machinePath = new RegExp(
  `(^|[\\s'"\`(=:])/(${['work', 'tmp', 'root', 'farm', 'home', 'Users'].join('|')})/[\\w.]`,
  'm',
);
const registryHost = new RegExp(
  ['registry\\.npm', 'js\\.org|registry\\.yarn', 'pkg\\.com|npm\\.pkg\\.git', 'hub\\.com'].join(''),
);

const isText = (path: string): boolean => !/\.(png|ico|woff2?|gz|zip)$/.test(path);

describe('the repository', () => {
  it('has nothing at the top that nobody decided on', () => {
    const present = new Set(files.map((path) => path.split('/')[0] ?? ''));
    expect([...present].filter((entry) => !topLevel.has(entry))).toEqual([]);
  });

  it('has what a newcomer looks for', () => {
    expect(needed.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('names no path of one machine and no host of a package registry', () => {
    const found = files.filter(isText).filter((path) => {
      const text = readText(path);
      return machinePath.test(text) || registryHost.test(text);
    });
    expect(found).toEqual([]);
  });

  it('keeps its text files in plain lines: no carriage returns, no tabs before text, an end of line at the end', () => {
    const found = files
      .filter((path) => isText(path) && path !== 'package-lock.json')
      .filter((path) => {
        const text = readText(path);
        return text !== '' && (text.includes('\r\n') || /^\t/m.test(text) || !text.endsWith('\n'));
      });
    expect(found.filter((path) => !path.endsWith('.csv') && !path.endsWith('.svg'))).toEqual([]);
  });

  it('pins every package to one version, the same in package.json and package-lock.json', () => {
    const wanted = JSON.parse(readText('package.json'));
    const locked = JSON.parse(readText('package-lock.json'));
    const direct: Record<string, string> = { ...wanted.dependencies, ...wanted.devDependencies };
    expect(locked.packages[''].dependencies).toEqual(wanted.dependencies);
    expect(locked.packages[''].devDependencies).toEqual(wanted.devDependencies);
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
