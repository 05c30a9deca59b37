import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDownloaded } from './firestore-jar.ts';
import { PROJECT, ROOT, webFolder } from './places.ts';
import type { Ports } from './ports.ts';
import { offsetOf } from './ports.ts';

/** The language model in the functions' settings: none, or the one that a test serves at `ports.model`. */
export type LanguageModel = 'none' | 'tests';

/**
 * Writes firebase.json for the emulators at these ports, and returns its path. It differs from the committed one in the ports, the web built for these
 * emulators, a page's right to talk to the emulators, and the functions' settings.
 */
export function writeConfig(ports: Ports, publicUrl: string, model: LanguageModel): string {
  const offset = offsetOf(ports);
  const committed = readFileSync(join(ROOT, 'firebase.json'), 'utf8');
  const config = JSON.parse(committed.replaceAll("connect-src 'self'", "connect-src 'self' http://127.0.0.1:*"));
  showDemo(config.hosting);
  const [functions] = config.functions;
  delete functions.predeploy;
  functions.source = functionsFolder(ports, publicUrl, model);
  delete config.hosting.predeploy;
  config.hosting.public = webFolder(offset);
  mkdirSync(join(ROOT, webFolder(offset)), { recursive: true });
  config.emulators = emulatorsAt(ports);
  const path = join(ROOT, `firebase.${offset}.generated.json`);
  writeFileSync(path, JSON.stringify(config, null, 2));
  return path;
}

/** Serves the demo page of a company, which exists in builds for the emulators only. */
function showDemo(hosting: { rewrites: object[]; headers: object[] }): void {
  const policy = [
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'",
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'",
  ].join('; ');
  hosting.rewrites.push({ source: '/demo/**', destination: '/demo/index.html' });
  for (const source of ['/demo', '/demo/**'])
    hosting.headers.push({ source, headers: [{ key: 'Content-Security-Policy', value: policy }] });
}

function emulatorsAt(ports: Ports): Record<string, unknown> {
  const at = (port: number) => ({ host: '127.0.0.1', port });
  const { auth, functions, hosting, hub, logging, eventarc, tasks } = ports;
  return {
    auth: at(auth),
    firestore: { ...at(ports.firestore), websocketPort: ports.websocket },
    functions: at(functions),
    hosting: at(hosting),
    hub: at(hub),
    logging: at(logging),
    eventarc: at(eventarc),
    tasks: at(tasks),
    ui: { enabled: isDownloaded('ui'), ...at(ports.ui) },
    // Many tests have a project of their own. In single project mode the emulators would log a warning for each of their requests.
    singleProjectMode: false,
  };
}

/**
 * A source folder with links to the built functions. Two suites can so have different settings, and none is written into functions/. The folder is not
 * hidden, since the functions emulator sees no changes in hidden folders.
 */
function functionsFolder(ports: Ports, publicUrl: string, model: LanguageModel): string {
  const name = `functions.${offsetOf(ports)}.generated`;
  const folder = join(ROOT, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  cpSync(join(ROOT, 'functions', 'package.json'), join(folder, 'package.json'));
  for (const part of ['lib', 'node_modules']) symlinkSync(join('..', 'functions', part), join(folder, part));
  const settings = {
    PUBLIC_URL: publicUrl,
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: ports.smtp,
    SMTP_USER: '',
    MAIL_FROM: 'RTNO chat <chat@rtno.example>',
    TIMED_TASKS_HOST: `127.0.0.1:${ports.timedTasks}`,
    // Nobody may be asked for the account in whose name a task calls its function: there is none, and asking takes seconds.
    METADATA_SERVER_DETECTION: 'none',
    // Demo, tests and replay act as many people from one address, whom the limits by address would refuse.
    STARTS_PER_ADDRESS: 1_000_000,
    CALLS_PER_ADDRESS: 1_000_000,
    // They also begin more chats in one company than a day allows. 0 would leave out the counting, whose cost belongs to what is measured.
    COMPANY_CHATS_PER_DAY: 1_000_000,
    CHATS_PER_DAY: 100_000_000,
    COMPANY_STORAGE_MB_PER_DAY: 1_000_000,
    STORAGE_MB_PER_DAY: 100_000_000,
    // Unlike the platform, the emulators add no X-Forwarded-For. Tests send that header themselves, with the addresses of their people.
    TRUSTED_HOPS: model === 'tests' ? 1 : 0,
    ...(model === 'tests' && {
      LLM_PROVIDER: 'openai',
      LLM_MODEL: 'local',
      LLM_URL: `http://127.0.0.1:${ports.model}/v1`,
    }),
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key}="${value}"\n`);
  writeFileSync(join(folder, `.env.${PROJECT}`), lines.join(''));
  writeFileSync(join(folder, '.secret.local'), 'SMTP_PASS=""\nLLM_KEY="none"\n');
  return name;
}
