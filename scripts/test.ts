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

/**
 * `words`: parts of file paths or of test names; no words means all tests. A part that is `beside` another one starts together with it when both run:
 * it uses no emulators, and one of the two mostly waits. `onSuite`: the part needs the emulators.
 */
type Part = { name: string; run: (words: readonly string[]) => Promise<Count>; beside?: string; onSuite?: true };

const PARTS: readonly Part[] = [
  ...CHECKS.map((asked) => ({ name: asked.name, run: () => check(asked), beside: CHECKS[0]!.name })),
  { name: 'unit', run: (words) => vitest('unit', {}, words) },
  { name: 'web', run: (words) => vitest('web', {}, words) },
  { name: 'flows', run: flows, onSuite: true },
  { name: 'gallery', run: (words) => vitest('gallery', {}, words), beside: 'flows' },
  {
    name: 'browser',
    run: async (words) => vitest('browser', { ...(await suite()), CHROMIUM_PATH: findChromium() }, words),
    onSuite: true,
  },
  // This part comes after the parts whose queries it checks.
  { name: 'rules', run: async (words) => vitest('rules', await suite(), words), onSuite: true },
  { name: 'deploy', run: (words) => vitest('deploy', {}, words), beside: 'rules' },
];

/** The parts whose tests the nightly run executes in random order. */
const SHUFFLED = ['unit', 'web', 'flows', 'browser'] as const;

/** Runs only when it is named: the slow tests, and every other test in a random order. `RTNO_SEED=… npm test -- PART` repeats that order. */
const NIGHTLY: Part = {
  name: 'nightly',
  run: async (words) => {
    const env = { ...(await suite()), CHROMIUM_PATH: findChromium() };
    const total = await vitest('nightly', env, words);
    if (words.length > 0) return total;
    const seed = process.env['RTNO_SEED'] ?? String(Date.now());
    console.log(`nightly: RTNO_SEED=${seed}`);
    for (const part of SHUFFLED) add(total, await vitest(part, env, [], { seed }));
    return total;
  },
};

let opened: Promise<Record<string, string>> | undefined;

/** The environment of the one emulator suite, for the tests. The first part that needs the suite starts it. */
function suite(): Promise<Record<string, string>> {
  opened ??= openSuite();
  return opened;
}

async function openSuite(): Promise<Record<string, string>> {
  const ports = portsAt(await freeOffset(chosenOffset(10_000)));
  buildFunctions();
  buildWeb(ports);
  await startMailbox(ports);
  const { env } = await startEmulators(ports, { model: 'tests' });
  await warmUp(env);
  return { ...env, RTNO_SMTP_PORT: String(ports.smtp) };
}

/**
 * Flows mostly wait for the emulators, so two processes share the files: one has those that share a project, one those with projects of their own, which
 * nobody else sees.
 */
async function flows(words: readonly string[]): Promise<Count> {
  const env = await suite();
  if (words.length > 0) return vitest('flows', env, words);
  const { shared, own } = flowsByProject();
  const total: Count = { passed: 0, failed: 0 };
  const halves = [vitest('flows', env, shared), vitest('flows', env, own, { report: 'flows-own' })];
  for (const half of await Promise.all(halves)) add(total, half);
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
  const known = [...PARTS, NIGHTLY];
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
  const list = chosen.length === 0 ? PARTS : known.filter((each) => chosen.includes(each));
  const leads = ({ name, beside }: Part) => name === beside || !list.some((other) => other.name === beside);
  const tell = async (part: Part) => {
    const began = Date.now();
    const { passed, failed } = await countOf(part, words);
    add(total, { passed, failed });
    console.log(`${part.name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - began) / 1000)} s)`);
  };
  // The emulators start while the first parts run. The first part that needs them tells why they have not started.
  if (list.some(({ onSuite }) => onSuite)) suite().catch(() => {});
  for (const part of list.filter(leads)) {
    const others = list.filter((other) => other !== part && other.beside === part.name);
    await Promise.all([part, ...others].map(tell));
  }
  if (total.failed > 0) process.exitCode = 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
});
