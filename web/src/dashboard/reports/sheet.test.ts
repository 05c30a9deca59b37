import { expect, it } from 'vitest';
import { FIGURE_WORDS } from '#domain/report/figure-words.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { reportOf, rowOf } from './made.test-tool.ts';
import { changeOf, plainValue } from './numbers.ts';
import { daysSheet, fatesSheet, figuresSheet, heatSheets, rowsSheet, toCsv, workSheet } from './sheet.ts';

const text = ru;
const said = {
  name: (key: keyof typeof FIGURE_WORDS) => FIGURE_WORDS[key].name.ru,
  definition: (key: keyof typeof FIGURE_WORDS) => FIGURE_WORDS[key].definition.ru,
  plain: (value: number | null, unit: Parameters<typeof plainValue>[1]) => plainValue(value, unit, 'ru'),
  change: (figure: Parameters<typeof changeOf>[0]) => changeOf(figure, 'ru', ru.reports),
};

it('a file has the names, the values of both periods, the change and the definition', () => {
  const sheet = figuresSheet('Обзор', ['chats'], reportOf({ chats: 1_200 }, { chats: 1_000 }), said, text);
  expect(sheet.head).toEqual(['Показатель', 'Значение', 'Период до этого', 'Изменение', 'Как считается']);
  expect(sheet.rows).toEqual([['Чаты', '1200', '1000', '+20\u00a0%', FIGURE_WORDS.chats.definition.ru]]);
});

it('the shares of the fates come to one whole, and of no chat there is no share', () => {
  const fates = { confirmed: 30, unconfirmed: 20, handedOff: 40, cameBack: 5, leftBot: 5 };
  expect(fatesSheet(reportOf(fates), said, text).rows.map((row) => row[2])).toEqual([
    '30,0%',
    '20,0%',
    '40,0%',
    '5,0%',
    '5,0%',
  ]);
  expect(fatesSheet(reportOf({}), said, text).rows.map((row) => row[2])).toEqual(['', '', '', '', '']);
});

it('days, rows and work stand in the order in which they are shown', () => {
  expect(daysSheet(['chats', 'first50'], reportOf({ chats: 3, first50: 61_000 }), said, text).rows).toEqual([
    ['2026-11-27', '3', '0:01:01'],
    ['2026-11-28', '', ''],
  ]);
  const rows = [rowOf('вера', { chats: 1 }), rowOf('анна', { chats: 2 })];
  const nameOf = ({ of }: (typeof rows)[number]) => [of.by === 'operator' ? of.operatorId : ''];
  expect(rowsSheet('', ['Имя'], nameOf, ['chats'], rows, said).rows).toEqual([
    ['вера', '1'],
    ['анна', '2'],
  ]);
  const work = [{ day: '2026-11-27', activeMs: 7_200_000, occupiedMs: 3_600_000, corrected: true }];
  expect(workSheet('', work, said, text).rows).toEqual([['2026-11-27', '2:00:00', '1:00:00', '50,0%', 'исправлено']]);
});

it('a heat map is a table of 24 hours by seven weekdays', () => {
  const arrivals = [{ cell: '1-09', chats: 4, waitingMs: null, opens: {} }];
  const [sheet] = heatSheets(reportOf({}, {}, { heat: { arrivals, waiting: [] } }), said, text);
  expect(sheet!.rows).toHaveLength(24);
  expect(sheet!.rows[9]).toEqual(['09:00', '4', '', '', '', '', '', '']);
});

it('no cell runs as a formula, and quotes and semicolons stay in theirs', () => {
  const csv = toCsv([{ title: 'Операторы', head: ['Имя'], rows: [['=HYPERLINK("x")'], ['а;б'], ['−5+A1']] }]);
  expect(csv).toBe('\ufeff"Операторы"\r\n"Имя"\r\n"\'=HYPERLINK(""x"")"\r\n"а;б"\r\n"\'−5+A1"\r\n');
});

it('a change keeps its sign', () => {
  const rows = [['+20\u00a0%'], ['\u22125,0\u00a0п. п.'], ['+1\u00a0200']];
  expect(toCsv([{ title: '', head: [], rows }])).toContain('"+20\u00a0%"\r\n"\u22125,0\u00a0п. п."\r\n"+1\u00a0200"');
});

it('the tables of a page stand in one file with an empty line between them', () => {
  const sheet = { title: 'А', head: ['б'], rows: [['в']] };
  expect(toCsv([sheet, sheet]).split('\r\n')).toEqual(['\ufeff"А"', '"б"', '"в"', '', '"А"', '"б"', '"в"', '']);
});
