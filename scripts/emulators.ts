import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Child } from './child.ts';
import { startChild } from './child.ts';
import { SetupError } from './fail.ts';
import { findFirestoreJar } from './firestore-jar.ts';
import { findJava } from './java.ts';
import { CACHE, PROJECT, REGION, ROOT } from './places.ts';
import type { Ports } from './ports.ts';

export type Suite = Child & {
  /** The environment that tests, the seed and the benches read. */
  env: Record<string, string>;
};

/**
 * Starts auth, firestore, functions and hosting (and the UI where firebase-tools has it in its cache) and waits until they are ready.
 * The functions' source is a folder of its own with links to the real one, so that two suites may have different settings and nothing is
 * written into the checkout. `data` is a folder to import from and export to. Refuses with what to do when Java is missing or it does not start.
 */
export async function startEmulators(ports: Ports, options: { data?: string } = {}): Promise<Suite> {
  const offset = ports.auth - 9099;
  const java = findJava();
  const jar = findFirestoreJar();
  const config = writeConfig(ports, offset);
  const env = {
    ...process.env,
    JAVA_HOME: java,
    PATH: [join(ROOT, 'node_modules', '.bin'), join(java, 'bin'), process.env['PATH']].join(delimiter),
    ...(jar === null ? {} : { FIRESTORE_EMULATOR_BINARY_PATH: jar }),
    FIREBASE_CLI_DISABLE_UPDATE_NOTIFIER: '1',
  };
  const imported = options.data !== undefined && existsSync(options.data) ? ['--import', options.data] : [];
  const exported = options.data === undefined ? [] : ['--export-on-exit', options.data];
  const args = [
    'emulators:start',
    '--project',
    PROJECT,
    '--config',
    config,
    '--non-interactive',
    ...imported,
    ...exported,
  ];
  let ready = () => {};
  const isReady = new Promise<void>((resolve) => (ready = resolve));
  const child = startChild(`emulators-${offset}`, join(ROOT, 'node_modules', '.bin', 'firebase'), args, env, (line) => {
    if (line.includes('All emulators ready')) ready();
  });
  const died = child.exited.then((code) => {
    throw new SetupError(
      `The emulators did not start (code ${code}): ${lastTrouble(child.log)} The whole log: ${child.log}`,
    );
  });
  const late = wait(180_000, undefined, { ref: false }).then(() => {
    throw new SetupError(`The emulators did not get ready within three minutes. The log: ${child.log}`);
  });
  try {
    await Promise.race([isReady, died, late]);
  } catch (error) {
    await child.stop();
    throw error;
  }
  died.catch(() => {});
  late.catch(() => {});
  return { ...child, env: environmentOf(ports) };
}

/** Calls each door once, since the first call of an emulated function takes a second or two. */
export async function warmUp(env: Record<string, string>): Promise<void> {
  const base = env['RTNO_FUNCTIONS_URL'];
  const empty = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"data":{}}' };
  await Promise.all([fetch(`${base}/visitor/health`), fetch(`${base}/desk`, empty), fetch(`${base}/account`, empty)]);
}

/** What tests, the seed and the benches need to know of a suite on these ports. */
export function environmentOf(ports: Ports): Record<string, string> {
  return {
    GCLOUD_PROJECT: PROJECT,
    FIRESTORE_EMULATOR_HOST: `127.0.0.1:${ports.firestore}`,
    FIREBASE_AUTH_EMULATOR_HOST: `127.0.0.1:${ports.auth}`,
    RTNO_FUNCTIONS_URL: `http://127.0.0.1:${ports.functions}/${PROJECT}/${REGION}`,
    RTNO_HOSTING_URL: `http://127.0.0.1:${ports.hosting}`,
    RTNO_MAILBOX_URL: `http://127.0.0.1:${ports.mailbox}`,
  };
}

function writeConfig(ports: Ports, offset: number): string {
  const config = JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8'));
  const at = (port: number) => ({ host: '127.0.0.1', port });
  config.functions[0].source = functionsFolder(ports, offset);
  delete config.functions[0].predeploy;
  config.emulators = {
    auth: at(ports.auth),
    firestore: { ...at(ports.firestore), websocketPort: ports.websocket },
    functions: at(ports.functions),
    hosting: at(ports.hosting),
    hub: at(ports.hub),
    logging: at(ports.logging),
    ui: { enabled: hasUi(), ...at(ports.ui) },
    singleProjectMode: true,
  };
  const name = `firebase.${offset}.generated.json`;
  writeFileSync(join(ROOT, name), JSON.stringify(config, null, 2));
  return name;
}

function functionsFolder(ports: Ports, offset: number): string {
  const relative = join('.cache', `functions-${offset}`);
  const folder = join(ROOT, relative);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(ROOT, 'functions', 'package.json'), join(folder, 'package.json'));
  for (const name of ['lib', 'node_modules'])
    symlinkSync(join(ROOT, 'functions', name), join(folder, name), 'junction');
  const settings = {
    PUBLIC_URL: `http://127.0.0.1:${offset === 0 ? ports.vite : ports.hosting}`,
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: ports.smtp,
    SMTP_USER: '',
    MAIL_FROM: 'RTNO chat <chat@rtno.example>',
    STARTS_PER_ADDRESS: 1_000_000,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}="${value}"`);
  writeFileSync(join(folder, `.env.${PROJECT}`), lines.join('\n') + '\n');
  writeFileSync(join(folder, '.secret.local'), 'SMTP_PASS=""\n');
  return relative;
}

function hasUi(): boolean {
  const cache = join(homedir(), '.cache', 'firebase', 'emulators');
  return existsSync(cache) && readdirSync(cache).some((name) => name.startsWith('ui-v'));
}

/** The line of the log that says what was wrong. */
function lastTrouble(log: string): string {
  const lines = readFileSync(log, 'utf8').split('\n');
  const trouble = lines.findLast((line) => /error|could not|failed|unable|taken/i.test(line));
  // oxlint-disable-next-line no-control-regex -- the colours of a terminal begin with an escape character
  return (trouble ?? '').replace(/\u001b\[\d+m/g, '').trim();
}

/** Where the mailbox keeps its letters and the emulators their data, for an offset. */
export const dataFolder = (offset: number) => join(CACHE, 'data', String(offset));
