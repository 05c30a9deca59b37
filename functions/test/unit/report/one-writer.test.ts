import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('only the place that tells the register of digests writes the figures of days, so no digest is behind its days', () => {
  const writers = globSync('functions/src/**/*.ts').filter((file) => {
    const text = readFileSync(file, 'utf8');
    return /\b(put|create|count|remove|set|update|delete)\b[^;]*\b(docOf\.stats|docOf\.statsShard|statsOf)\b/.test(
      text,
    );
  });
  expect(writers).toEqual(['functions/src/work/figures/days.ts']);
});
