import { beforeEach, expect, it } from 'vitest';
import type { Locale } from '#domain/locale.ts';
import { safeMemory } from '../../shared/memory.ts';
import { LocaleModel } from './locale.ts';
import { wordSet } from './word-set.ts';

beforeEach(() => localStorage.clear());

const memory = () => safeMemory(() => localStorage);
const root = () => document.createElement('div');

type Words = { hello: string };

/** A set whose words load when the test says so, and a list of the languages that were asked for. */
function bySteps(ru: string, en: string) {
  const asked: Locale[] = [];
  const coming: Partial<Record<Locale, (words: Words) => void>> = {};
  const ask = (locale: Locale) => () => {
    asked.push(locale);
    return new Promise<Words>((resolve) => (coming[locale] = resolve));
  };
  const bring = (locale: Locale) => coming[locale]?.({ hello: locale === 'ru' ? ru : en });
  return { set: wordSet<Words>({ ru: ask('ru'), en: ask('en') }), asked, bring };
}

const greeting = wordSet({ ru: async () => ({ hello: 'Привет' }), en: async () => ({ hello: 'Hello' }) });
const parting = wordSet({ ru: async () => ({ bye: 'Пока' }), en: async () => ({ bye: 'Bye' }) }, greeting);

it('words are loaded only in the language that this browser has kept, and so are the words of every page', async () => {
  memory().setItem('rtno.locale', 'en');
  const here = root();
  const locale = new LocaleModel(memory(), here);
  const { set, asked, bring } = bySteps('Привет', 'Hello');
  const opened = locale.open(set);
  bring('en');
  await opened;
  await locale.open(parting);
  expect([locale.words.value(set).hello, asked, here.lang]).toEqual(['Hello', ['en'], 'en']);
  expect([locale.words.value(parting), locale.words.value(greeting)]).toEqual([
    { hello: 'Hello', bye: 'Bye' },
    { hello: 'Hello' },
  ]);
});

it('another language takes effect at once everywhere on the page, and after a reload', async () => {
  const here = root();
  const locale = new LocaleModel(memory(), here);
  await locale.open(parting);
  expect([locale.words.value(parting).bye, here.lang]).toEqual(['Пока', 'ru']);
  await locale.choose('en');
  expect([locale.words.value(parting).bye, locale.words.value(greeting).hello, here.lang]).toEqual([
    'Bye',
    'Hello',
    'en',
  ]);
  expect(new LocaleModel(memory(), root()).locale.value).toBe('en');
});

it('words that do not load leave the former language, and the last choice counts, whichever loads first', async () => {
  const locale = new LocaleModel(memory(), root());
  const { set, bring } = bySteps('Привет', 'Hello');
  const opened = locale.open(set);
  bring('ru');
  await opened;
  const english = locale.choose('en');
  const russian = locale.choose('ru');
  bring('ru');
  await russian;
  bring('en');
  await english;
  expect([locale.words.value(set).hello, locale.locale.value]).toEqual(['Привет', 'ru']);

  const broken = wordSet<Words>({ ru: async () => ({ hello: 'Привет' }), en: () => Promise.reject(new Error('gone')) });
  await locale.open(broken);
  const failing = locale.choose('en');
  bring('en');
  await failing;
  expect([locale.words.value(broken).hello, locale.words.value(set).hello, locale.locale.value]).toEqual([
    'Привет',
    'Привет',
    'ru',
  ]);
});

it('a piece that opens while the language changes has the new words', async () => {
  const locale = new LocaleModel(memory(), root());
  const screen = bySteps('Экран', 'Screen');
  const dialog = bySteps('Окно', 'Dialog');
  const opened = locale.open(screen.set);
  screen.bring('ru');
  await opened;
  const english = locale.choose('en');
  const opening = locale.open(dialog.set);
  screen.bring('en');
  await expect.poll(() => dialog.asked).toEqual(['ru', 'en']);
  dialog.bring('en');
  await english;
  dialog.bring('ru');
  await opening;
  expect([locale.words.value(screen.set).hello, locale.words.value(dialog.set).hello]).toEqual(['Screen', 'Dialog']);
});

it('a set that has not loaded is asked for again', async () => {
  const locale = new LocaleModel(memory(), root());
  let online = false;
  const shaky = wordSet({
    ru: async () => (online ? { hello: 'Привет' } : Promise.reject(new Error('offline'))),
    en: async () => ({ hello: 'Hello' }),
  });
  await expect(locale.open(shaky)).rejects.toThrow('offline');
  online = true;
  await locale.open(shaky);
  expect(locale.words.value(shaky).hello).toBe('Привет');
});
