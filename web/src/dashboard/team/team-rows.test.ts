import { describe, expect, it } from 'vitest';
import type { BoardPerson, TeamPart } from '#domain/board/team-part.ts';
import { NOTHING_TODAY } from '#domain/board/team-part.ts';
import { HOUR } from '#domain/time.ts';
import type { TeamColumn } from './team-rows.ts';
import { activeAt, rowsOf, shownRows, sortAfter, todayOf } from './team-rows.ts';

const DAY = '2026-11-27';
const MIDNIGHT = Date.UTC(2026, 10, 27);
const NOW = MIDNIGHT + 10 * HOUR;

const person = (id: string, firstName: string, lastName: string, more: Partial<BoardPerson> = {}): BoardPerson => ({
  id,
  firstName,
  lastName,
  role: 'operator',
  status: 'working',
  statusSince: NOW - HOUR,
  open: 0,
  maxChats: 5,
  today: NOTHING_TODAY,
  waits: null,
  ...more,
});
const anna = person('anna', 'Анна', 'Ежова', {
  open: 2,
  maxChats: 4,
  today: { activeMs: 100, chats: 3, firstMs: 20 },
  waits: { chatId: 'old', since: 10 },
});
const boris = person('boris', 'Борис', 'Ёлкин', {
  open: 4,
  maxChats: 3,
  today: { activeMs: 300, chats: 3, firstMs: null },
  waits: { chatId: 'his', since: 5 },
});
const gleb = person('gleb', 'Глеб', 'Орлов', { status: 'break', statusSince: 1 });
const TEAM = [gleb, boris, anna];
const part = (people: readonly BoardPerson[], day = DAY): TeamPart => ({ at: NOW, day, todayAt: NOW, people });
const rows = rowsOf(TEAM, [part(TEAM)], DAY, 'UTC');
const ids = (how: Partial<Parameters<typeof shownRows>[1]>) =>
  shownRows(rows, { filter: 'all', words: '', sort: { by: 'name', down: false }, ...how }, NOW).map(
    (row) => row.person.id,
  );

describe('The team', () => {
  it('stands with first and last names', () => {
    expect(rows.map(({ name }) => name)).toEqual(['Глеб Орлов', 'Борис Ёлкин', 'Анна Ежова']);
  });

  it('is filtered by group, beside the other filters', () => {
    const grouped = rowsOf([gleb, { ...boris, groups: ['pay'] }, { ...anna, groups: ['post', 'pay'] }], [], DAY, 'UTC');
    const of = (group: string | null, words = '') =>
      shownRows(grouped, { filter: 'all', words, sort: { by: 'name', down: false }, group }, NOW).map(
        (row) => row.person.id,
      );
    expect([of('pay').length, of('post'), of('pay', 'ежова'), of('nobody'), of(null).length]).toEqual([
      2,
      ['anna'],
      ['anna'],
      [],
      3,
    ]);
  });

  it('has been active for what is over of today and what still runs, and not at all who never was', () => {
    expect(rows.map((row) => activeAt(row, NOW))).toEqual([null, 300 + HOUR, 100 + HOUR]);
    const first = rowsOf([{ ...anna, today: NOTHING_TODAY }], [part([anna])], DAY, 'UTC')[0]!;
    expect(activeAt({ ...first, activeMs: null }, NOW)).toBe(HOUR);
  });

  it('has done nothing yet on a day of which nothing was counted, and of work across midnight the part after it', () => {
    const late = { ...anna, statusSince: MIDNIGHT - 3 * HOUR };
    const [row] = rowsOf([late], [part([late], '2026-11-26')], DAY, 'UTC');
    expect([row?.chats, row?.firstMs, activeAt(row!, NOW)]).toEqual([0, null, 10 * HOUR]);
  });

  it('says of when the oldest of today’s figures are, and nothing of those of another day', () => {
    const parts = [part([anna]), { ...part([boris]), todayAt: NOW - 9 }, { ...part([gleb], '2026-11-26'), todayAt: 1 }];
    expect(todayOf(parts, NOW, 'UTC')).toEqual({ day: DAY, at: NOW - 9 });
    expect(todayOf([], NOW, 'UTC').at).toBeNull();
  });

  it.each([
    ['working', ['anna', 'boris']],
    ['free', ['anna']],
    ['away', ['gleb']],
  ] as const)('shows those who are %s', (filter, found) => {
    expect(ids({ filter })).toEqual(found);
  });

  it.each([
    ['  ЕЖ ан ', ['anna']],
    ['елкин', ['boris']],
    ['никого', []],
  ])('finds people by «%s»', (words, found) => {
    expect(ids({ words })).toEqual(found);
  });

  it('finds one of a thousand by the last name', () => {
    const many = Array.from({ length: 1_000 }, (_, i) => person(`p${i}`, 'Анна', `Номер${i}`));
    const found = shownRows(
      rowsOf(many, [part(many)], DAY, 'UTC'),
      { filter: 'all', words: 'номер777', sort: { by: 'name', down: false } },
      NOW,
    );
    expect(found.map(({ name }) => name)).toEqual(['Анна Номер777']);
  });

  it.each<[TeamColumn, string[]]>([
    ['load', ['boris', 'anna', 'gleb']],
    ['active', ['boris', 'anna', 'gleb']],
    ['chats', ['anna', 'boris', 'gleb']],
    ['first', ['anna', 'boris', 'gleb']],
    ['waits', ['boris', 'anna', 'gleb']],
  ])('is sorted by %s, the most first', (by, order) => {
    expect(ids({ sort: { by, down: true } })).toEqual(order);
  });

  it('is sorted the other way round at a second click', () => {
    expect(sortAfter({ by: 'name', down: false }, 'load')).toEqual({ by: 'load', down: true });
    expect(sortAfter({ by: 'load', down: true }, 'load')).toEqual({ by: 'load', down: false });
    expect(sortAfter({ by: 'load', down: true }, 'name')).toEqual({ by: 'name', down: false });
  });
});
