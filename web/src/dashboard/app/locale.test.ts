import { beforeEach, expect, it } from 'vitest';
import { en } from '../../text/en.ts';
import { ru } from '../../text/ru.ts';
import { safeMemory } from '../../shared/memory.ts';
import { LocaleModel } from './locale.ts';

beforeEach(() => localStorage.clear());

const memory = () => safeMemory(() => localStorage);
const root = () => document.createElement('div');

it('Russian is there at once, and another language when it has been chosen, also after a reload', async () => {
  const here = root();
  const locale = new LocaleModel(memory(), here);
  expect([locale.text.value, here.lang]).toEqual([ru, 'ru']);
  await locale.choose('en');
  expect([locale.text.value, here.lang]).toEqual([en, 'en']);
  const again = new LocaleModel(memory(), root());
  await again.ready();
  expect([again.text.value, again.locale.value]).toEqual([en, 'en']);
});

it('words that do not come leave the former language, and the last choice counts, whichever comes first', async () => {
  let bring: (words: typeof en) => void = () => {};
  const slow = { ru: async () => ru, en: () => new Promise<typeof en>((resolve) => (bring = resolve)) };
  const locale = new LocaleModel(memory(), root(), slow);
  const english = locale.choose('en');
  await locale.choose('ru');
  bring(en);
  await english;
  expect([locale.text.value, locale.locale.value]).toEqual([ru, 'ru']);
  const offline = new LocaleModel(memory(), root(), { ...slow, en: () => Promise.reject(new Error('offline')) });
  await offline.choose('en');
  expect([offline.text.value, offline.locale.value]).toEqual([ru, 'ru']);
});
