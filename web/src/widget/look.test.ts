import { beforeEach, expect, it } from 'vitest';
import { PLAIN_LOOK, publicLook } from '#domain/look/look.ts';
import { keepLocale, localeOf, recallColors, showColors } from './look.ts';
import { buttonLook } from '../shared/button-look.ts';
import { openStorage } from './storage.ts';

const YELLOW = publicLook({ ...PLAIN_LOOK, color: '#ffdd00', side: 'left', aside: 12, above: 80 });
const SHOP = { name: 'Лавка', locale: 'ru', greeting: '', queueText: '' } as const;
const { style } = document.documentElement;
const brand = () => style.getPropertyValue('--brand');

beforeEach(() => {
  localStorage.clear();
  style.cssText = '';
});

it('the company’s colours are drawn, and stand there at the next visit before the company is asked', () => {
  const storage = openStorage('shop');
  showColors(storage, YELLOW);
  expect([brand(), style.getPropertyValue('--on-brand')]).toEqual(['#ffdd00', '#000000']);
  style.cssText = '';
  recallColors(openStorage('shop'));
  expect(brand()).toBe('#ffdd00');
  recallColors(openStorage('another'));
  expect(brand()).toBe('');
  showColors(storage, undefined);
  recallColors(openStorage('shop'));
  expect(brand()).toBe('');
});

it('the page is told where the button stands', () => {
  expect(buttonLook(YELLOW)).toBe('#ffdd00 #000000 left 12 80');
});

it('a page in a language that the company does not offer gets the company’s, until it does', () => {
  const storage = openStorage('shop');
  const offering = (...languages: ('ru' | 'en')[]) => ({ ...SHOP, look: publicLook({ ...PLAIN_LOOK, languages }) });
  expect(keepLocale(storage, 'en', 'en', offering('ru'))).toBe('ru');
  expect(localeOf(storage, 'en')).toBe('ru');
  expect(keepLocale(storage, 'en', 'ru', offering('ru'))).toBeNull();
  expect(keepLocale(storage, 'en', 'ru', offering('ru', 'en'))).toBe('en');
  expect(localeOf(storage, 'en')).toBe('en');
  expect(keepLocale(storage, 'en', 'en', SHOP)).toBeNull();
});
