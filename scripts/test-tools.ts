import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './checks.ts';
import { CACHE } from './places.ts';
import { runTool } from './tool.ts';

export type Count = { passed: number; failed: number };

/** A tool that only says yes or no counts as one test. */
export async function check({ command, args }: Check): Promise<Count> {
  const { code, output } = await runTool(command, args);
  if (code === 0) return { passed: 1, failed: 0 };
  console.log(output);
  return { passed: 0, failed: 1 };
}

/**
 * One project of vitest.config.ts, or those of its files whose path holds one of the words; what it says is shown when anything failed. A project
 * in which no test ran has failed.
 */
export async function vitest(
  project: string,
  env: Record<string, string>,
  files: readonly string[] = [],
): Promise<Count> {
  const file = join(CACHE, 'reports', `${project}.json`);
  mkdirSync(join(CACHE, 'reports'), { recursive: true });
  rmSync(file, { force: true });
  const args = [
    'run',
    ...files,
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { code, output } = await runTool('vitest', args, env);
  const count = read(file);
  if (code === 0 && count.passed > 0 && count.failed === 0) return count;
  console.log(output);
  return { passed: count.passed, failed: Math.max(1, count.failed) };
}

function read(file: string): Count {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
    // A skipped test shows nothing, so it counts as a failed one.
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
