import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { choose, chooseOf, flowsByProject } from './part-files.ts';
import { ROOT } from './places.ts';

const TEXTS: Record<string, string> = {
  'test/queue.test.ts': "test('a full operator gets nothing', …)",
  'test/queue-order.test.ts': "test('the oldest is first (really)', …)",
  'test/doors.test.ts': "test.each(ROLES)('%s may look', …)",
};
const chosen = (...words: string[]) => choose(words, Object.keys(TEXTS), (file) => TEXTS[file]!);

test('without a word everything runs', () => expect(chosen()).toBeUndefined());

test('a word of a path means the files with it in their path', () =>
  expect(chosen('queue')).toEqual({ files: ['test/queue.test.ts', 'test/queue-order.test.ts'] }));

test('any other word means the tests with it in their name, in the files that contain it', () =>
  expect(chosen('first (really)')).toEqual({ files: ['test/queue-order.test.ts'], names: 'first \\(really\\)' }));

test('both together mean those tests of those files', () =>
  expect(chosen('doors', 'a full operator')).toEqual({ files: ['test/doors.test.ts'], names: 'a full operator' }));

test('a name that no file contains may be made from a table, so every file is asked', () =>
  expect(chosen('admin may look')).toEqual({ files: Object.keys(TEXTS), names: 'admin may look' }));

test('finds this file by its path and by a name in it', () => {
  expect(chooseOf('unit', ['part-files'])).toEqual({ files: ['scripts/part-files.test.ts'] });
  expect(chooseOf('unit', ['finds this file by its path'])?.files).toEqual(['scripts/part-files.test.ts']);
  expect(chooseOf('flows', ['nightly'])?.files).not.toContain('functions/test/flows/death.nightly.test.ts');
});

/** A file of the flows with all files beside it that it imports, directly or through others. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(ROOT, file), 'utf8');
  for (const [, path] of code.matchAll(/^(?:import|\} from|import .* from) '(\.\/[^']+)';$/gm))
    withImports(join(dirname(file), path!), seen);
  return seen;
}

/** The files beside the flows whose functions sweep all companies of the project. */
const SWEEPERS = ['away', 'sweeping', 'scene', 'deaths', 'deaths-in-teams', 'storm-worker'];

test('the flows that share a project are those that no import gives a project of their own, and those that sweep it stand apart', () => {
  const { sweeping, calling, own } = flowsByProject();
  const reaches = (file: string, module: string) => withImports(file).has(`functions/test/flows/${module}.ts`);
  expect([...sweeping, ...calling].filter((file) => reaches(file, 'own-project'))).toEqual([]);
  expect(calling.filter((file) => SWEEPERS.some((module) => reaches(file, module)))).toEqual([]);
  expect(own).toContain('functions/test/flows/death.test.ts');
  expect(sweeping).toContain('functions/test/flows/absent-chats.test.ts');
  expect(calling).toContain('functions/test/flows/desk.test.ts');
});

test('what sweeps beside the flows is known', () => {
  const sweeps = /\b(sweep\w*|runSchedule|runTask)\(/;
  const found = globSync('functions/test/flows/*.ts', { cwd: ROOT, exclude: ['**/*.test.ts'] }).filter((file) =>
    sweeps.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(found.map((file) => basename(file, '.ts')).toSorted()).toEqual([...SWEEPERS, 'world'].toSorted());
});
