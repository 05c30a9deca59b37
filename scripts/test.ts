import { buildFunctions, buildWeb } from './build.ts';
import { CHECKS } from './checks.ts';
import { findChromium } from './chromium.ts';
import { startEmulators } from './emulators.ts';
import { SetupError, main } from './fail.ts';
import { startMailbox } from './mailbox.ts';
import { chosenOffset, freeOffset, portsAt } from './ports.ts';
import type { Count } from './test-tools.ts';
import { check, vitest } from './test-tools.ts';
import { warmUp } from './warm-up.ts';

/** `files`: only those whose path holds one of these words; none is all. */
type Part = { name: string; run: (files: readonly string[]) => Promise<Count> };

const PARTS: readonly Part[] = [
  ...CHECKS.map((asked) => ({ name: asked.name, run: () => check(asked) })),
  { name: 'unit', run: (files) => vitest('unit', {}, files) },
  { name: 'web', run: (files) => vitest('web', {}, files) },
  { name: 'flows', run: async (files) => vitest('flows', await suite(), files) },
  {
    name: 'browser',
    run: async (files) => vitest('browser', { ...(await suite()), CHROMIUM_PATH: findChromium() }, files),
  },
  { name: 'gallery', run: (files) => vitest('gallery', {}, files) },
  // After the parts whose queries it looks at.
  { name: 'rules', run: async (files) => vitest('rules', await suite(), files) },
  { name: 'deploy', run: (files) => vitest('deploy', {}, files) },
];

/** Runs only when it is named. */
const NIGHTLY: Part = {
  name: 'nightly',
  run: async (files) => vitest('nightly', { ...(await suite()), CHROMIUM_PATH: findChromium() }, files),
};

let opened: Promise<Record<string, string>> | undefined;

/** The one suite of the parts that need it, opened by the first of them; the environment that the tests read. */
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

/** A part that cannot even begin has failed once, and the others go on. */
async function countOf({ run }: Part, files: readonly string[]): Promise<Count> {
  try {
    return await run(files);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.log(error.message);
    return { passed: 0, failed: 1 };
  }
}

/**
 * `npm test`: every part in order, or the named ones (`npm test -- unit flows`), or only some files of one (`npm test -- flows queue.test`).
 * `npm test -- nightly` runs what is slow and is left out otherwise. Ends with the line that counts them all.
 */
await main(async () => {
  const known = [...PARTS, NIGHTLY];
  const isPart = (word: string) => known.some(({ name }) => name.startsWith(word));
  const wanted = process.argv.slice(2).filter(isPart);
  const files = process.argv.slice(2).filter((word) => !isPart(word));
  const unknown = wanted.length === 1 ? undefined : files[0];
  if (unknown !== undefined)
    throw new SetupError(`There is no part "${unknown}"; the parts: ${known.map(({ name }) => name).join(', ')}.`);
  const total: Count = { passed: 0, failed: 0 };
  const chosen = known.filter(({ name }) => wanted.some((word) => name.startsWith(word)));
  for (const part of wanted.length === 0 ? PARTS : chosen) {
    const began = Date.now();
    const { passed, failed } = await countOf(part, files);
    total.passed += passed;
    total.failed += failed;
    console.log(`${part.name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - began) / 1000)} s)`);
  }
  if (total.failed > 0) process.exitCode = 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
});
