import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, namesIn } from '../../../scripts/circles.ts';
import { ROOT } from '../../../scripts/places.ts';

const SRC = 'functions/src/';
const FILES = globSync(`${SRC}**/*.ts`, { cwd: ROOT, exclude: ['**/*.test.ts'] });
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Each folder, and which others its files may import. `root` stands for the files outside of these folders. */
const MAY = {
  domain: [],
  log: [],
  store: ['domain', 'log'],
  llm: ['domain', 'log', 'root'],
  page: ['domain'],
  work: ['domain', 'log', 'store', 'llm', 'root'],
  mail: ['domain', 'store', 'work', 'root'],
  account: ['domain', 'log', 'store', 'work', 'root'],
  desk: ['domain', 'log', 'store', 'page', 'work', 'llm', 'root'],
  visitor: ['domain', 'log', 'store', 'work', 'root'],
  stream: ['domain', 'log', 'store', 'work', 'visitor', 'root'],
  background: ['log', 'store', 'work', 'mail', 'root'],
  root: ['domain', 'log', 'account', 'desk', 'visitor', 'stream', 'background'],
} as const satisfies Record<string, readonly string[]>;
type Folder = keyof typeof MAY;

const folderOf = (file: string): Folder => {
  const [folder = '', more] = file.slice(SRC.length).split('/');
  return more === undefined ? 'root' : (folder as Folder);
};

/** One line for each import that its folder may not make. */
function trespasses(code: string, file: string): string[] {
  const folder = folderOf(file);
  const may: readonly string[] = MAY[folder];
  const others = importsOf(code, file).filter((other) => other.startsWith(SRC) && folderOf(other) !== folder);
  return others.filter((other) => !may.includes(folderOf(other))).map((other) => `${file} imports ${other}`);
}

/** One line for each import of the database or its packages outside of store/, however it is written. */
function database(code: string, file: string): string[] {
  if (folderOf(file) === 'store') return [];
  const packages = namesIn(code, file).filter((name) => /^(firebase-admin|@google-cloud\/firestore)(\/|$)/.test(name));
  const used = [...code.matchAll(/\.onSnapshot\(|\bdb\./g)].map(([what]) => what);
  return [...packages, ...used].map((what) => `${file} names ${what}`);
}

describe('The folders of the server', () => {
  test('are all named', () => {
    expect(FILES.length).toBeGreaterThan(200);
    expect([...new Set(FILES.map(folderOf))].toSorted()).toEqual(Object.keys(MAY).toSorted());
  });

  test('import only what stands below them', () => {
    expect(FILES.flatMap((file) => trespasses(read(file), file))).toEqual([]);
  });

  test('leave the database and its types to store/', () => {
    expect(FILES.flatMap((file) => database(read(file), file))).toEqual([]);
  });

  test('save a chat only together with its consequences', () => {
    const saving = FILES.filter((file) => /\bsaveChange\(/.test(read(file)));
    expect(saving.map((file) => file.slice(SRC.length))).toEqual([
      'work/chat/chat-save.ts',
      'work/chat/company-unit.ts',
    ]);
  });
});

describe('It is found', () => {
  test.each([
    ['the adapter that knows a use case', 'store/a.ts', `import { act } from '../work/chat/act.ts';`],
    ['the adapter that knows a type of a door', 'store/a.ts', `import type { Caller } from '../desk/context.ts';`],
    ['a use case that knows a door', 'work/bot/a.ts', `export { pass } from '../../visitor/gate.ts';`],
    ['a door that knows another', 'desk/a.ts', `export type A = import('../visitor/gate.ts').Visit;`],
  ])('%s', (_what, file, code) => {
    expect(trespasses(code, SRC + file)).toHaveLength(1);
  });

  test.each([
    ['a value', `import { Timestamp } from 'firebase-admin/firestore';`],
    ['a type', `import type { Query } from 'firebase-admin/firestore';`],
    ['a type in place', `export type A = import('firebase-admin').app.App;`],
    ['its package', `import { Firestore } from '@google-cloud/firestore';`],
    ['a listener', `import { docOf } from '../../store/refs.ts';\nat.user('a').ref.onSnapshot(() => {});`],
    ['the database itself', `import { db } from '../../store/firebase.ts';\nexport const all = db.collection('a');`],
  ])('%s', (_what, code) => {
    expect(database(code, `${SRC}work/bot/a.ts`)).toHaveLength(1);
    expect(database(code, `${SRC}store/a.ts`)).toEqual([]);
  });
});
