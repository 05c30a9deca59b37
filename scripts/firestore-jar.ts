import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { SetupError } from './fail.ts';
import { LAUNCHER, writeLauncher } from './jar-launcher.ts';
import { ROOT } from './places.ts';

const FIREBASE_TOOLS = join(ROOT, 'node_modules', 'firebase-tools', 'lib', 'emulator');
const DAY_MS = 86_400_000;
const DOWNLOADS = process.env['FIREBASE_EMULATORS_PATH'] ?? join(homedir(), '.cache', 'firebase', 'emulators');

/**
 * The path of a Firestore emulator that firebase-tools would not find by itself, or null when firebase-tools has its own. The emulator is in
 * firebase-tools' downloads, or is downloaded now, or comes from the Google Cloud CLI, which contains the same one. Throws when there is none.
 */
export function findFirestoreJar(env: NodeJS.ProcessEnv): string | null {
  const given = process.env['FIRESTORE_EMULATOR_BINARY_PATH'];
  if (given) return given;
  if (isDownloaded('firestore')) return null;
  const jar = fromCloudCli();
  if (jar !== null && hasTriedLately()) return LAUNCHER;
  if (download(env)) return null;
  if (jar !== null) return writeLauncher(jar);
  throw new SetupError(
    'The Firestore emulator is missing and cannot be downloaded: connect to the internet once, or install the Google Cloud CLI with its component cloud-firestore-emulator.',
  );
}

/** Has firebase-tools downloaded exactly the version of an emulator that it uses? */
export const isDownloaded = (emulator: 'firestore' | 'ui'): boolean => existsSync(downloadOf(emulator));

/** Where firebase-tools puts its download of an emulator. */
export function downloadOf(emulator: 'firestore' | 'ui'): string {
  const known = JSON.parse(readFileSync(join(FIREBASE_TOOLS, 'downloadableEmulatorInfo.json'), 'utf8'));
  const { downloadPathRelativeToCacheDir, binaryPathRelativeToCacheDir } = known[emulator].main ?? known[emulator];
  return join(DOWNLOADS, binaryPathRelativeToCacheDir ?? downloadPathRelativeToCacheDir);
}

/** Has a download failed within a day? A launcher is written only after a failed download, so its age tells. If so, no download is tried again. */
function hasTriedLately(): boolean {
  return existsSync(LAUNCHER) && Date.now() - statSync(LAUNCHER).mtimeMs < DAY_MS;
}

function download(env: NodeJS.ProcessEnv): boolean {
  console.error('Downloading the Firestore emulator (130 MB, once)…');
  const done = spawnSync('firebase', ['setup:emulators:firestore', '--non-interactive'], { env, stdio: 'ignore' });
  if (done.status === 0) return true;
  console.error('It cannot be downloaded: looking for the one of the Google Cloud CLI.');
  return false;
}

function fromCloudCli(): string | null {
  const commands = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'gcloud'));
  const found = commands
    .filter((command) => existsSync(command))
    .map((command) => dirname(dirname(realpathSync(command))));
  const places = [
    ...found,
    '/usr/lib/google-cloud-sdk',
    '/usr/share/google-cloud-sdk',
    join(homedir(), 'google-cloud-sdk'),
    '/opt/homebrew/share/google-cloud-sdk',
  ];
  const jars = places.map((place) =>
    join(place, 'platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar'),
  );
  return jars.find((jar) => existsSync(jar)) ?? null;
}
