import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isSource, parse, readText, repositoryFiles, withoutComments } from './sources';

const sources = repositoryFiles()
  .filter(isSource)
  .map((path) => ({ path, text: readText(path), file: parse(path, readText(path)) }));
const product = sources.filter(({ path }) => /^(lib|components|entrypoints)\//.test(path));
const tests = sources.filter(({ path }) => path.startsWith('tests/'));

const isReExport = (statement: ts.Statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier;

function hasDefaultExport(file: ts.SourceFile): boolean {
  return file.statements.some(
    (statement) =>
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true),
  );
}

/** Calls such as `it.skip(…)` or `describe.each(…).only(…)`: the names of the last members that are called. */
function membersCalled(file: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const start = /^(it|test|describe|suite|page|frame)\b/.exec(node.getText(file));
      if (start !== null) found.push(`${start[1]}.${node.name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('every source file', () => {
  it('exports by name, apart from what WXT and vitest want as a default', () => {
    const allowed = /^(entrypoints\/|[^/]+\.config\.ts$|tests\/.*(Reporter|config|build)\.ts$)/;
    const found = sources.filter(({ path, file }) => !allowed.test(path) && hasDefaultExport(file));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('is no barrel', () => {
    const barrels = product.filter(
      ({ path, file }) =>
        (/\/index\.tsx?$/.test(path) && !path.startsWith('entrypoints/')) ||
        file.statements.some((statement) => isReExport(statement) && /export \*/.test(statement.getText(file))) ||
        (file.statements.length > 0 && file.statements.every(isReExport)),
    );
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it('spells the dialer’s own field names only in the adapter and in the practice dialer', () => {
    const allowed = /^(lib\/dialer\/genesys|lib\/practice|tests)\//;
    const found = sources.filter(
      ({ path, text }) => !allowed.test(path) && text.includes('GSW_') && withoutComments(path, text).includes('GSW_'),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('silences no check', () => {
    const silenced = new RegExp(
      ['@ts-', '(ignore|nocheck|expect-error)|', 'biome-', 'ignore|eslint-', 'disable'].join(''),
    );
    expect(sources.filter(({ text }) => silenced.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('every test', () => {
  it('is run, and waits for states instead of time', () => {
    const wrong = /\.(only|skip|todo|skipIf|runIf|fails|waitForTimeout)$/;
    const found = tests.flatMap(({ path, file }) =>
      membersCalled(file)
        .filter((name) => wrong.test(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('mocks nothing', () => {
    const mocking = new RegExp(`\\bvi\\.(${['mock', 'doMock', 'fn', 'spyOn', 'stubGlobal', 'mocked'].join('|')})\\(`);
    expect(tests.filter(({ text }) => mocking.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('lies where what it tests lies', () => {
    const folders = new Set(
      repositoryFiles().flatMap((path) => (/^(lib|components)\/.+\//.test(path) ? [path.replace(/^lib\//, '')] : [])),
    );
    const own = /^(bench|browser|gallery|load|mutate|repository|setup|support|entrypoints)\//;
    const homeless = tests
      .map(({ path }) => path.replace(/^tests\//, ''))
      .filter((path) => /\.test\.tsx?$/.test(path) && !own.test(path))
      .filter((path) => {
        const folder = path.split('/')[0] ?? '';
        return ![...folders].some((known) => known.startsWith(`${folder}/`));
      });
    expect(homeless).toEqual([]);
  });
});
