import { expect, test } from 'vitest';
import { fillReply } from '../../src/domain/canned-reply.ts';

const known = { client: 'Мария', operator: 'Олег', company: 'Ромашка' };

test.each([
  ['Здравствуйте, {client}!', 'Здравствуйте, Мария!', 'Здравствуйте!'],
  ['{client}, добрый день!', 'Мария, добрый день!', 'добрый день!'],
  ['Спасибо, {client}, мы всё проверим', 'Спасибо, Мария, мы всё проверим', 'Спасибо, мы всё проверим'],
  ['Меня зовут {operator}, «{company}»', 'Меня зовут Олег, «Ромашка»', 'Меня зовут Олег, «Ромашка»'],
  ['{unknown} остаётся', '{unknown} остаётся', '{unknown} остаётся'],
])('«%s» is filled in, also for a client without a name', (text, named, nameless) => {
  expect(fillReply(text, known)).toBe(named);
  expect(fillReply(text, { ...known, client: null })).toBe(nameless);
});
