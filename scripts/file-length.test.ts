import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './places.ts';

/** The greatest number of lines of a file. A longer file has more than one purpose. */
const MOST = 250;
/** At least half of all files have at most so many lines. */
const MEDIAN = 60;

/** Files that may be longer, with the reason. */
const LONGER: Readonly<Record<string, string>> = {
  'functions/src/domain/refusal-table.ts': 'a table of texts: each refusal in every language',
};

const lengths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter(
    (file) => /\.(?:ts|tsx|mjs|js|css)$/.test(file) && !/\/(?:[\w-]*words\.(?:ru|en)|text\/(?:ru|en))\.ts$/.test(file),
  )
  .flatMap((file) => {
    const lines = linesOf(file);
    return lines === undefined ? [] : [{ file, lines }];
  });

/** The number of lines; undefined for a file that is deleted but not yet removed from git. */
function linesOf(file: string): number | undefined {
  try {
    return readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1;
  } catch {
    return undefined;
  }
}

test(`no file has more than ${MOST} lines`, () => {
  const long = lengths.filter(({ file, lines }) => lines > MOST && !(file in LONGER));
  expect(long).toEqual([]);
});

test('every exception is still needed', () => {
  const needed = lengths.filter(({ lines }) => lines > MOST).map(({ file }) => file);
  expect(Object.keys(LONGER).filter((file) => !needed.includes(file))).toEqual([]);
});

test(`half of the files of the product have at most ${MEDIAN} lines`, () => {
  const own = lengths.filter(({ file }) => /\/src\//.test(file) && !/\.test\./.test(file)).map(({ lines }) => lines);
  expect(own.toSorted((a, b) => a - b)[Math.floor(own.length / 2)]).toBeLessThanOrEqual(MEDIAN);
});
