import * as v from 'valibot';
import { expect, it, test } from 'vitest';
import { MESSAGE_MAX } from '../../../src/domain/contract/limits.ts';
import { maskText } from '../../../src/domain/privacy/mask.ts';
import { Masking } from '../../../src/domain/privacy/masking.ts';
import { matchesOf, signsOf, stepsOf } from '../../../src/domain/privacy/own-pattern.ts';

const by = (pattern: string, text: string) =>
  maskText(text, { cards: false, passports: false, snils: false, own: [{ title: 'Своё', pattern }] });

test.each([
  ['ДОГ-######', 'договор дог-123456 от мая', 'договор •••-•••••• от мая'],
  ['ДОГ-######', 'ДОГ-1234567', 'ДОГ-1234567'],
  ['@@ ###', 'АВ-123 и АВ123 и АВ  123', '••-••• и ••••• и ••  •••'],
  ['#{12}', 'ИНН 770708389312', 'ИНН ••••••••••••'],
  ['#{4,6}/##', '12345/67, 123/45', '•••••/••, 123/45'],
  ['?{5,8}-#', 'ab12c-1', '•••••-•'],
  ['####', '١٢٣٤ и 12345', '•••• и 12345'],
  ['a.c#', 'a.c1 abc1', '•.•• abc1'],
  ['(.*)+#', '(.*)+1 aaa1', '(.*)+• aaa1'],
])('%s on «%s»', (pattern, text, masked) => expect(by(pattern, text)).toBe(masked));

it.each([
  '',
  '###',
  '#{3',
  '#}',
  '{3}####',
  '#{0}####',
  '#{65}',
  '#{40}#{40}',
  '#{5,4}####',
  ' ####',
  '#{2}{3}',
  '# {3}###',
  '@{0,5}####',
])('%s is no pattern', (pattern) => expect(stepsOf(pattern)).toBeNull());

it('looks at each character of the longest message once for each step, whatever the pattern is', () => {
  const steps = stepsOf(`${'?{1,19}'.repeat(3)}####!`)!;
  const signs = signsOf('1-'.repeat(MESSAGE_MAX / 2));
  let reads = 0;
  const counted = new Proxy(signs, {
    get: (of, name) => {
      if (name !== 'length') reads++;
      return Reflect.get(of, name) as unknown;
    },
  });
  expect(matchesOf(counted, steps)).toEqual([]);
  expect(reads).toBeGreaterThan(MESSAGE_MAX);
  expect(reads).toBeLessThan(MESSAGE_MAX * 70);
});

it('a company may have twenty of them, each with a name and a pattern that is one', () => {
  const rules = { cards: true, passports: false, snils: false };
  const own = (count: number, pattern = '####') => Array.from({ length: count }, () => ({ title: 'Договор', pattern }));
  expect(v.safeParse(Masking, { ...rules, own: own(20) }).success).toBe(true);
  expect(v.safeParse(Masking, { ...rules, own: own(21) }).success).toBe(false);
  expect(v.safeParse(Masking, { ...rules, own: own(1, '(a+)+$') }).success).toBe(true);
  expect(v.safeParse(Masking, { ...rules, own: own(1, '##') }).success).toBe(false);
});
