import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from './circles.ts';
import { ROOT } from './places.ts';

/** The parts of the web, and which other parts each may import besides itself and the domain. */
const TAKES_IN = {
  shared: [],
  ui: ['shared'],
  text: ['shared'],
  embed: ['shared'],
  widget: ['shared'],
  dashboard: ['shared', 'ui', 'text'],
} as const satisfies Record<string, readonly string[]>;

type Part = keyof typeof TAKES_IN;
const PARTS = Object.keys(TAKES_IN) as Part[];

/** The forbidden imports of a file of a part, as paths from the root of the repository. */
function strangersIn(part: Part, code: string, file: string): string[] {
  const own = ['functions/src/domain/', ...[part, ...TAKES_IN[part]].map((each) => `web/src/${each}/`)];
  return importsOf(code, file).filter(
    (imported) => /\.tsx?$/.test(imported) && !own.some((folder) => imported.startsWith(folder)),
  );
}

describe('A part of the web imports only what it may', () => {
  test.each(PARTS)('%s', (part) => {
    const files = globSync(`web/src/${part}/**/*.{ts,tsx}`, { cwd: ROOT }).filter((file) => !file.includes('.test'));
    expect(files.length).toBeGreaterThan(0);
    const found = files.flatMap((file) =>
      strangersIn(part, readFileSync(join(ROOT, file), 'utf8'), file).map((imported) => `${file} -> ${imported}`),
    );
    expect(found).toEqual([]);
  });

  test('and the table names every part', () => {
    const folders = new Set(globSync('web/src/*/**/*.{ts,tsx}', { cwd: ROOT }).map((file) => file.split('/')[2]));
    expect([...folders].toSorted()).toEqual(PARTS.toSorted());
  });

  test.each([
    ['shared', `import { Staff } from '../dashboard/work/staff.tsx';`, ['web/src/dashboard/work/staff.tsx']],
    ['widget', `const load = () => import('../dashboard/app/call.ts');`, ['web/src/dashboard/app/call.ts']],
    ['dashboard', `import type { Door } from '../widget/door.ts';`, ['web/src/widget/door.ts']],
    ['dashboard', `import { newId } from '../shared/new-id.ts';\nimport { MINUTE } from '#domain/time.ts';`, []],
  ] as const)('%s with %s', (part, code, expected) => {
    expect(strangersIn(part, code, `web/src/${part}/file.ts`)).toEqual(expected);
  });
});
