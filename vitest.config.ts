import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    // Both browsers have Temporal; this Node has not.
    setupFiles: ['temporal-polyfill/global'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          environment: 'node',
          // No test is a stopwatch: generated cases take long on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // After the unit tests: browsers need the machine for themselves.
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          fileParallelism: true,
          maxWorkers: 2,
          // A file in a process of its own reads the practice dialer and the browser's driver anew, which takes as long as a test.
          isolate: false,
          setupFiles: ['tests/browser/support/ownWish.ts'],
          // A state that comes is waited for as long as by the browser's own driver: the default is one second, which a busy machine needs.
          expect: { poll: { timeout: 30_000 } },
          // Twice what the longest test takes beside another: the rules of accessibility are looked at twelve times in one.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: 'tests/browser/support/build.ts',
        },
      },
    ],
  },
});
