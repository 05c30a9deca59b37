import { describe, expect, it } from 'vitest';
import { readHolidays } from './read-holidays.ts';
import { datesIn } from './written-date.ts';

const TODAY = '2026-11-28';
const read = (...parts: BlobPart[]) => readHolidays(new Blob(parts), TODAY);
const told = async (...parts: BlobPart[]) => {
  const found = await read(...parts);
  return found.ok ? found.days.map(({ day, name }) => `${day} ${name}`) : found.why;
};
const calendar = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.map((one) => `BEGIN:VEVENT\r\nUID:x\r\n${one}\r\nEND:VEVENT`),
    'END:VCALENDAR',
  ].join('\r\n');

describe('A calendar of holidays', () => {
  it('gives a day each of what lasts longer, whose end is the day after', async () => {
    expect(
      await told(
        calendar('DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270104\r\nSUMMARY:Новогодние\r\n  каникулы'),
      ),
    ).toEqual(['2027-01-01 Новогодние каникулы', '2027-01-02 Новогодние каникулы', '2027-01-03 Новогодние каникулы']);
  });

  it('gives what repeats every year in this year and the next two, and nothing that was called off', async () => {
    expect(
      await told(
        calendar(
          'DTSTART;VALUE=DATE:20100509\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:День Победы',
          'DTSTART;VALUE=DATE:20270612\r\nSTATUS:CANCELLED\r\nSUMMARY:Отменено',
        ),
      ),
    ).toEqual(['2026-05-09 День Победы', '2027-05-09 День Победы', '2028-05-09 День Победы']);
  });

  it('tells a day once, with all that it is', async () => {
    const day = 'DTSTART;VALUE=DATE:20270223\r\nSUMMARY:';
    expect(await told(calendar(`${day}День защитника`, `${day}Выходной\\, перенос`))).toEqual([
      '2027-02-23 День защитника, Выходной, перенос',
    ]);
  });

  it.each([
    ['cut off', calendar('DTSTART;VALUE=DATE:20270101').slice(0, -20), 'broken'],
    ['without events', calendar(), 'nothing'],
    ['of a page that was saved instead', '<!doctype html><title>Праздники</title>', 'nothing'],
  ])('%s is refused', async (_what, text, why) => {
    expect(await told(text)).toBe(why);
  });
});

describe('A table of holidays', () => {
  it.each([
    ['commas', 'Дата,Праздник\n2027-01-01,Новый год\n2027-05-09,День Победы'],
    [
      'semicolons, a mark and quotes',
      '\ufeffДата;Праздник\r\n"01.01.2027";"Новый год"\r\n09.05.2027;"День Победы"\r\n',
    ],
    [
      'tabs, and the columns the other way round',
      'Праздник\tДата\nНовый год\t1 января 2027 г.\nДень Победы\t9 мая 2027',
    ],
    ['slashes', 'date,name\n1/1/2027,Новый год\n5/9/2027,День Победы\n'.replace('5/9', '09/05')],
    ['a number in front', '№;Дата;Название\n1;01.01.27;Новый год\n2;09.05.27;День Победы'],
  ])('may have %s', async (_what, text) => {
    expect(await told(text)).toEqual(['2027-01-01 Новый год', '2027-05-09 День Победы']);
  });

  it('may come from Excel in its Russian letters', async () => {
    // "01.01.2027;Новый год" in windows-1251.
    const bytes = [0xcd, 0xee, 0xe2, 0xfb, 0xe9, 0x20, 0xe3, 0xee, 0xe4];
    expect(await told('01.01.2027;', new Uint8Array(bytes))).toEqual(['2027-01-01 Новый год']);
  });

  it('may name several days in a row, and shorter hours', async () => {
    expect(await told('с;по;что\n01.01.2027;03.01.2027;Каникулы')).toHaveLength(3);
    const short = await read('31.12.2026;Короткий день;10:00–15:00');
    expect(short).toMatchObject({
      days: [{ day: '2026-12-31', name: 'Короткий день', intervals: [{ from: 600, to: 900 }] }],
    });
  });

  it('names the lines in which it found no date', async () => {
    expect(await read('Дата;Праздник\n01.01.2027;Новый год\nкогда-нибудь;Потом')).toMatchObject({ unread: [3] });
  });

  it('with other columns, or with a hundred thousand rows, adds nothing', async () => {
    expect(await told('id,phone\n1,+79161234567\n2,+79161234568')).toBe('nothing');
    expect(await told('01.01.2027;Новый год\n'.repeat(100_000))).toBe('too-large');
  });

  it('has month first where a day shows it', async () => {
    expect(await told('date,name\n12/25/2026,Christmas\n01/06/2027,Epiphany')).toEqual([
      '2026-12-25 Christmas',
      '2027-01-06 Epiphany',
    ]);
  });
});

describe('A written date', () => {
  it.each([
    ['1–8 января 2027', ['2027-01-01', '2027-01-08']],
    ['с 30 декабря 2026 по 8 января 2027', ['2026-12-30', '2027-01-08']],
    ['01.01.2027 - 08.01.2027', ['2027-01-01', '2027-01-08']],
    ['суббота, 1 мая 2027', ['2027-05-01']],
    ['9 мая', ['2026-05-09']],
    ['January 1, 2027', ['2027-01-01']],
    ['2027-01-01 00:00:00', ['2027-01-01']],
    ['30.02.2027', []],
    ['День 8 марта', []],
    ['Новый год', []],
    ['10:00–15:00', []],
    ['', []],
  ])('«%s» is %j', (cell, days) => {
    expect(datesIn(cell, { year: '2026', monthFirst: false })).toEqual(days);
  });
});
