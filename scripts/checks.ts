import { join } from 'node:path';
import { ROOT } from './places.ts';

/** Beside the packages, so that a new installation forgets it. */
const KEPT = join(ROOT, 'node_modules', '.cache', 'types');

/** A tool that reads the code without running it. */
export type Check = { name: string; command: string; args: readonly string[] };

/** What `npm run check` and `npm test` both ask. */
export const CHECKS: readonly Check[] = [
  { name: 'format', command: 'oxfmt', args: ['--check', '.'] },
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings'] },
  ...['functions', 'web', 'scripts'].map((tree) => ({
    name: `types of ${tree}`,
    command: 'tsc',
    // What tsc knows of unchanged files is kept, so that a second check reads only what has changed.
    args: ['-p', tree, '--noEmit', '--incremental', '--tsBuildInfoFile', join(KEPT, `${tree}.tsbuildinfo`)],
  })),
];
