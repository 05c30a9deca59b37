import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIGURES, FIGURE_KEYS } from '../../../src/domain/report/figure-table.ts';
import { FIGURE_WORDS } from '../../../src/domain/report/figure-words.ts';

const PAGE = readFileSync(new URL('../../../../docs/architecture/figures.md', import.meta.url), 'utf8');

test.each(FIGURE_KEYS)(
  '%s has a name and one sentence as its definition, in both languages and on the page of the figures',
  (key) => {
    const { name, definition } = FIGURE_WORDS[key];
    for (const locale of ['ru', 'en'] as const) {
      expect(name[locale]).not.toBe('');
      // One sentence: it ends with a full stop, and nothing ends before.
      expect(definition[locale]).toMatch(/^[^.!?]+\.$/);
    }
    expect(name.ru).toMatch(/[а-я]/);
    expect(name.en).not.toMatch(/[а-я]/i);
    const line = PAGE.split('\n').find((one) => one.startsWith(`| \`${key}\``));
    const cells = line?.split('|').map((cell) => cell.trim().replaceAll('`', ''));
    const { unit, set } = FIGURES[key];
    expect(cells?.slice(2, 5)).toEqual([definition.en, unit, set ?? '']);
  },
);

test('no two figures are called the same', () => {
  for (const locale of ['ru', 'en'] as const) {
    const names = FIGURE_KEYS.map((key) => FIGURE_WORDS[key].name[locale]);
    expect(new Set(names).size).toBe(names.length);
  }
});
