import { buildFunctions, buildWeb } from './build.ts';
import { CHECKS } from './checks.ts';
import { findChromium } from './chromium.ts';
import { startEmulators } from './emulators.ts';
import { SetupError, main } from './fail.ts';
import { startMailbox } from './mailbox.ts';
import { chosenOffset, freeOffset, portsAt } from './ports.ts';
import { flowsByProject } from './part-files.ts';
import type { Count } from './test-tools.ts';
import { check, vitest } from './test-tools.ts';
import { warmUp } from './warm-up.ts';

/** `words`: parts of file paths or of test names; no words means all tests. `on`: the emulators that the part needs. */
type Part = { name: string; run: (words: readonly string[]) => Promise<Count>; on?: SuiteName };

const CHECKED: readonly Part[] = CHECKS.map((asked) => ({ name: asked.name, run: () => check(asked) }));
const UNIT: Part = { name: 'unit', run: (words) => vitest('unit', {}, words) };
const WEB: Part = { name: 'web', run: (words) => vitest('web', {}, words) };
const FLOWS: Part = { name: 'flows', run: flows, on: 'doors' };
const GALLERY: Part = { name: 'gallery', run: (words) => vitest('gallery', {}, words) };
const BROWSER: Part = {
  name: 'browser',
  run: async (words) => vitest('browser', { ...(await suite('stories')), CHROMIUM_PATH: findChromium() }, words),
  on: 'stories',
};
const RULES: Part = { name: 'rules', run: async (words) => vitest('rules', await suite('doors'), words), on: 'doors' };
const DEPLOY: Part = { name: 'deploy', run: (words) => vitest('deploy', {}, words) };

/**
 * The stages of `npm test`, one after another. The lanes of a stage run side by side, since flows and stories mostly wait; the parts of a lane run one after
 * another. `rules` comes after `flows`, whose queries it checks. The gallery is last, since it alone keeps both processors busy.
 */
const STAGES: readonly (readonly (readonly Part[])[])[] = [
  CHECKED.map((part) => [part]),
  [[UNIT]],
  [[WEB]],
  [
    [FLOWS, RULES, DEPLOY],
    [BROWSER, GALLERY],
  ],
];

/** The parts whose tests the nightly run executes in random order. */
const SHUFFLED = ['unit', 'web', 'flows', 'browser'] as const;

/** Runs only when it is named: the slow tests, and every other test in a random order. `RTNO_SEED=… npm test -- PART` repeats that order. */
const NIGHTLY: Part = {
  name: 'nightly',
  run: async (words) => {
    const env = { ...(await suite('doors')), CHROMIUM_PATH: findChromium() };
    const total = await vitest('nightly', env, words);
    if (words.length > 0) return total;
    const seed = process.env['RTNO_SEED'] ?? String(Date.now());
    console.log(`nightly: RTNO_SEED=${seed}`);
    for (const part of SHUFFLED) add(total, await vitest(part, env, [], { seed }));
    return total;
  },
};

/** Flows and stories that run at the same time have emulators of their own, since a sweep meets the chats of all companies of its emulators. */
type SuiteName = 'doors' | 'stories';

const opened = new Map<SuiteName, Promise<Record<string, string>>>();
let lastOffset: Promise<number> | undefined;

/** The environment of an emulator suite, for the tests. The first part that needs the suite starts it. */
function suite(name: SuiteName): Promise<Record<string, string>> {
  const env = opened.get(name) ?? openSuite();
  opened.set(name, env);
  return env;
}

async function openSuite(): Promise<Record<string, string>> {
  lastOffset = lastOffset?.then(offsetAfter) ?? freeOffset(chosenOffset(10_000));
  const ports = portsAt(await lastOffset);
  buildFunctions();
  buildWeb(ports);
  await startMailbox(ports);
  const { env } = await startEmulators(ports, { model: 'tests' });
  await warmUp(env);
  return { ...env, RTNO_SMTP_PORT: String(ports.smtp) };
}

/** The next free offset. The one before may be the largest that there is. */
const offsetAfter = (offset: number) => freeOffset((offset + 1_000) % 51_000);

/**
 * Flows mostly wait for the emulators, so processes side by side share the files. Those with projects of their own see nobody else. Of those that share a
 * project, the ones that sweep it run first and alone: in a project with few chats their sweeps are short, and they move no clock of another file.
 */
async function flows(words: readonly string[]): Promise<Count> {
  const env = await suite('doors');
  if (words.length > 0) return vitest('flows', env, words);
  const { sweeping, calling, own } = flowsByProject();
  const ofProject = async (): Promise<Count> => {
    const total = await vitest('flows', env, sweeping, { report: 'flows-sweeping' });
    add(total, await vitest('flows', env, calling));
    return total;
  };
  const [total, ofOthers] = await Promise.all([ofProject(), vitest('flows', env, own, { report: 'flows-own' })]);
  add(total, ofOthers);
  return total;
}

function add(total: Count, { passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
}

/** A part that cannot start counts as one failure, and the other parts still run. */
async function countOf({ run }: Part, words: readonly string[]): Promise<Count> {
  try {
    return await run(words);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.log(error.message);
    return { passed: 0, failed: 1 };
  }
}

/**
 * `npm test`: runs every part in order, or the named ones (`npm test -- unit flows`), or only some files or tests of one (`npm test -- flows queue.test`,
 * `npm test -- browser "two tabs show one draft"`). `npm test -- nightly` runs the slow tests, which are left out otherwise. The last line has the counts
 * of all parts.
 */
await main(async () => {
  const parts = STAGES.flat(2);
  const known = [...parts, NIGHTLY];
  const called = (word: string) => known.filter(({ name }) => name === word || name.startsWith(`${word} `));
  const given = process.argv.slice(2);
  const chosen = given.flatMap(called);
  const words = given.filter((word) => called(word).length === 0);
  if (words.length > 0 && chosen.length !== 1) {
    const names = known.map(({ name }) => name).join(', ');
    throw new SetupError(
      chosen.length === 0
        ? `There is no part "${words[0]}"; the parts: ${names}.`
        : `Words behind the name of a part choose among its tests, so name one part: ${names}.`,
    );
  }
  const total: Count = { passed: 0, failed: 0 };
  const list = chosen.length === 0 ? parts : chosen;
  const tell = async (part: Part) => {
    const began = Date.now();
    const { passed, failed } = await countOf(part, words);
    add(total, { passed, failed });
    console.log(`${part.name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - began) / 1000)} s)`);
  };
  // The emulators start while the first parts run. The first part that needs them tells why they have not started.
  for (const name of new Set(list.flatMap(({ on }) => on ?? []))) suite(name).catch(() => {});
  const runLane = async (lane: readonly Part[]) => {
    for (const part of lane) if (list.includes(part)) await tell(part);
  };
  for (const lanes of [...STAGES, [[NIGHTLY]]]) await Promise.all(lanes.map(runLane));
  if (total.failed > 0) process.exitCode = 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
});
