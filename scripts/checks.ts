import { join } from 'node:path';
import { ROOT } from './places.ts';

/** In node_modules, so that a new installation removes it. */
const KEPT = join(ROOT, 'node_modules', '.cache', 'types');

/** A tool that reads the code without running it. */
export type Check = { name: string; command: string; args: readonly string[] };

/** The tools that both `npm run check` and `npm test` run. */
export const CHECKS: readonly Check[] = [
  { name: 'format', command: 'oxfmt', args: ['--check', '.'] },
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings'] },
  ...['functions', 'web', 'scripts'].map((tree) => ({
    name: `types of ${tree}`,
    command: 'tsc',
    // tsc keeps its results for unchanged files, so that the next check reads only changed files.
    args: ['-p', tree, '--noEmit', '--incremental', '--tsBuildInfoFile', join(KEPT, `${tree}.tsbuildinfo`)],
  })),
];
