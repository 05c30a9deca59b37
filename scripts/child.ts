import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { atEnd } from './ending.ts';
import { CACHE, ROOT } from './places.ts';

/** How long a process may take to end by itself before it is killed. */
const PATIENCE_MS = 20_000;

export type Child = {
  /** Resolves with the exit code. */
  exited: Promise<number>;
  /** The path of the log with its output. */
  log: string;
  /** Notes the process groups below this process, so that they can be ended when this process dies unexpectedly. */
  note: () => void;
  stop: () => Promise<void>;
  /** Ends the process at once, as `kill -9` does: it has no time for anything. */
  kill: () => Promise<void>;
};

/**
 * Starts a process in a group of its own. A Ctrl-C then reaches only this script, which ends its processes in order. The process ends with the script. Its
 * output goes to a log, and line by line to `onLine`. It works in `folder`, by default the checkout's root.
 */
export function startChild(
  name: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void = () => {},
  folder = ROOT,
): Child {
  const log = join(CACHE, 'logs', `${name}.log`);
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log);
  const child = spawn(command, args, { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      file.write(chunk);
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    });
  }
  let below: number[] = [];
  const note = () => void (below = child.pid === undefined ? [] : groupsBelow(child.pid));
  const exited = new Promise<number>((resolve) => {
    child.on('error', () => resolve(127));
    child.on('exit', (code) => {
      for (const group of [child.pid, ...below]) signal(group, 'SIGKILL');
      resolve(code ?? 1);
    });
  });
  const stop = async () => {
    signal(child.pid, 'SIGINT');
    if (!(await Promise.race([exited.then(() => true), wait(PATIENCE_MS, false)]))) {
      note();
      signal(child.pid, 'SIGKILL');
    }
    await exited;
  };
  const kill = async () => {
    signal(child.pid, 'SIGKILL');
    await exited;
  };
  atEnd(stop);
  return { exited, log, note, stop, kill };
}

/** Signals a whole process group. A group that has ended already is ignored. */
function signal(group: number | undefined, name: NodeJS.Signals): void {
  try {
    if (group !== undefined) process.kill(-group, name);
  } catch {
    // The group has no processes left.
  }
}

/** The process groups led by processes below `pid`; none where the system has no `ps`. */
function groupsBelow(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,pgid='], { encoding: 'utf8' });
  const all = (stdout ?? '').split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const below = new Set([pid]);
  // A child may come before its parent in the list, so the list is searched until nothing new is found.
  for (let before = 0; before < below.size;) {
    before = below.size;
    for (const [id = 0, parent = 0] of all) if (below.has(parent)) below.add(id);
  }
  return all.flatMap(([id = 0, , group]) => (id !== pid && below.has(id) && group === id ? [id] : []));
}
