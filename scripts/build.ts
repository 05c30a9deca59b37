import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './fail.ts';
import { CACHE, GALLERY, PROJECT, ROOT, webFolder } from './places.ts';
import type { Ports } from './ports.ts';
import { offsetOf } from './ports.ts';

/** The compiler's arguments for the functions. The compiler keeps a record beside its output, and so writes only what has changed. */
export const COMPILE = ['-p', 'functions', '--incremental', '--tsBuildInfoFile', 'functions/lib/.tsbuildinfo'];

/** The files on which the built web depends. */
const WEB_SOURCES = [
  'web',
  'functions/src/domain',
  'vite.config.ts',
  'vite.widget.config.ts',
  'vite.embed.config.ts',
  'package-lock.json',
];

/** Compiles the functions into functions/lib. Throws the compiler's messages when that fails. */
export function buildFunctions(): void {
  run('the functions', 'tsc', COMPILE, process.env);
}

/** Builds the web for the emulators at these ports, unless the last build was from the same sources. */
export function buildWeb(ports: Ports): void {
  const folder = join(ROOT, webFolder(offsetOf(ports)));
  unlessBuilt(`built-web-${offsetOf(ports)}`, folder, fingerprint(WEB_SOURCES, ['gallery']), () => {
    console.error('Building the dashboard and the widget…');
    buildWebInto(folder, ports);
  });
}

/** Builds the gallery, unless the last build was from the same sources. */
export function buildGallery(): void {
  const wanted = fingerprint([...WEB_SOURCES, 'vite.gallery.config.ts']);
  unlessBuilt('built-gallery', GALLERY, wanted, () =>
    run('the gallery', 'vite', ['build', '-c', 'vite.gallery.config.ts', '--logLevel', 'error'], process.env),
  );
}

/** `stamp` is the name of a file that says from which sources the folder was built. */
function unlessBuilt(stamp: string, folder: string, wanted: string, build: () => void): void {
  const file = join(CACHE, stamp);
  if (existsSync(folder) && existsSync(file) && readFileSync(file, 'utf8') === wanted) return;
  rmSync(file, { force: true });
  build();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, wanted);
}

/** Builds the web into a folder, for the emulators at these ports. Throws the build's output when that fails. */
export function buildWebInto(folder: string, ports: Ports): void {
  buildWebWith(folder, viteEnvironment(ports));
}

/**
 * Builds the web into a folder for a project with this web configuration. Its functions' address and the other settings come from functions/.env.PROJECT
 * (web/vite-plugins.ts). Throws the build's output when that fails.
 */
export function buildForDeployment(folder: string, project: string, config: object): void {
  buildWebWith(folder, { GCLOUD_PROJECT: project, VITE_FIREBASE_CONFIG: JSON.stringify(config) });
}

/** Vite's manifests are put into `.vite/` in the folder; Hosting leaves hidden files out. */
function buildWebWith(folder: string, settings: Record<string, string>): void {
  const env = { ...process.env, ...settings };
  const args = ['build', '--logLevel', 'warn', '--outDir', folder];
  const noting = (name: string) => ['--manifest', `.vite/${name}.json`];
  run('the dashboard', 'vite', [...args, '--emptyOutDir', ...noting('dashboard')], env);
  run('the widget', 'vite', [...args, '-c', 'vite.widget.config.ts', ...noting('widget')], env);
  run('the script for companies', 'vite', [...args, '-c', 'vite.embed.config.ts'], env);
}

/** The environment by which the web finds the emulators (web/src/shared/environment.ts). It names no real project, whatever the machine's settings say. */
export function viteEnvironment({ auth, firestore, functions }: Ports): Record<string, string> {
  return {
    GCLOUD_PROJECT: PROJECT,
    VITE_FIREBASE_CONFIG: '',
    VITE_PORT_AUTH: String(auth),
    VITE_PORT_FIRESTORE: String(firestore),
    VITE_PORT_FUNCTIONS: String(functions),
  };
}

function run(title: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  const done = spawnSync(join(ROOT, 'node_modules', '.bin', command), args, { cwd: ROOT, env, encoding: 'utf8' });
  if (done.status === 0) return;
  throw new SetupError(
    `${done.stdout}${done.stderr}\nBuilding ${title} failed: mend what stands above and start again.`,
  );
}

function fingerprint(sources: readonly string[], without: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of filesOf(join(ROOT, source), ['dist', 'test', ...without]))
      hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path: string, without: readonly string[]): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !without.includes(name))
    .toSorted()
    .flatMap((name) => filesOf(join(path, name), without));
}
