import { describe, expect, test } from 'vitest';
import { fillText, unknownIn } from '../../../src/domain/text/fill-text.ts';

describe('A text of the company with what it leaves open', () => {
  test.each([
    ['{company} на связи.', { company: 'Пион' }, 'Пион на связи.'],
    ['Все заняты. Ждать примерно {wait}. Мы ответим.', {}, 'Все заняты. Мы ответим.'],
    ['Все заняты. Ждать примерно {wait}.', { wait: '5 мин' }, 'Все заняты. Ждать примерно 5 мин.'],
    ['Ответит {operator|наш оператор}.', {}, 'Ответит наш оператор.'],
    ['Ответит {operator|наш оператор}.', { operator: 'Анна' }, 'Ответит Анна.'],
    ['Ответит{operator|}.', {}, 'Ответит.'],
    ['Вы {position}-й! Ждать {wait}.\n\nСпасибо.', { position: '3' }, 'Вы 3-й!\n\nСпасибо.'],
    ['Вы {position}-й.\n\nСпасибо.', {}, 'Спасибо.'],
    ['Ждать {wait|около часа. Или дольше}. Да.', {}, 'Ждать около часа. Или дольше. Да.'],
    ['Ждать {wait} мин. и всё', {}, 'и всё'],
    ['Цена 3.5 {wait}', {}, ''],
    ['{опечатка} и {operatr}', { company: 'Пион' }, '{опечатка} и {operatr}'],
    ['Смайлик :} и {', {}, 'Смайлик :} и {'],
    ['{company}', { company: '{wait}' }, '{wait}'],
    ['', {}, ''],
  ])('%j with %j reads %j', (template, known, said) => {
    expect(fillText(template, known)).toBe(said);
  });

  test('is quick however it is written', () => {
    const hostile = '{'.repeat(250) + '}'.repeat(250);
    expect(fillText(hostile, {})).toBe(hostile);
    expect(fillText('{}'.repeat(250), {})).toBe('{}'.repeat(250));
  });

  test.each([
    ['{operator}, {company}', []],
    ['{operator|наш оператор}', []],
    ['{oprator} {oprator} {wait}', ['{oprator}', '{wait}']],
    ['{ operator }', ['{ operator }']],
    ['{Operator}', ['{Operator}']],
    ['{оператор}', ['{оператор}']],
    ['{}', ['{}']],
    ['{constructor}', ['{constructor}']],
    [':} {', []],
  ])('%j of an intercept is refused for %j', (template, unknown) => {
    expect(unknownIn(template, 'interceptText')).toEqual(unknown);
  });
});
