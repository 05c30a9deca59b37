import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('bot-eval.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rtno-eval-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LINES = [
  ...['how much is delivery', 'price of delivery', 'what does delivery cost'].map((text) => ({ text, label: 'price' })),
  ...['when do you open', 'opening hours', 'are you open on sunday'].map((text) => ({ text, label: 'hours' })),
].map((row) => JSON.stringify(row));

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const train = file('train.jsonl', LINES);
const test = file('test.jsonl', [
  '{"text": "delivery price?", "label": "price"}',
  '{"text": "do you open early", "label": "hours"}',
  '{"text": "sing me a song", "label": null}',
  '{"text": "lost my card", "label": "card"}',
]);

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });
  return { status, stdout, said: stderr.trimEnd() };
}

const inShares = (share: unknown) => typeof share === 'number' && share >= 0 && share <= 1;

describe('With --json', () => {
  it('it prints one object with shares from 0 to 1 and times', () => {
    const { status, stdout } = run('--train', train, '--test', test, '--json');
    const { trainMs, calibrateMs, modelBytes, loadMs, answerMs, ...shares } = JSON.parse(stdout) as Record<
      string,
      number | null
    >;
    const names = ['auroc', 'closed', 'inScope', 'inScopeAtOos70', 'oosPrecision', 'oosRecall', 'top3'];
    expect(status).toBe(0);
    expect(Object.keys(shares).toSorted()).toEqual(names);
    for (const share of Object.values(shares)) expect(share === null || inShares(share)).toBe(true);
    for (const amount of [trainMs, calibrateMs, modelBytes, loadMs, answerMs]) expect(amount).toBeGreaterThanOrEqual(0);
  });

  it('a byte order mark at the beginning of a file is ignored', () => {
    const marked = file('marked.jsonl', ['\uFEFF{"text": "delivery price?", "label": "price"}']);
    expect(JSON.parse(run('--train', train, '--test', marked, '--level', 'lose=1.0', '--json').stdout)).toHaveProperty(
      'closed',
      1,
    );
  });
});

describe('An error is reported in one line', () => {
  it.each([
    ['not JSON', '{"text": "broken', 'not JSON'],
    ['null', 'null', 'not an object'],
    ['a list', '[]', 'not an object'],
    ['without a text', '{"label": "price"}', '"text" must be a string'],
    ['without a label', '{"text": "hello"}', '"label" must be a string, or null for out of scope'],
    [
      'with a number for a label',
      '{"text": "hello", "label": 7}',
      '"label" must be a string, or null for out of scope',
    ],
  ])('for a line that is %s, with file and line', (_is, line, what) => {
    const broken = file('broken.jsonl', [...LINES, '', line]);
    const { status, stdout, said } = run('--train', broken, '--test', test, '--json');
    expect({ status, stdout, said }).toEqual({ status: 1, stdout: '', said: `${broken}:8: ${what}` });
  });

  it.each([
    ['a file that is not there', ['--train', join(folder, 'none'), '--test', test], /none: cannot be read \(ENOENT\)$/],
    ['an empty file', ['--train', train, '--test', file('empty.jsonl', [''])], /empty\.jsonl: no lines$/],
    [
      'nothing to learn',
      ['--train', file('outside.jsonl', ['{"text": "hi", "label": null}']), '--test', test],
      /outside\.jsonl: no line has both a label and words to learn from$/,
    ],
    ['a share above 1', ['--train', train, '--test', test, '--level', 'lose=2'], /^--level lose=2: must be careful, /],
    ['another language', ['--train', train, '--test', test, '--language', 'fr'], /^--language fr: must be ru or en$/],
    ['a missing option', ['--train', train], /^--test FILE is missing: npm run bot:eval/],
    ['an unknown option', ['--fast'], /'--fast'.* Usage: npm run bot:eval/],
    ['one argument more', ['more', '--train', train, '--test', test], /'more'.* Usage: npm run bot:eval/],
    ['an option without its value', ['--train', '--json'], /--train.* Usage: npm run bot:eval/],
  ])('%s', (_is, args, what) => {
    const { status, stdout, said } = run(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(said).toMatch(what);
    expect(said.split('\n')).toHaveLength(1);
  });
});
