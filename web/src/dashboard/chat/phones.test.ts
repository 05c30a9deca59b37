import { effect, signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { COUNTRIES, formatPhone } from '#domain/phone.ts';
import { PhonesModel } from './phones.ts';

/** The model, and how often its library has been loaded. */
function phones() {
  const asked: true[] = [];
  const load = async () => {
    asked.push(true);
    return { formatPhone, COUNTRIES };
  };
  return { ...new PhonesModel(load, signal('ru')), asked };
}

it('a number that the server has formatted is shown without the library of phone numbers', async () => {
  const { write, asked } = phones();
  const shown: string[] = [];
  effect(() => void shown.push(write.value('+79161234567', '12', '+7 916 123 45 67')));
  expect([shown, asked]).toEqual([['+7 916 123 45 67 доб. 12'], []]);
});

it('a number that the server has not formatted is formatted as soon as the library has loaded', async () => {
  const { write, asked } = phones();
  const shown: string[] = [];
  effect(() => void shown.push(write.value('+79161234567', null)));
  await expect.poll(() => shown).toEqual(['+79161234567', '+7 916 123 45 67']);
  effect(() => void write.value('+79161234567'));
  expect(asked).toEqual([true]);
});

it('the countries are loaded when a list of them is opened', async () => {
  const { countries, asked } = phones();
  expect(asked).toEqual([]);
  const shown: number[] = [];
  effect(() => void shown.push(countries.value.length));
  await expect.poll(() => shown.length).toBe(2);
  expect(countries.value.find(({ value }) => value === 'KZ')?.label).toBe('Казахстан');
});
