import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PartName } from './part-files.ts';
import { patternsOf } from './part-files.ts';
import { ROOT } from './places.ts';

const page = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
const [, table = ''] = page.split('## Attacks, defences, tests');
const rows = table
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| |\s*\|$/g, '').trim()));

const PARTS: readonly PartName[] = ['unit', 'web', 'flows', 'browser', 'gallery', 'rules', 'deploy', 'nightly'];
/** The files that `npm test` runs, and those of its nightly part. */
const RUN = PARTS.flatMap((part) => {
  const { include, exclude } = patternsOf(part);
  return globSync(include, { cwd: ROOT, exclude });
});

describe('Each attack of SECURITY.md', () => {
  it('stands in the table', () => expect(rows.length).toBeGreaterThan(25));

  it.each(rows)('has a defence, and tests that npm test runs: %s', (_attack, defence = '', tests = '') => {
    expect(defence.length).toBeGreaterThan(10);
    const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(RUN).toContain(file);
  });
});
