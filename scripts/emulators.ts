import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Child } from './child.ts';
import { startChild } from './child.ts';
import type { LanguageModel } from './emulators-config.ts';
import { writeConfig } from './emulators-config.ts';
import { atEnd } from './ending.ts';
import { SetupError } from './fail.ts';
import { findFirestoreJar } from './firestore-jar.ts';
import { findJava } from './java.ts';
import { CACHE, PROJECT, REGION, ROOT } from './places.ts';
import type { Ports } from './ports.ts';
import { offsetOf } from './ports.ts';
import { startTimedTasks } from './timed-tasks.ts';

export type Suite = Child & {
  /** The environment for tests, the seed and the replay. */
  env: Record<string, string>;
};

const BIN = join(ROOT, 'node_modules', '.bin');

/** How long the emulators may take until they are ready. */
const PATIENCE_MS = 180_000;

/**
 * Starts auth, firestore, functions and hosting (and the UI where firebase-tools has downloaded it), and waits until they are ready. `data` is a folder
 * from which data are imported at the start, and into which they are exported at the end. `publicUrl` is the address in letters, by default the emulated
 * hosting. Throws, with what to do, when Java or the Firestore emulator is missing or the emulators do not start.
 */
export async function startEmulators(
  ports: Ports,
  { data, publicUrl, model = 'none' }: { data?: string; publicUrl?: string; model?: LanguageModel } = {},
): Promise<Suite> {
  const java = findJava();
  // The emulators write a file about the running suite whose name depends on the project alone. So each suite gets its own temporary folder for that file.
  const temporary = mkdtempSync(join(tmpdir(), 'rtno-'));
  atEnd(() => rmSync(temporary, { recursive: true, force: true }));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    TMPDIR: temporary,
    JAVA_HOME: java,
    // Seconds that the emulator may take to load the functions. The default of ten is too short for a busy machine.
    FUNCTIONS_DISCOVERY_TIMEOUT: '120',
    // The functions emulator loses one of its parallel places for each request whose worker dies. When no place is left, it answers no request.
    FUNCTIONS_EMULATOR_PARALLEL: '5000',
    PATH: [BIN, join(java, 'bin'), process.env['PATH']].join(delimiter),
  };
  const jar = findFirestoreJar(env);
  if (jar !== null) env['FIRESTORE_EMULATOR_BINARY_PATH'] = jar;
  const config = writeConfig(ports, publicUrl ?? `http://127.0.0.1:${ports.hosting}`, model);
  const imported = data !== undefined && existsSync(data) ? ['--import', data] : [];
  const args = ['emulators:start', '--project', PROJECT, '--config', config, '--non-interactive', ...imported];
  const isReady = Promise.withResolvers<void>();
  const child = startChild(
    join(String(offsetOf(ports)), 'emulators'),
    join(BIN, 'firebase'),
    args,
    env,
    (line) => line.includes('All emulators ready') && isReady.resolve(),
    join(CACHE, 'logs', String(offsetOf(ports))),
  );
  const died = child.exited.then((code) => {
    throw new SetupError(`The emulators did not start (code ${code}): ${lastTrouble(child.log)} See ${child.log}.`);
  });
  const late = wait(PATIENCE_MS, undefined, { ref: false }).then(() => {
    throw new SetupError(`The emulators did not get ready within ${PATIENCE_MS / 60_000} minutes. See ${child.log}.`);
  });
  await Promise.race([isReady.promise, died, late]);
  child.note();
  const tasks = await startTimedTasks(ports);
  const stop = async () => {
    await tasks.stop();
    await child.stop();
    rmSync(temporary, { recursive: true, force: true });
  };
  if (data !== undefined) atEnd(() => exportTo(data, ports));
  return { ...child, stop, env: environmentOf(ports) };
}

/** The environment of a suite at these ports, also when it does not run. */
export function environmentOf(ports: Ports): Record<string, string> {
  return {
    GCLOUD_PROJECT: PROJECT,
    FIRESTORE_EMULATOR_HOST: `127.0.0.1:${ports.firestore}`,
    FIREBASE_AUTH_EMULATOR_HOST: `127.0.0.1:${ports.auth}`,
    RTNO_FUNCTIONS_URL: `http://127.0.0.1:${ports.functions}/${PROJECT}/${REGION}`,
    RTNO_HOSTING_URL: `http://127.0.0.1:${ports.hosting}`,
    RTNO_MAILBOX_URL: `http://127.0.0.1:${ports.mailbox}`,
    RTNO_MODEL_PORT: String(ports.model),
    CLOUD_TASKS_EMULATOR_HOST: `127.0.0.1:${ports.timedTasks}`,
  };
}

/** Where the emulators' data of `npm start` are kept. */
export const dataFolder = (offset: number) => join(CACHE, 'data', String(offset));

/** Where the letters of `npm start` are kept. */
export const mailFile = (offset: number) => join(CACHE, 'mailbox', `${offset}.json`);

/** Exports the data to a folder. The emulators' hub replaces the folder only when the export is complete, and does not create the folders above it. */
export async function exportTo(path: string, ports: Ports): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const asked = await fetch(`http://127.0.0.1:${ports.hub}/_admin/export`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ path, initiatedBy: 'end' }),
  }).catch(() => null);
  if (!asked?.ok) throw new Error('The data could not be kept: the next start begins with what was kept before.');
}

/** The line of the log that names the error. */
function lastTrouble(log: string): string {
  const lines = readFileSync(log, 'utf8').split('\n');
  const trouble = lines.findLast((line) => /error|could not|failed|unable|taken/i.test(line));
  // oxlint-disable-next-line no-control-regex -- the colours of a terminal begin with an escape character
  return (trouble ?? '').replace(/\u001b\[\d+m/g, '').trim();
}
