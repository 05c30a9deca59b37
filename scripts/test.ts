import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { findChromium } from './chromium.ts';
import { startEmulators, warmUp } from './emulators.ts';
import { main } from './fail.ts';
import { startMailbox } from './mailbox.ts';
import { CACHE, ROOT } from './places.ts';
import { chosenOffset, freeOffset, portsAt } from './ports.ts';

type Count = { passed: number; failed: number };
type Part = { name: string; emulators?: true; run: (env: NodeJS.ProcessEnv) => Promise<Count> };

const PARTS: readonly Part[] = [
  { name: 'format', run: () => check('oxfmt', ['--check', '.']) },
  { name: 'lint', run: () => check('oxlint', ['--deny-warnings']) },
  ...['functions', 'web', 'scripts'].map((tree) => ({
    name: `types of ${tree}`,
    run: () => check('tsc', ['-p', tree, '--noEmit']),
  })),
  { name: 'unit', run: (env) => vitest('unit', env) },
  { name: 'web', run: (env) => vitest('web', env) },
  { name: 'rules', emulators: true, run: (env) => vitest('rules', env) },
  { name: 'flows', emulators: true, run: (env) => vitest('flows', env) },
  { name: 'browser', emulators: true, run: (env) => vitest('browser', env) },
  { name: 'deploy', run: (env) => vitest('deploy', env) },
];

/** `npm test`: every part in order, or the named ones (`npm test -- unit flows`); ends with the line that counts them all. */
await main(async () => {
  const wanted = process.argv.slice(2);
  const parts = PARTS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));
  const needsSuite = parts.some(({ emulators }) => emulators);
  const total: Count = { passed: 0, failed: 0 };
  const env: NodeJS.ProcessEnv = { ...process.env };
  const stops: (() => Promise<void>)[] = [];
  try {
    build('functions');
    for (const part of parts) {
      if (part.emulators && stops.length === 0 && needsSuite) Object.assign(env, await openSuite(stops));
      const began = Date.now();
      const { passed, failed } = await part.run(env);
      total.passed += passed;
      total.failed += failed;
      console.log(`${part.name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - began) / 1000)} s)`);
    }
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
  if (total.failed > 0) process.exitCode = 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
});

async function openSuite(stops: (() => Promise<void>)[]): Promise<NodeJS.ProcessEnv> {
  const offset = await freeOffset(chosenOffset(10_000));
  const ports = portsAt(offset);
  build('web');
  const mailbox = await startMailbox(ports);
  stops.push(mailbox.stop);
  const suite = await startEmulators(ports);
  stops.push(suite.stop);
  await warmUp(suite.env);
  return { ...suite.env, CHROMIUM_PATH: findChromium(), RTNO_SMTP_PORT: String(ports.smtp) };
}

/** A tool that only says yes or no. */
async function check(command: string, args: readonly string[]): Promise<Count> {
  const { code, output } = await runTool(command, args, process.env);
  if (code === 0) return { passed: 1, failed: 0 };
  console.log(output);
  return { passed: 0, failed: 1 };
}

/** Runs a tool of ours and keeps what it says; this process goes on meanwhile, since the mailbox lives in it. */
function runTool(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(join(ROOT, 'node_modules', '.bin', command), args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(said).toString() }));
  });
}

/** One project of vitest; a project in which no test ran has failed, whatever the reason. */
async function vitest(project: string, env: NodeJS.ProcessEnv): Promise<Count> {
  const folder = join(CACHE, 'reports');
  const file = join(folder, `${project}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
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
