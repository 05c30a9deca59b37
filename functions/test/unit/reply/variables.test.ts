import { describe, expect, test } from 'vitest';
import { fillVariables, unknownVariable } from '../../../src/domain/reply/variables.ts';

const known = { client: 'Мария', operator: 'Олег', company: 'Ромашка', topic: 'Доставка' };
const nameless = { ...known, client: null, topic: null };

describe('A ready reply', () => {
  test.each([
    ['Здравствуйте, {client}!', 'Здравствуйте, Мария!', 'Здравствуйте!'],
    ['Здравствуйте, {client|друг}!', 'Здравствуйте, Мария!', 'Здравствуйте, друг!'],
    ['Здравствуйте, { client | дорогой друг }!', 'Здравствуйте, Мария!', 'Здравствуйте,  дорогой друг !'],
    ['{client}, добрый день!', 'Мария, добрый день!', 'добрый день!'],
    ['Спасибо, {client}, мы всё проверим', 'Спасибо, Мария, мы всё проверим', 'Спасибо, мы всё проверим'],
    ['Вопрос про {topic|ваш заказ} записан', 'Вопрос про Доставка записан', 'Вопрос про ваш заказ записан'],
    ['Тема {topic} записана', 'Тема Доставка записана', 'Тема записана'],
    ['Меня зовут {operator}, «{company}»', 'Меня зовут Олег, «Ромашка»', 'Меня зовут Олег, «Ромашка»'],
    ['{client|}Добрый день', 'МарияДобрый день', 'Добрый день'],
    ['{unknown} остаётся', '{unknown} остаётся', '{unknown} остаётся'],
    ['{ "json": 1 } и {} тоже', '{ "json": 1 } и {} тоже', '{ "json": 1 } и {} тоже'],
  ])('«%s» is filled in, also for a client without a name', (text, named, other) => {
    expect(fillVariables(text, known)).toBe(named);
    expect(fillVariables(text, nameless)).toBe(other);
  });

  test('puts a name in as it is, also one with signs of a pattern', () => {
    expect(fillVariables('{client}!', { ...known, client: '$& {operator}' })).toBe('$& {operator}!');
  });

  test.each([
    ['Здравствуйте, {client|друг}! Я {operator}', null],
    ['Ваш заказ {order}', 'order'],
    ['{клиент}, добрый день', 'клиент'],
    ['{client} и {Client}', 'Client'],
    ['{ "json": 1 }, {} и { }', null],
  ])('«%s» has the unknown variable %s', (text, unknown) => {
    expect(unknownVariable(text)).toBe(unknown);
  });
});
