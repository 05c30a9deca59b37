import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { atEnd } from './ending.ts';
import { CACHE, ROOT } from './places.ts';

export type Count = { passed: number; failed: number };

/** A tool that only says yes or no counts as one test. */
export async function check(command: string, args: readonly string[]): Promise<Count> {
  const { code, output } = await runTool(command, args, {});
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

/** Runs a tool of ours and keeps what it says; this process goes on meanwhile, since the mailbox lives in it. */
function runTool(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(join(ROOT, 'node_modules', '.bin', command), args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    atEnd(() => child.kill());
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(said).toString() }));
  });
}
