import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './places.ts';

const FOLDER = join(ROOT, 'web/test/browser');

/** Patterns by which a browser story fails or passes at random, and what to write instead. */
const RULES = [
  {
    what: 'a name that matches a part of another: say exact, or give a pattern with its beginning',
    found: /getByRole\([^()]*\{ name: (?:'[^']*'|`[^`]*`|[a-zA-Z.]+)(?:, (?!exact)[a-z]+: [^,}]+)* \}\)/g,
  },
  {
    what: 'a count that is asked at once: counts() or isAbsent() of seen.ts',
    found: /expect\(\s*await [^;]*\.count\(\),?\s*\)\.toBe\(/g,
  },
  {
    what: 'a field that is asked at once: holds() of seen.ts',
    found: /expect\(\s*await [^;]*\.inputValue\(\),?\s*\)\.toBe\(/g,
  },
  {
    what: 'an absence without a proof: lacks() of seen.ts',
    found: /expect\(\s*await [^;]*\.innerText\(\),?\s*\)\.not/g,
  },
  {
    what: 'a state that is asked once, at a moment of chance: wait for it',
    found: /expect\(\s*await [^;]*\.is(?:Visible|Hidden|Enabled|Disabled)\(\),?\s*\)/g,
  },
  { what: 'a wait for a time: wait for what is to be seen', found: /waitForTimeout\(|setTimeout\([^)]*\d{3}/g },
  {
    what: 'a test that is skipped, singled out or tried again, so that nobody sees why it fails',
    found: /\.(?:skip|only|todo|retry)\(/g,
  },
];

const STORIES = globSync('*.ts', { cwd: FOLDER }).filter((file) => file !== 'seen.ts');

test.each(STORIES)('%s has none of these patterns', (file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const faults = RULES.flatMap(({ what, found }) =>
    [...text.matchAll(found)].map(
      (match) => `${file}:${text.slice(0, match.index).split('\n').length} ${what}: ${match[0]}`,
    ),
  );
  expect(faults).toEqual([]);
});

/** The places where the chapters of a story would run in another order than they are written. */
function mixed(text: string): string[] {
  if (!text.includes('story()')) return [];
  const nested = [...text.matchAll(/^ +describe\(.*/gm)].map(([line]) => line.trim());
  const loose = /^describe\(/m.test(text) ? [...text.matchAll(/^chapter\(.*/gm)].map(([line]) => line) : [];
  return [...nested, ...loose];
}

test.each(STORIES)('%s runs its chapters in the order in which they are written', (file) =>
  expect(mixed(readFileSync(join(FOLDER, file), 'utf8'))).toEqual([]),
);

test('a nested describe and a chapter beside describes are found', () =>
  expect(mixed("story()\ndescribe('a', () => {\n  describe('b', f);\n});\nchapter('c', f);")).toEqual([
    "describe('b', f);",
    "chapter('c', f);",
  ]));

test('each pattern finds an offence', () => {
  const bad = [
    "page.getByRole('button', { name: 'Копировать' })",
    'expect(await rows(oleg).count()).toBe(30)',
    "expect(await field().inputValue()).toBe('а')",
    "expect(await body.innerText()).not.toContain('Петров')",
    'expect(await page.getByText(words).isVisible()).toBe(true)',
    'await page.waitForTimeout(500)',
    "it.skip('…')",
  ];
  expect(bad.map((line, i) => RULES[i]!.found.test(line) || line)).toEqual(bad.map(() => true));
});
