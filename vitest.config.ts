import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import type { PartName } from './scripts/part-files.ts';
import { patternsOf } from './scripts/part-files.ts';

/** The files of a part one after another by their names, on every machine the same. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => one.moduleId.localeCompare(other.moduleId));
  }
}

/** One file at a time, since they share one system. */
const serial = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 };

const part = (name: PartName) => ({ name, ...patternsOf(name) });

/** The parts of `npm test` that are tests (scripts/test.ts runs them in order). */
export default defineConfig({
  test: {
    // By default vitest leaves one processor unused.
    maxWorkers: '100%',
    sequence: { sequencer: ByName },
    projects: [
      { test: { ...part('unit'), testTimeout: 60_000 } },
      {
        plugins: [preact()],
        test: {
          ...part('web'),
          environment: 'happy-dom',
          // A machine under load is slow.
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          // Each file has a page and modules of its own, as in the default pool, but a process is started only once for each processor.
          pool: 'vmForks',
          setupFiles: ['web/test/page-globals.ts'],
        },
      },
      { test: { ...part('gallery'), ...serial, maxConcurrency: 2, testTimeout: 120_000 } },
      { test: { ...part('flows'), ...serial } },
      {
        test: {
          ...part('browser'),
          ...serial,
          testTimeout: 180_000,
          // A machine under load draws late: what is looked for may take as long as Playwright waits (web/test/browser/window.ts).
          expect: { poll: { timeout: 45_000 } },
          setupFiles: ['web/test/browser/evidence.ts'],
        },
      },
      { test: { ...part('nightly'), ...serial, testTimeout: 600_000 } },
      { test: { ...part('rules'), ...serial } },
      { test: { ...part('deploy'), ...serial, testTimeout: 300_000 } },
    ],
  },
});
