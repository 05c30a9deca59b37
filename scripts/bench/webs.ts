import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb, viteEnvironment } from '../build.ts';
import { atEnd } from '../ending.ts';
import { SetupError } from '../fail.ts';
import { ROOT, webFolder } from '../places.ts';
import type { Ports } from '../ports.ts';
import { offsetOf } from '../ports.ts';

/** A built dashboard. The emulated hosting serves its scripts; `page` is the path of its one page. */
export type Web = { name: 'this' | 'beside'; page: string };

/**
 * Builds this work tree's web for a bench. If `beside` names another work tree of the repository (with its dependencies installed), builds that web too, so
 * that both can be measured in turn on the same machine.
 */
export function openWebs(ports: Ports, beside: string | undefined): Web[] {
  buildWeb(ports);
  const folder = join(ROOT, webFolder(offsetOf(ports)));
  const own: Web = { name: 'this', page: join(folder, 'dashboard', 'index.html') };
  if (beside === undefined) return [own];

  const other = mkdtempSync(join(tmpdir(), 'rtno-beside-'));
  atEnd(() => rmSync(other, { recursive: true, force: true }));
  const args = ['build', '--logLevel', 'warn', '--emptyOutDir', '--outDir', other];
  const env = { ...process.env, ...viteEnvironment(ports) };
  const built = spawnSync(join(beside, 'node_modules', '.bin', 'vite'), args, { cwd: beside, env, encoding: 'utf8' });
  if (built.status !== 0) throw new SetupError(`${built.stdout}${built.stderr}\nBuilding ${beside} failed.`);
  // The name of a file contains a hash of its contents, so the files of both webs fit into one folder.
  cpSync(join(other, 'assets'), join(folder, 'assets'), { recursive: true });
  return [{ name: 'beside', page: join(other, 'dashboard', 'index.html') }, own];
}
