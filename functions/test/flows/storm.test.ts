import './own-project.ts';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { SECOND } from '../../src/domain/time.ts';
import { auth } from '../../src/store/firebase.ts';
import { company } from './database.ts';
import { countBoard } from '../../src/work/board/count-board.ts';
import { watchBoard } from '../../src/work/board/watch-board.ts';
import { boardOf, recounted, saidOf } from './recounted.ts';
import { founded, lastWritten, leasesRunOut, standingOf, sweep, wrongIn } from './scene.ts';

const WORKER = fileURLToPath(new URL('storm-worker.ts', import.meta.url));
const PROCESSES = 4;
const COMMANDS = 220;
const AT_MOST = 20 * SECOND;

/** Runs one process of the storm; returns the outcomes of its commands, or null when it was killed. */
function storm(companyId: string, seed: number) {
  const child = spawn(process.execPath, [WORKER, companyId, String(seed), String(COMMANDS), String(AT_MOST)], {
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, trouble] = ['', ''];
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (trouble += chunk));
  const outcomes = new Promise<Record<string, number> | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(null);
      else if (code === 0) resolve(JSON.parse(said.trim().split('\n').at(-1)!));
      else reject(new Error(trouble));
    });
  });
  return { child, outcomes };
}

it(
  'whatever many processes do at once, of which one is killed, everything holds, and nobody who waits is forgotten',
  { timeout: 180_000 },
  async () => {
    const companyId = await founded(5, { maxChats: 3, silenceRule: 'close' });
    const people = (await company(companyId).collection('operators').get()).docs.map(({ id }) => id);
    await Promise.all(people.map((uid) => auth.createUser({ uid })));
    // A supervisor looks at the board all the time.
    await watchBoard(companyId);
    const storms = Array.from({ length: PROCESSES + 1 }, (_, seed) => storm(companyId, seed + 1));
    // The last process is killed in the middle of its work, at an arbitrary step.
    const victim = storms.at(-1)!.child;
    await expect
      .poll(async () => (await company(companyId).collection('chats').count().get()).data().count, { timeout: 60_000 })
      .toBeGreaterThan(12);
    victim.kill('SIGKILL');
    const outcomes = await Promise.all(storms.map((one) => one.outcomes));
    expect(outcomes.at(-1)).toBeNull();

    const told: Record<string, number> = {};
    for (const one of outcomes) for (const [what, n] of Object.entries(one ?? {})) told[what] = (told[what] ?? 0) + n;
    // Many commands were carried out, and every other command was refused with a reason.
    expect(told['done']).toBeGreaterThanOrEqual(PROCESSES * 20);
    expect(told['no reason']).toBeUndefined();
    expect(Object.keys(told).length).toBeGreaterThan(4);

    expect(await wrongIn(companyId)).toEqual([]);
    await watchBoard(companyId);
    await leasesRunOut(companyId);
    await sweep();
    await leasesRunOut(companyId);
    await sweep();
    expect(await wrongIn(companyId, { atRest: true })).toEqual([]);
    // A board rests after each count, and no queue calls for the next one here.
    await expect.poll(async () => (await countBoard(companyId)).what, { timeout: 20_000 }).not.toBe('young');
    const { chats, operators } = await standingOf(companyId);
    const { now } = (await boardOf(companyId))!;
    expect(await saidOf(companyId)).toEqual(recounted({ chats, operators }, now.at));
    expect(new Set(chats.map(({ state }) => state)).size).toBeGreaterThan(2);
    const rest = await lastWritten(companyId);
    await sweep();
    expect(await lastWritten(companyId)).toEqual(rest);
  },
);
