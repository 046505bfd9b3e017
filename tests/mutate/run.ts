/**
 * `npm run test:mutate`: switches off one thing of the session machine at a time, runs the machine's tests, and prints what no
 * test noticed. Ends with 1 when anything went unnoticed, or when the tests fail on the whole machine.
 *
 *   npm run test:mutate                    everything, against the machine's unit tests
 *   npm run test:mutate -- MakeCall        only mutations whose name contains this
 */
import { fileURLToPath } from 'node:url';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { allMutations, type Mutation, nameOf } from './mutations';
import { mutedTransition } from './mutedTransition';

declare module 'vitest' {
  interface ProvidedContext {
    mutation: Mutation | null;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

async function start(): Promise<Vitest> {
  return createVitest(
    'test',
    {
      root,
      config: false,
      watch: false,
      // one after another in the same threads: what takes time is starting, not testing
      isolate: false,
      pool: 'threads',
      include: ['tests/session/**/*.test.ts'],
      reporters: [{}],
      bail: 1,
      provide: { mutation: null },
    },
    {
      plugins: [mutedTransition({ imports: "import { inject } from 'vitest';", expression: "inject('mutation')" })],
    },
  );
}

/** Runs the tests with one mutation; true when a test failed. */
async function isNoticed(vitest: Vitest, tests: TestSpecification[], mutation: Mutation | null): Promise<boolean> {
  vitest.provide('mutation', mutation);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(tests);
  return unhandledErrors.length > 0 || testModules.some((module) => module.state() === 'failed');
}

const wanted = process.argv.slice(2);
const mutations = allMutations().filter((mutation) => {
  const name = nameOf(mutation).toLowerCase();
  return wanted.every((part) => name.includes(part.toLowerCase()));
});

const vitest = await start();
const tests = await vitest.globTestSpecifications();
if (tests.length === 0) throw new Error('The session machine has no tests.');
if (await isNoticed(vitest, tests, null)) {
  console.error('The tests fail on the whole machine: mend them first.');
  process.exit(1);
}

const survivors: string[] = [];
const began = performance.now();
for (const mutation of mutations) {
  const noticed = await isNoticed(vitest, tests, mutation);
  if (!noticed) survivors.push(nameOf(mutation));
  console.log(`${noticed ? 'noticed ' : 'SURVIVED'}  ${nameOf(mutation)}`);
}
await vitest.close();

const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(`\n${mutations.length} mutations in ${seconds} s, ${survivors.length} survived`);
for (const name of survivors) console.log(`  ${name}`);
process.exit(survivors.length > 0 ? 1 : 0);
