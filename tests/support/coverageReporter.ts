import { readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reporter, SerializedError, TestModule, TestRunEndReason, Vitest } from 'vitest/node';
import { coverageOf, coverageTable, type NamedTest } from './coverage';
import { readSpec } from './coverageSpec';
import { notYet } from './notYet';

const specFile = fileURLToPath(new URL('../../SPEC.md', import.meta.url));

/**
 * Ends `npm test`: the failing tests once more, the table of acceptance lines, and `N passed, N failed` alone on the last line.
 * What the table finds wrong counts as failed. When only some of the tests were asked for, nothing is said to be missing.
 */
export default function coverageReporter(): Reporter {
  let lastLine = '0 passed, 1 failed';
  let isPartial = false;
  let vitest: Vitest | null = null;

  return {
    onInit(started) {
      vitest = started;
      const { project, testNamePattern } = vitest.config;
      isPartial = project.length > 0 || testNamePattern !== undefined;
      // other reporters and the teardown write after us; the last line has to be the last
      process.once('exit', () => writeSync(process.stdout.fd, `${lastLine}\n`));
    },

    async onTestRunStart(specifications) {
      const all = (await vitest?.globTestSpecifications()) ?? [];
      isPartial ||= specifications.length < all.length;
    },

    onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[], reason: TestRunEndReason) {
      const tests = modules.flatMap((module) =>
        [...module.children.allTests()].map((test) => ({
          kind: module.project.name === 'browser' ? ('browser' as const) : ('unit' as const),
          title: test.name,
          where: `${module.relativeModuleId} > ${test.fullName}`,
          state: test.result().state,
        })),
      );
      const ran = tests.filter(({ state }) => state !== 'skipped' && state !== 'pending');
      const failed = ran.filter(({ state }) => state === 'failed').map(({ where }) => where);
      const broken = modules.flatMap((module) => [
        ...module.errors().map((error) => `${module.relativeModuleId}: ${error.message}`),
        ...[...module.children.allSuites()].flatMap((suite) =>
          suite.errors().map((error) => `${module.relativeModuleId} > ${suite.fullName}: ${error.message}`),
        ),
      ]);
      const skipped = tests.filter(({ state }) => state === 'skipped').map(({ where }) => `skipped: ${where}`);
      const stray = unhandled.map((error) => `outside of any test: ${error.message ?? String(error)}`);
      if (ran.length === 0) {
        stray.push('no test ran');
        isPartial = true;
      }

      const named: readonly NamedTest[] = ran;
      const { rows, errors } = coverageOf(readSpec(readFileSync(specFile, 'utf8')), notYet, named, !isPartial);
      const failures = [...failed, ...broken, ...stray, ...(reason === 'interrupted' ? ['interrupted'] : [])];
      if (!isPartial) failures.push(...skipped);

      const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);
      const output = [
        ...(isPartial ? [] : section('Acceptance lines of SPEC.md and the tests that name them', coverageTable(rows))),
        ...section(
          'Coverage',
          errors.map((line) => `  ${line}`),
        ),
        ...section(
          'Failed',
          failures.map((line) => `  ${line.split('\n')[0] ?? ''}`),
        ),
        '',
      ];
      console.log(output.join('\n'));
      const wrong = failures.length + errors.length;
      if (wrong > 0) process.exitCode = 1;
      lastLine = `${ran.length - failed.length} passed, ${wrong} failed`;
    },
  };
}
