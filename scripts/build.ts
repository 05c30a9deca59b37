import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { SetupError } from './fail.ts';
import { CACHE, ROOT } from './places.ts';

const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name);

type Step = { name: string; sources: readonly string[]; made: string; commands: readonly (readonly string[])[] };

const STEPS = {
  functions: {
    name: 'the functions',
    sources: ['functions/src', 'functions/tsconfig.json', 'tsconfig.json'],
    made: 'functions/lib/index.js',
    commands: [['tsc', '-p', 'functions']],
  },
  web: {
    name: 'the dashboard and the widget',
    sources: ['web', 'functions/src/domain', 'vite.config.ts', 'vite.embed.config.ts', 'package-lock.json'],
    made: 'web/dist/dashboard/index.html',
    commands: [
      ['vite', 'build', '--logLevel', 'warn'],
      ['vite', 'build', '-c', 'vite.embed.config.ts', '--logLevel', 'warn'],
    ],
  },
} as const satisfies Record<string, Step>;

/** Builds a part unless it has been built from these very sources. Refuses with the compiler's words when it does not build. */
export function build(part: keyof typeof STEPS): void {
  const { name, sources, made, commands } = STEPS[part];
  const stamp = join(CACHE, `built-${part}`);
  const wanted = fingerprint(sources);
  if (existsSync(join(ROOT, made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(`Building ${name}…`);
  for (const [command, ...args] of commands) {
    const done = spawnSync(bin(command), args, { cwd: ROOT, encoding: 'utf8' });
    if (done.status !== 0)
      throw new SetupError(
        `${done.stdout}${done.stderr}\nBuilding ${name} failed: mend what stands above and start again.`,
      );
  }
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stamp, wanted);
}

function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of filesOf(join(ROOT, source))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'dist' && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
