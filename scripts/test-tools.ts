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

/**
 * Runs one part of the tests, or only the files and tests that the words name. The output is shown when anything failed. A part in which no test ran has
 * failed. With a `seed` the tests of each file run in a random order, which is the same for the same seed.
 */
export async function vitest(
  part: PartName,
  env: Record<string, string>,
  words: readonly string[],
  seed = process.env['RTNO_SEED'],
): Promise<Count> {
  const file = join(CACHE, 'reports', `${part}.json`);
  mkdirSync(join(CACHE, 'reports'), { recursive: true });
  rmSync(file, { force: true });
  if (part === 'browser') rmSync(FAILED, { recursive: true, force: true });
  const choice = chooseOf(part, words);
  const args = ['run', ...(choice?.files ?? []), '--project', part, '--reporter=dot', '--reporter=json'];
  if (choice?.names !== undefined) args.push(`--testNamePattern=${choice.names}`);
  if (seed !== undefined) args.push('--sequence.shuffle.tests', `--sequence.seed=${seed}`);
  const { code, output } = await runTool('vitest', [...args, `--outputFile.json=${file}`], env);
  const { passed, failed, skipped } = read(file);
  if (choice?.names !== undefined && passed + failed === 0 && code === 0) {
    console.log(`No file and no test of ${part} has ${words.map((word) => `"${word}"`).join(' and ')} in its name.`);
    return { passed: 0, failed: 1 };
  }
  // A skipped test proves nothing, so it counts as failed, unless only tests with certain names were requested.
  const bad = failed + (choice?.names === undefined ? skipped : 0);
  if (code === 0 && passed > 0 && bad === 0) return { passed, failed: 0 };
  console.log(output);
  if (existsSync(FAILED))
    console.log(`Pictures and traces of what failed: ${FAILED} (npx playwright-core show-trace FILE)`);
  return { passed, failed: Math.max(1, bad) };
}

function read(file: string): Count & { skipped: number } {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
