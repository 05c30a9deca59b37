import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesIn, importsOf } from './circles.ts';
import { ROOT } from './places.ts';

const FILES = globSync('{functions/src,functions/test,web/src,web/test,scripts}/**/*.{ts,tsx}', { cwd: ROOT });

/** The import cycles of files that are given by path and content. */
function circlesOf(files: Readonly<Record<string, string>>): string[] {
  const imports = new Map(Object.entries(files).map(([file, code]) => [file, importsOf(code, file)]));
  return circlesIn(imports).map((circle) => circle.join(' -> '));
}

test('No file of ours imports itself through others, not even for a type', () => {
  expect(FILES.length).toBeGreaterThan(700);
  const all = FILES.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const);
  expect(circlesOf(Object.fromEntries(all))).toEqual([]);
});

describe('A circle is found', () => {
  const BACK = `import { a } from './a.ts';\nexport const b = a;`;
  test.each([
    ['of values', `import { b } from './b.ts';`],
    ['of a type', `import type { B } from './b.ts';`],
    ['of a type among values', `import { type B } from './b.ts';`],
    ['of a type that is named in place', `export type A = import('./b.ts').B;`],
    ['of what a module is', `export type A = typeof import('./b.ts');`],
    ['of what is handed on', `export { b } from './b.ts';`],
    ['of all that is handed on', `export * from './b.ts';`],
    ['of what runs only', `import './b.ts';`],
    ['of what is loaded on demand', `export const load = () => import('./b.ts');`],
  ])('%s', (_what, code) => {
    expect(circlesOf({ 'web/src/a.ts': code, 'web/src/b.ts': BACK })).toEqual([
      'web/src/a.ts -> web/src/b.ts -> web/src/a.ts',
    ]);
  });

  test('through folders and the name of the domain, by its shortest way', () => {
    const files = {
      'web/src/main.tsx': `import { chat } from '#domain/chat.ts';`,
      'functions/src/domain/chat.ts': `import { rate } from './chat/rate.ts';\nimport { due } from './chat/due.ts';`,
      'functions/src/domain/chat/rate.ts': `import type { Due } from './due.ts';`,
      'functions/src/domain/chat/due.ts': `import type { Chat } from '../chat.ts';\nimport { clock } from '../clock.ts';`,
      'functions/src/domain/clock.ts': `import { parse } from 'valibot';`,
    };
    expect(circlesOf(files)).toEqual([
      'functions/src/domain/chat.ts -> functions/src/domain/chat/due.ts -> functions/src/domain/chat.ts',
      'functions/src/domain/chat/rate.ts -> functions/src/domain/chat/due.ts -> functions/src/domain/chat.ts -> functions/src/domain/chat/rate.ts',
    ]);
  });

  test('of a file with itself', () => {
    expect(circlesOf({ 'scripts/a.ts': `import type { A } from './a.ts';` })).toEqual(['scripts/a.ts -> scripts/a.ts']);
  });
});

test('Two ways to one file are no circle', () => {
  const files = {
    'a.ts': `import { b } from './b.ts';\nimport { c } from './c.ts';`,
    'b.ts': `import type { C } from './c.ts';`,
    'c.ts': `import { d } from './d.ts';`,
    'd.ts': `export const d = 1;`,
  };
  expect(circlesOf(files)).toEqual([]);
});

test('Code that does not parse is an error', () => {
  expect(() => importsOf('export const = ;', 'a.ts')).toThrow('a.ts');
});
