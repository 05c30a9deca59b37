import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupError } from './fail.ts';

/** The emulators of firebase-tools 15 need this Java or newer. */
const OLDEST = 21;

/** The home of a JDK that is new enough: JAVA_HOME, then PATH, then where the system keeps them. */
export function findJava(): string {
  for (const home of candidates()) if (versionOf(join(home, 'bin', 'java')) >= OLDEST) return home;
  throw new SetupError(
    `No Java ${OLDEST} or newer was found: install a JDK (for example Temurin ${OLDEST}) or set JAVA_HOME to one.`,
  );
}

function candidates(): string[] {
  const places = [
    '/usr/lib/jvm',
    '/usr/java',
    '/opt/java',
    '/Library/Java/JavaVirtualMachines',
    'C:\\Program Files\\Eclipse Adoptium',
    'C:\\Program Files\\Java',
  ];
  const homes = places
    .filter(existsSync)
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
    .flatMap((home) => [home, join(home, 'Contents', 'Home')]);
  return [process.env['JAVA_HOME'], onPath(), ...homes].filter(
    (home): home is string => home !== undefined && existsSync(join(home, 'bin')),
  );
}

function onPath(): string | undefined {
  const dirs = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  const dir = dirs.find((entry) => existsSync(join(entry, 'java')) || existsSync(join(entry, 'java.exe')));
  return dir === undefined ? undefined : dirname(dir);
}

function versionOf(java: string): number {
  // Java prints its version to the error stream.
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return Number(stderr?.match(/version "(\d+)/)?.[1] ?? 0);
}
