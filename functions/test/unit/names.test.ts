import { describe, expect, test } from 'vitest';
import { parseInput } from '../../src/domain/contract/fields.ts';
import { CompanyName, PersonName } from '../../src/domain/contract/text.ts';
import * as v from 'valibot';
import { invitationLetter } from '../../src/domain/letter.ts';
import { holdsLink, leadingNowhere } from '../../src/domain/link.ts';
import { mailboxOf } from '../../src/domain/mailbox.ts';
import { quoted } from '../../src/domain/quoted.ts';

describe('A name', () => {
  test.each([
    'evil.com',
    'Ваш приз на evil.com сегодня',
    'http://evil',
    'hxxp://evil',
    'www.evil',
    'evil․com',
    'evil。com',
    'evil｡com',
    'evil．com',
    'ｅｖｉｌ．ｃｏｍ',
    'e\u200bvil.c\u200dom',
    'evil·com',
    'приз.рф',
    'приз.онлайн',
    'evil.xn--p1ai',
    'win@evil.com',
    'зайди на 10.0.0.1',
    'evil.中国',
    'evil.соm',
  ])('is refused when it could work as a link: %s', (name) => {
    expect(holdsLink(name)).toBe(true);
    expect(parseInput(v.strictObject({ name: CompanyName }), { name })).toMatchObject({ problems: { name: 'link' } });
    expect(parseInput(v.strictObject({ name: PersonName }), { name })).toMatchObject({ problems: { name: 'link' } });
    expect(holdsLink(leadingNowhere(name, 60))).toBe(false);
  });

  test.each([
    'Ромашка',
    'ООО «Ст.Петербург»',
    'Рога и копыта, ИП Иванов И.И.',
    'А. С. Пушкин',
    'О’Нил-Смит',
    'Лавка №1: чай и кофе',
    'Smith & Co.',
    'Версия 2.0',
    'Жан-Поль Мл.',
    'J. R. R. Tolkien',
  ])('is accepted when people or companies are really called so: %s', (name) => {
    expect(holdsLink(name)).toBe(false);
    expect(leadingNowhere(name, 60)).toBe(name);
  });

  test('in a letter is one line of limited length', () => {
    expect(leadingNowhere('Ромашка\r\nBcc: всем', 60)).toBe('Ромашка Bcc: всем');
    expect(leadingNowhere('я'.repeat(100), 10)).toBe(`${'я'.repeat(9)}…`);
  });
});

test.each([
  ['Чайная лавка', '«Чайная лавка»', '“Чайная лавка”'],
  ['ООО «Ромашка»', '«ООО „Ромашка“»', '“ООО ‘Ромашка’”'],
  ['ООО "Ромашка"', '«ООО „Ромашка“»', '“ООО ‘Ромашка’”'],
  ['«Ромашка»', '«Ромашка»', '“Ромашка”'],
  ['"Ромашка"', '«Ромашка»', '“Ромашка”'],
  ['«Чай» и «Кофе»', '«„Чай“ и „Кофе“»', '“‘Чай’ и ‘Кофе’”'],
  ['О’Нил', '«О’Нил»', '“О’Нил”'],
])('%s stands in quotation marks', (name, ru, en) => {
  expect([quoted(name, 'ru'), quoted(name, 'en')]).toEqual([ru, en]);
});

test('An invitation says to which company and as what, in words that need no declension', () => {
  const values = {
    company: 'Чайная лавка',
    inviter: 'Анна',
    role: 'operator',
    isProven: true,
    link: 'https://a',
  } as const;
  const { subject, text } = invitationLetter(values, 'ru');
  expect(subject).toBe('Приглашение в компанию «Чайная лавка»: RTNO chat');
  expect(text).toContain(
    'Анна приглашает вас в команду поддержки компании «Чайная лавка» в RTNO chat. Ваша роль: оператор.',
  );
  expect(invitationLetter(values, 'en').text).toContain('Your role: operator.');
});

test('No subject line has a stranger’s words while nobody has proven the company’s mailbox', () => {
  const company = 'Срочно переведите деньги';
  const values = { company, inviter: 'Анна', role: 'operator', isProven: false, link: 'https://a' } as const;
  expect(invitationLetter(values, 'ru').subject).toBe('Приглашение в команду поддержки: RTNO chat');
});

test.each([
  ['anna@example.com', 'anna@example.com'],
  ['Anna+1@Example.com', 'anna@example.com'],
  ['an.na+shop@gmail.com', 'anna@gmail.com'],
  ['an.na@example.com', 'an.na@example.com'],
])('The mailbox of %s', (email, mailbox) => expect(mailboxOf(email)).toBe(mailbox));
