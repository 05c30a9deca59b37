import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { SetupError } from './fail.ts';

/** The emulators of firebase-tools 15 need this Java or newer. */
const OLDEST = 21;

/** Folders in which systems install Java. */
const PLACES = ['/usr/lib/jvm', '/usr/java', '/opt/java', '/opt/homebrew/opt', '/Library/Java/JavaVirtualMachines'];

/** The home folder of a Java that is new enough: from JAVA_HOME, then PATH, then the system's folders. */
export function findJava(env: NodeJS.ProcessEnv = process.env, places: readonly string[] = PLACES): string {
  for (const home of candidates(env, places)) if (versionOf(join(home, 'bin', 'java')) >= OLDEST) return home;
  throw new SetupError(
    `No Java ${OLDEST} or newer was found: install a JDK (for example Eclipse Temurin ${OLDEST}) or set JAVA_HOME to one.`,
  );
}

function candidates(env: NodeJS.ProcessEnv, places: readonly string[]): string[] {
  const onPath = (env['PATH'] ?? '').split(delimiter).map(dirname);
  const kept = places
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
    .flatMap((home) => [home, join(home, 'Contents', 'Home')]);
  const homes = [env['JAVA_HOME'] ?? '', ...onPath, ...kept].filter((home) => existsSync(join(home, 'bin', 'java')));
  return [...new Set(homes)];
}

function versionOf(java: string): number {
  // Java prints its version to the error stream.
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return Number(stderr?.match(/version "(\d+)/)?.[1] ?? 0);
}
