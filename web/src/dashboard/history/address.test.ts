import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '#domain/channel.ts';
import { ENDINGS } from '#domain/ending.ts';
import type { HistoryFilter } from '#domain/history.ts';
import { PERIODS } from '#domain/history-period.ts';
import { SCORES } from '#domain/history.ts';
import { parseRoute, pathOf } from '../app/route.ts';
import { countOf, filterOf, searchOf } from './address.ts';

const id = fc
  .stringMatching(/^[A-Za-z0-9_-]{1,30}$/)
  // The database reserves the second kind, and the address of a page refuses it.
  .filter((made) => made !== 'none' && !/^__.*__$/.test(made));
const orNone = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const filters: fc.Arbitrary<HistoryFilter> = fc
  .record(
    {
      from: day,
      to: day,
      topicId: orNone(id),
      ownerId: orNone(id),
      ending: fc.constantFrom(...ENDINGS),
      scores: orNone(fc.subarray([...SCORES], { minLength: 1 })),
      channel: fc.constantFrom(...CHANNELS),
      counts: fc.constantFrom('within', 'first@anna', 'began:1-09'),
      phone: fc.oneof(fc.stringMatching(/^\+[1-9]\d{7,13}$/), fc.stringMatching(/^\d{4}$/)),
      subtopicId: id,
      period: fc.constantFrom(...PERIODS),
      words: fc
        .string({ minLength: 1, maxLength: 100 })
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    },
    { requiredKeys: [] },
  )
  .map(({ subtopicId, ...filter }) => (filter.topicId && subtopicId ? { ...filter, subtopicId } : filter))
  // A period and days of one's own exclude each other.
  .map(({ period, from, to, ...filter }) => ({
    ...filter,
    ...(period === undefined ? { ...(from && { from }), ...(to && { to }) } : { period }),
  }));

describe('The address of a filter', () => {
  it('holds every filter, and each can be read back from it', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterOf(searchOf(filter))).toEqual(filter);
      }),
    );
  });

  it('survives as part of the address of a page and of an opened dialog', () => {
    fc.assert(
      fc.property(filters, orNone(id), (filter, chatId) => {
        const route = { page: 'history', chatId, search: searchOf(filter) } as const;
        expect(parseRoute(pathOf(route))).toEqual(route);
      }),
    );
  });

  it('can be read by people', () => {
    expect(searchOf({ from: '2026-11-01', topicId: null, scores: [1, 2] })).toBe(
      '?from=2026-11-01&topic=none&rating=1,2',
    );
    expect(searchOf({})).toBe('');
  });

  it('keeps the phone behind "#", so that no server sees it', () => {
    const search = searchOf({ ownerId: 'anna', phone: '+79161234567' });
    expect(new URL(`https://chat.example/dashboard/history${search}`).search).toBe('?operator=anna');
    expect(filterOf(search).phone).toBe('+79161234567');
  });

  it.each([
    '?from=yesterday&to=2026-02-30',
    '?topic=a/b&operator=&rating=9,0',
    '?subtopic=delivery',
    '#phone=12',
    '?nonsense#content',
  ])('leaves out invalid values: %s', (search) => {
    expect(filterOf(search)).toEqual({});
  });

  it('counts a period as one filter', () => {
    expect(countOf({ from: '2026-11-01', to: '2026-11-02', ownerId: null })).toBe(2);
  });
});
