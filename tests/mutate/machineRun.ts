import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import type { Mutation } from './mutations';
import { mutedTransition } from './mutedTransition';

declare module 'vitest' {
  interface ProvidedContext {
    mutation: Mutation | null;
  }
}

export interface MachineRun {
  /** Runs the machine's unit tests; true when one failed. Null runs them on the whole machine. */
  isNoticed(mutation: Mutation | null): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * One vitest for all mutations: what takes time is starting, not testing.
 * @throws when the machine has no tests
 */
export async function createMachineRun(): Promise<MachineRun> {
  const vitest = await createVitest(
    'test',
    {
      root: fileURLToPath(new URL('../..', import.meta.url)),
      config: false,
      watch: false,
      isolate: false,
      pool: 'threads',
      include: ['tests/session/**/*.test.ts'],
      // As the project has them: this Node has no Temporal, and generated cases take long on a busy machine.
      setupFiles: ['temporal-polyfill/global'],
      testTimeout: 60_000,
      reporters: [{}],
      bail: 1,
      provide: { mutation: null },
    },
    { plugins: [mutedTransition({ imports: "import { inject } from 'vitest';", expression: "inject('mutation')" })] },
  );
  const tests = await vitest.globTestSpecifications();
  if (tests.length === 0) throw new Error('The session machine has no tests.');
  return {
    async isNoticed(mutation) {
      vitest.provide('mutation', mutation);
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(tests);
      return unhandledErrors.length > 0 || testModules.some((module) => module.state() === 'failed');
    },
    close: () => vitest.close(),
  };
}
