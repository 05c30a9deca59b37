import { buildFunctions, buildWeb } from './build.ts';
import { findChromium } from './chromium.ts';
import { startEmulators, warmUp } from './emulators.ts';
import { SetupError, main } from './fail.ts';
import { startMailbox } from './mailbox.ts';
import { chosenOffset, freeOffset, portsAt } from './ports.ts';
import type { Count } from './test-tools.ts';
import { check, vitest } from './test-tools.ts';

type Part = { name: string; run: () => Promise<Count> };

const PARTS: readonly Part[] = [
  { name: 'format', run: () => check('oxfmt', ['--check', '.']) },
  { name: 'lint', run: () => check('oxlint', ['--deny-warnings']) },
  ...['functions', 'web', 'scripts'].map((tree) => ({
    name: `types of ${tree}`,
    run: () => check('tsc', ['-p', tree, '--noEmit']),
  })),
  { name: 'unit', run: () => vitest('unit', {}) },
  { name: 'web', run: () => vitest('web', {}) },
  { name: 'flows', run: async () => vitest('flows', await suite()) },
  {
    name: 'browser',
    run: async () => vitest('browser', { ...(await suite()), CHROMIUM_PATH: findChromium() }),
  },
  // After the parts whose queries it looks at.
  { name: 'rules', run: async () => vitest('rules', await suite()) },
  { name: 'deploy', run: () => vitest('deploy', {}) },
];

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
async function countOf({ run }: Part): Promise<Count> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.log(error.message);
    return { passed: 0, failed: 1 };
  }
}

/** `npm test`: every part in order, or the named ones (`npm test -- unit flows`); ends with the line that counts them all. */
await main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((word) => !PARTS.some(({ name }) => name.startsWith(word)));
  if (unknown !== undefined)
    throw new SetupError(`There is no part "${unknown}"; the parts: ${PARTS.map(({ name }) => name).join(', ')}.`);
  const total: Count = { passed: 0, failed: 0 };
  for (const part of PARTS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))) {
    const began = Date.now();
    const { passed, failed } = await countOf(part);
    total.passed += passed;
    total.failed += failed;
    console.log(`${part.name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - began) / 1000)} s)`);
  }
  if (total.failed > 0) process.exitCode = 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
});
