// @vitest-environment node
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('everything is copied by one function, which also says when the browser did not let it', () => {
  const folder = join(import.meta.dirname, '..');
  const copying = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test'))
    .filter((file) => readFileSync(join(folder, file), 'utf8').includes('clipboard.writeText'));
  expect(copying).toEqual([join('chat', 'copy-button.tsx')]);
});
