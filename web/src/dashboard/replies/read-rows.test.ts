import { describe, expect, it } from 'vitest';
import { MOST_READ, readRows } from './read-rows.ts';

const row = (title: string, text: string, folder: string | null = null) => ({ title, text, folder });

describe('A pasted table of replies', () => {
  it.each([
    ['commas', 'Привет,Здравствуйте!\nАдрес,"Тверская, 1",Магазин'],
    ['semicolons', 'Привет;Здравствуйте!\r\nАдрес;Тверская, 1;Магазин'],
    ['tabs, as spreadsheets copy', 'Привет\tЗдравствуйте!\nАдрес\tТверская, 1\tМагазин\n'],
    ['headings in another order', '\ufeffПапка;Текст;Название\n;Здравствуйте!;Привет\nМагазин;Тверская, 1;Адрес'],
  ])('is read with %s', (_how, text) => {
    expect(readRows(text)).toEqual({
      ok: true,
      rows: [row('Привет', 'Здравствуйте!'), row('Адрес', 'Тверская, 1', 'Магазин')],
      bad: [],
    });
  });

  it('keeps the lines of a text that is quoted', () => {
    expect(readRows('Привет,"Здравствуйте!\nЧем помочь?"')).toMatchObject({
      rows: [row('Привет', 'Здравствуйте!\nЧем помочь?')],
    });
  });

  it('tells the rows that cannot be taken by their lines, and takes the others', () => {
    const text = `title,text\nОк,{client|друг}\n,без названия\nБез текста,\n${'д'.repeat(81)},а\nЗаказ,Ваш {order}`;
    expect(readRows(text)).toMatchObject({
      rows: [row('Ок', '{client|друг}')],
      bad: [
        { line: 3, why: 'empty' },
        { line: 4, why: 'empty' },
        { line: 5, why: 'too-long' },
        { line: 6, why: 'variable', variable: 'order' },
      ],
    });
  });

  it.each([
    ['nothing', '', 'empty'],
    ['only headings', 'title,text', 'empty'],
    ['100,000 rows', 'а,б\n'.repeat(100_000), 'too-many'],
  ])('of %s is refused', (_what, text, why) => {
    expect(readRows(text)).toEqual({ ok: false, why });
  });

  it('takes as many as a scope may hold', () => {
    const read = readRows(Array.from({ length: MOST_READ }, (_, i) => `т${i},текст`).join('\n'));
    expect(read.ok && read.rows.length).toBe(MOST_READ);
  });
});
