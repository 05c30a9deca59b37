import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CACHE, ROOT } from './places.ts';

export type Child = {
  /** Resolves with the exit code. */
  exited: Promise<number>;
  /** Where its output goes. */
  log: string;
  stop: () => Promise<void>;
};

/**
 * Starts a process in a group of its own, so that a Ctrl-C reaches only us and we end things in order. Its output goes to a log, and
 * line by line to `onLine`.
 */
export function startChild(
  name: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void = () => {},
): Child {
  mkdirSync(join(CACHE, 'logs'), { recursive: true });
  const log = join(CACHE, 'logs', `${name}.log`);
  const file = createWriteStream(log);
  const child = spawn(command, args, { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      file.write(chunk);
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    });
  }
  const exited = new Promise<number>((resolve) => {
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
  return { exited, log, stop: () => stopGroup(child, exited) };
}

/** Asks kindly, as a Ctrl-C does, and insists after a while. */
async function stopGroup(child: ChildProcess, exited: Promise<number>): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const signal = (name: NodeJS.Signals, to: number) => {
    try {
      process.kill(to, name);
    } catch {
      // It has gone already.
    }
  };
  signal('SIGINT', pid);
  const gone = await Promise.race([exited.then(() => true), wait(25_000, false)]);
  if (!gone) signal('SIGKILL', -pid);
  await exited;
}
