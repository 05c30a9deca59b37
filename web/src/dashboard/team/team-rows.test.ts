import { describe, expect, it } from 'vitest';
import type { OwnedChat } from '#domain/chat.ts';
import { operator } from '../../../../functions/test/unit/world.ts';
import type { TeamColumn } from './team-rows.ts';
import { rowsOf, shownRows, sortAfter } from './team-rows.ts';

const chat = (id: string, ownerId: string, awaitingSince: number | null) =>
  ({ id, ownerId, awaitingSince, state: 'active' }) as OwnedChat;
const NAMES: Record<string, string> = { anna: 'Анна Ежова', boris: 'Борис Ёлкин', gleb: 'Глеб Орлов' };
const anna = operator('anna', { openChats: ['a', 'b'], maxChats: 4 });
const boris = operator('boris', { openChats: ['c', 'd', 'e', 'f'], maxChats: 3 });
const gleb = operator('gleb', { status: 'break', statusSince: 1 });
const left = operator('left', { active: false });
const TODAY = new Map([
  ['anna', { activeMs: 100, chats: 3, firstMs: 20 }],
  ['boris', { activeMs: 300, chats: 3, firstMs: null }],
]);
const rows = rowsOf([gleb, boris, left, anna], ({ id }) => NAMES[id] ?? id, TODAY, [
  chat('young', 'anna', 90),
  chat('old', 'anna', 10),
  chat('his', 'boris', 5),
  chat('answered', 'gleb', null),
]);
const ids = (how: Partial<Parameters<typeof shownRows>[1]>) =>
  shownRows(rows, { filter: 'all', words: '', sort: { by: 'name', down: false }, ...how }).map(
    ({ operator: { id } }) => id,
  );

describe('The team', () => {
  it('is everybody who works here, each with the chat whose client waits longest on them', () => {
    expect(ids({})).toEqual(['anna', 'boris', 'gleb']);
    expect(rows.map(({ operator: { id }, waits }) => `${id} ${waits?.id}`)).toEqual([
      'gleb undefined',
      'boris his',
      'anna old',
    ]);
  });

  it('has nothing of today while the figures load, and nothing measured of those who did nothing', () => {
    expect(rowsOf([anna], () => 'Анна', null, [])[0]?.today).toBeNull();
    expect(rows.find(({ operator: { id } }) => id === 'gleb')?.today).toEqual({
      activeMs: null,
      chats: 0,
      firstMs: null,
    });
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
