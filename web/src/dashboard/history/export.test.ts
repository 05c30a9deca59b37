import { describe, expect, it } from 'vitest';
import type { ClosedChat } from '#domain/chat.ts';
import { MINUTE } from '#domain/time.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { cell, headLine, rowLines } from './export.ts';
import { over } from '../../../gallery/made/chats.ts';
import { OLEG } from '../../../gallery/made/team.ts';

const writing = {
  moment: () => '25.11.2026, 14:05',
  phone: (phone: string) => phone,
  topic: () => 'Доставка',
  subtopic: () => '',
  name: () => 'Анна',
};

describe('The table of dialogs', () => {
  it.each([
    '=1+1',
    '+79161234567',
    '-2',
    '@SUM(A1)',
    '\t=1',
    ' =HYPERLINK("https://example.com")',
    '＝1+1',
    '＋79161234567',
    '－2',
    '＠SUM(A1)',
    '\ufe66 1',
    '−2',
    '\u200b=1',
    '\u2067＝1',
    '\ufeff=1',
    '\u00a0=1',
    '\u3000＝1',
    '\u0000=1',
    '\u00ad@SUM(A1)',
    '\r=1',
    '\n=1',
    '"=1',
    "'=1",
  ])('never has a cell that a spreadsheet runs as a formula: %s', (text) => {
    expect(cell(text).startsWith(`"'`)).toBe(true);
  });

  it.each(['Привет', '5 = 5', 'а-б', 'почта a@example.com', '№ 5', '«=»', '👍'])('leaves %s as it is', (text) => {
    expect(cell(text)).toBe(`"${text}"`);
  });

  it('keeps quotes, semicolons and lines inside of their cell', () => {
    expect(cell('Сказал: "да";\nи ушёл')).toBe('"Сказал: ""да"";\nи ушёл"');
  });

  it('has one row for each dialog under its columns', () => {
    const { chat: ended } = over('abc', OLEG, 1, 'Спасибо!', { number: 123456, name: null, phone: '+79161234567' });
    if (ended.state !== 'closed') throw new Error(ended.state);
    const chat: ClosedChat = {
      ...ended,
      ownerId: 'anna',
      rating: { score: 2, comment: '=cmd', at: 0 },
      description: '',
      metrics: { ...ended.metrics, durationMs: 12 * MINUTE, firstResponseMs: null },
    };
    const [head = '', row = '', end] = `${headLine(ru)}${rowLines([chat], ru, writing)}`.split('\r\n');
    expect(head.startsWith('\ufeff"Начат";"Закрыт";"Клиент"')).toBe(true);
    expect(head.split(';').length).toBe(row.split(';').length);
    expect(row).toBe(
      `"25.11.2026, 14:05";"25.11.2026, 14:05";"Клиент #123456";"'+79161234567";"Доставка";"";"Анна";"Ответил оператор";"12";"";"2";"'=cmd";"";"abc"`,
    );
    expect(end).toBe('');
  });
});
