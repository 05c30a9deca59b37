import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { impurities } from './purity.ts';

const DOMAIN = fileURLToPath(new URL('../../src/domain', import.meta.url));
const FILES = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

const inDomain = (code: string) => impurities(code, join(DOMAIN, 'chat', 'sample.ts'), DOMAIN);

describe('The domain is pure', () => {
  test('and all of it is looked at', () => {
    expect(FILES.length).toBeGreaterThan(60);
    expect(FILES).toContain(join('chat', 'take.ts'));
  });

  test.each(FILES)('%s', (file) => {
    const path = join(DOMAIN, file);
    expect(impurities(readFileSync(path, 'utf8'), path, DOMAIN)).toEqual([]);
  });
});

describe('The check finds', () => {
  test.each([
    [
      'a foreign package',
      `import { Timestamp } from 'firebase-admin/firestore';`,
      'foreign import firebase-admin/firestore',
    ],
    ['a type of a foreign package', `import type { Request } from 'express';`, 'foreign import express'],
    ['a foreign type in place', `export type T = import('express').Request;`, 'foreign import express'],
    ['a module of Node', `import { readFileSync } from 'node:fs';`, 'foreign import node:fs'],
    ['a package that only begins like an allowed one', `import 'valibot-extra';`, 'foreign import valibot-extra'],
    ['a shell', `import { db } from '../../store/firebase.ts';`, 'import from outside ../../store/firebase.ts'],
    ['a shell that is handed on', `export * from '../../desk/chat.ts';`, 'import from outside ../../desk/chat.ts'],
    ['an import at run time', `export const late = () => import('./take.ts');`, 'import at run time'],
    ['where it runs', `export const here = import.meta.url;`, 'import.meta'],
    ['the clock', `export const now = () => Date.now();`, 'clock'],
    ['the clock by another way', `export const now = () => Date['now']();`, 'clock'],
    ['a date of now', `export const now = () => new Date();`, 'clock'],
    ['a date of now as a text', `export const now = () => Date();`, 'clock'],
    ['a format of now', `export const now = (f: Intl.DateTimeFormat) => f.format();`, 'clock'],
    ['the stopwatch', `export const now = () => performance.now();`, 'global performance'],
    ['the time zone of the machine', `export const hour = (d: Date) => d.getHours();`, 'time zone of the machine'],
    ['a date in the time zone of the machine', `export const d = new Date(2026, 1, 1);`, 'time zone of the machine'],
    ['chance', `export const roll = () => Math.random();`, 'chance'],
    ['ids by chance', `export const id = () => crypto.randomUUID();`, 'global crypto'],
    ['an async function', `export async function f() {}`, 'async'],
    ['an async arrow', `export const f = async () => 1;`, 'async'],
    ['an async method', `export const o = { async f() {} };`, 'async'],
    ['waiting', `await f(); function f() {}`, 'await'],
    [
      'waiting in a loop',
      `export const f = async (all: Each) => { for await (const one of all) one(); };\ntype Each = Iterable<() => void>;`,
      'await',
    ],
    ['a promise', `export const f = () => Promise.resolve(1);`, 'Promise'],
    ['the type of a promise', `export type Later = (f: () => Promise<void>) => void;`, 'Promise'],
    ['a timer', `export const f = () => setTimeout(() => 1, 5);`, 'global setTimeout'],
    ['a microtask', `queueMicrotask(() => {});`, 'global queueMicrotask'],
    ['the process', `export const zone = process.env['TZ'];`, 'global process'],
    ['the network', `export const f = () => fetch('/');`, 'global fetch'],
    ['the console', `export const f = () => console.log(1);`, 'global console'],
    ['the browser', `export const f = () => localStorage.getItem('a');`, 'global localStorage'],
    ['a default that reads the clock', `export const f = (now = Date.now()) => now;`, 'clock'],
    ['everything global', `export const f = () => globalThis.process;`, 'global globalThis'],
    ['code made from text', `export const f = () => eval('1');`, 'global eval'],
    ['a global in a shorthand', `export const all = { process };`, 'global process'],
    ['a global behind a cast', `export const f = () => (process as { pid: number }).pid;`, 'global process'],
    ['a name that hides a global', `export const f = (process: string) => process;`, 'hides the global process'],
  ])('%s', (_what, code, offence) => {
    expect(inDomain(code)).toContain(`1: ${offence}`);
  });

  test('and says in which line', () => {
    expect(inDomain(`export const a = 1;\n\nexport const b = () => Math.random();`)).toEqual(['3: chance']);
  });

  test('and refuses what it cannot read', () => {
    expect(() => inDomain('export const = ;')).toThrow('sample.ts');
  });
});

describe('The check lets through', () => {
  test.each([
    ['its own modules', `import { may } from '../role.ts';\nexport const f = () => may('admin', 'manage people');`],
    [
      'the packages it knows',
      `import * as v from 'valibot';\nimport p from 'libphonenumber-js/min';\nexport { v, p };`,
    ],
    ['time as an argument', `export const f = (now: number) => new Date(now).toISOString();`],
    [
      'a zone and a time as arguments',
      `export const f = (z: string, t: number) => new Intl.DateTimeFormat('en', { timeZone: z }).format(t);`,
    ],
    [
      'a word of the product that is a global elsewhere',
      `export const f = (o: { process: number }) => ({ fetch: o.process });`,
    ],
    ['names of types', `export type Way = Response | Process;\ntype Response = 1;\ntype Process = 2;`],
    [
      'patterns',
      `export const f = ({ a, b: [c = 1, ...d] }: X, ...e: number[]) => [a, c, d, e];\ntype X = { a: 1; b: number[] };`,
    ],
  ])('%s', (_what, code) => {
    expect(inDomain(code)).toEqual([]);
  });
});
