import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.ts';

/** Tests that take long and seldom find something that the other parts do not. */
const NIGHTLY = '**/*.nightly.test.ts';

const PATTERNS = {
  unit: ['functions/test/unit/**/*.test.ts', 'functions/src/**/*.test.ts', 'scripts/**/*.test.ts'],
  web: ['web/src/**/*.test.{ts,tsx}'],
  flows: ['functions/test/flows/**/*.test.ts'],
  browser: ['web/test/browser/**/*.test.ts'],
  gallery: ['web/test/gallery/**/*.test.ts'],
  rules: ['functions/test/rules/**/*.test.ts'],
  deploy: ['functions/test/deploy/**/*.test.ts'],
  nightly: [NIGHTLY],
};

export type PartName = keyof typeof PATTERNS;

/** The test files of a part, for both vitest.config.ts and `npm test`. */
export const patternsOf = (part: PartName): { include: string[]; exclude: string[] } => ({
  include: PATTERNS[part],
  exclude: ['**/node_modules/**', ...(part === 'nightly' ? [] : [NIGHTLY])],
});

/** The tests that vitest runs: files by their paths, and with `names` only the tests whose names match. */
export type Choice = { files: string[]; names?: string };

/**
 * Which tests of a part the words of the command line mean. Each word is a part of a file's path, or else of a test's name. A test's name may be put
 * together only when the tests run (`$name`). So for a name that no file contains, all files are run with that filter. Undefined: no word was given,
 * everything runs.
 */
export function choose(
  words: readonly string[],
  files: readonly string[],
  textOf: (file: string) => string,
): Choice | undefined {
  if (words.length === 0) return undefined;
  const byPath = words.filter((word) => files.some((file) => file.includes(word)));
  const byName = words.filter((word) => !byPath.includes(word));
  const ofPaths = files.filter((file) => byPath.length === 0 || byPath.some((word) => file.includes(word)));
  if (byName.length === 0) return { files: ofPaths };
  const holding = ofPaths.filter((file) => byName.some((word) => textOf(file).includes(word)));
  const names = byName.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return { files: holding.length > 0 ? holding : ofPaths, names };
}

/** The same for the files that exist. */
export function chooseOf(part: PartName, words: readonly string[]): Choice | undefined {
  const { include, exclude } = patternsOf(part);
  return choose(words, globSync(include, { cwd: ROOT, exclude }), (file) => readFileSync(join(ROOT, file), 'utf8'));
}

/** The import of the module that gives a test file a project of its own in the emulators. */
const OWN_PROJECT = /^import '\.\/own-project\.ts';$/m;

/** What a test file that looks after all companies of its project has in its code. */
const SWEEPS = /sweep|runSchedule|runTask|from '\.\/away\.ts'/i;

/**
 * The files of the flows: those with a project of their own, and of those that share the suite's project the ones that sweep it, and the ones that only
 * call its doors. A sweep meets the chats of all files.
 */
export function flowsByProject(): { sweeping: string[]; calling: string[]; own: string[] } {
  const { include, exclude } = patternsOf('flows');
  const files = globSync(include, { cwd: ROOT, exclude })
    .toSorted()
    .map((file) => ({ file, code: readFileSync(join(ROOT, file), 'utf8') }));
  const kind = ({ code }: { code: string }) =>
    OWN_PROJECT.test(code) ? 'own' : SWEEPS.test(code) ? 'sweeping' : 'calling';
  const of = (wanted: ReturnType<typeof kind>) => files.filter((each) => kind(each) === wanted).map(({ file }) => file);
  return { sweeping: of('sweeping'), calling: of('calling'), own: of('own') };
}
