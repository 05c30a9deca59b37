import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './checks.ts';
import type { PartName } from './part-files.ts';
import { chooseOf } from './part-files.ts';
import { CACHE, FAILED } from './places.ts';
import { runTool } from './tool.ts';

export type Count = { passed: number; failed: number };

/** Runs a tool that only succeeds or fails. It counts as one test. */
export async function check({ command, args }: Check): Promise<Count> {
  const { code, output } = await runTool(command, args);
  if (code === 0) return { passed: 1, failed: 0 };
  console.log(output);
  return { passed: 0, failed: 1 };
}

/** `seed`: the tests of each file run in a random order, which is the same for the same seed. `report`: the name of the report, by default the part's. */
export type How = { seed?: string | undefined; report?: string };

/**
 * Runs one part of the tests, or only the files and tests that the words name. The output is shown when anything failed. A part in which no test ran has
 * failed. Recording slows a browser down, so stories are recorded when words have named them, and files with failed stories run once more for that.
 */
export async function vitest(
  part: PartName,
  env: Record<string, string>,
  words: readonly string[],
  { seed = process.env['RTNO_SEED'], report = part }: How = {},
): Promise<Count> {
  const file = join(CACHE, 'reports', `${report}.json`);
  mkdirSync(join(CACHE, 'reports'), { recursive: true });
  rmSync(file, { force: true });
  if (part === 'browser') rmSync(FAILED, { recursive: true, force: true });
  const choice = chooseOf(part, words);
  const run = (files: readonly string[], into: string, records: boolean) => {
    const args = ['run', ...files, '--project', part, '--reporter=dot', '--reporter=json', `--outputFile.json=${into}`];
    if (choice?.names !== undefined) args.push(`--testNamePattern=${choice.names}`);
    if (seed !== undefined) args.push('--sequence.shuffle.tests', `--sequence.seed=${seed}`);
    return runTool('vitest', args, records ? { ...env, RTNO_RECORD: '1' } : env);
  };
  const { code, output } = await run(choice?.files ?? [], file, words.length > 0);
  const { passed, failed, skipped, failedFiles } = read(file);
  if (choice?.names !== undefined && passed + failed === 0 && code === 0) {
    console.log(`No file and no test of ${part} has ${words.map((word) => `"${word}"`).join(' and ')} in its name.`);
    return { passed: 0, failed: 1 };
  }
  // A skipped test proves nothing, so it counts as failed, unless only tests with certain names were requested.
  const bad = failed + (choice?.names === undefined ? skipped : 0);
  if (code === 0 && passed > 0 && bad === 0) return { passed, failed: 0 };
  console.log(output);
  if (part === 'browser' && words.length === 0 && failedFiles.length > 0) {
    const again = await run(failedFiles, join(CACHE, 'reports', `${report}-again.json`), true);
    if (again.code === 0)
      console.log('What failed has passed when it ran once more to be recorded: it fails by chance.');
  }
  if (existsSync(FAILED))
    console.log(`Pictures and traces of what failed: ${FAILED} (npx playwright-core show-trace FILE)`);
  return { passed, failed: Math.max(1, bad) };
}

function read(file: string): Count & { skipped: number; failedFiles: string[] } {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    const failedFiles = testResults.flatMap(({ name, status }: { name: string; status: string }) =>
      status === 'failed' ? [name] : [],
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, failedFiles };
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failedFiles: [] };
  }
}
