import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** The files of a part one after another by their names, on every machine the same. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => one.moduleId.localeCompare(other.moduleId));
  }
}

/** One file at a time, since they share one system. */
const serial = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 };

/** What is slow and seldom tells something that the other parts do not: `npm test -- nightly` runs it. */
const NIGHTLY = '**/*.nightly.test.ts';

/** The parts of `npm test` that are tests (scripts/test.ts runs them in order). */
export default defineConfig({
  test: {
    sequence: { sequencer: ByName },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['functions/test/unit/**/*.test.ts', 'functions/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      { plugins: [preact()], test: { name: 'web', include: ['web/src/**/*.test.{ts,tsx}'], environment: 'happy-dom' } },
      {
        test: {
          name: 'gallery',
          include: ['web/test/gallery/**/*.test.ts'],
          ...serial,
          maxConcurrency: 2,
          testTimeout: 120_000,
        },
      },
      { test: { name: 'flows', include: ['functions/test/flows/**/*.test.ts'], exclude: [NIGHTLY], ...serial } },
      {
        test: {
          name: 'browser',
          include: ['web/test/browser/**/*.test.ts'],
          exclude: [NIGHTLY],
          ...serial,
          testTimeout: 180_000,
        },
      },
      {
        test: { name: 'nightly', include: [NIGHTLY], exclude: ['**/node_modules/**'], ...serial, testTimeout: 600_000 },
      },
      { test: { name: 'rules', include: ['functions/test/rules/**/*.test.ts'], ...serial } },
      { test: { name: 'deploy', include: ['functions/test/deploy/**/*.test.ts'], ...serial, testTimeout: 300_000 } },
    ],
  },
});
