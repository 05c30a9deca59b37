import { effect, signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { COUNTRIES, formatPhone } from '#domain/phone.ts';
import { PhonesModel } from './phones.ts';

/** The model, and how often its library has been asked for. */
function phones() {
  const asked: true[] = [];
  const load = async () => {
    asked.push(true);
    return { formatPhone, COUNTRIES };
  };
  return { ...new PhonesModel(load, signal('ru')), asked };
}

it('what the server has written is shown without the library of phone numbers', async () => {
  const { write, asked } = phones();
  const shown: string[] = [];
  effect(() => void shown.push(write.value('+79161234567', '12', '+7 916 123 45 67')));
  expect([shown, asked]).toEqual([['+7 916 123 45 67 доб. 12'], []]);
});

it('a number from before the server wrote it is written as soon as the library is there', async () => {
  const { write, asked } = phones();
  const shown: string[] = [];
  effect(() => void shown.push(write.value('+79161234567', null)));
  await expect.poll(() => shown).toEqual(['+79161234567', '+7 916 123 45 67']);
  effect(() => void write.value('+79161234567'));
  expect(asked).toEqual([true]);
});

it('countries come when somebody looks at them', async () => {
  const { countries, asked } = phones();
  expect(asked).toEqual([]);
  const shown: number[] = [];
  effect(() => void shown.push(countries.value.length));
  await expect.poll(() => shown.length).toBe(2);
  expect(countries.value.find(({ value }) => value === 'KZ')?.label).toBe('Казахстан');
});
