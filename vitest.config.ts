import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const serial = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 };

/** The parts of `npm test` that are tests (scripts/test.ts runs them in order). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['functions/test/unit/**/*.test.ts', 'functions/src/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      { plugins: [preact()], test: { name: 'web', include: ['web/src/**/*.test.{ts,tsx}'], environment: 'happy-dom' } },
      { test: { name: 'rules', include: ['functions/test/rules/**/*.test.ts'], ...serial } },
      {
        test: { name: 'flows', include: ['functions/test/flows/**/*.test.ts'], ...serial, sequence: { groupOrder: 1 } },
      },
      { test: { name: 'browser', include: ['web/test/browser/**/*.test.ts'], ...serial, testTimeout: 180_000 } },
      { test: { name: 'deploy', include: ['functions/test/deploy/**/*.test.ts'], ...serial, testTimeout: 300_000 } },
    ],
  },
});
