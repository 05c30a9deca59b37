import { describe, expect, it } from 'vitest';
import type { HistoryFilter } from '../../src/domain/history.ts';
import { historyQuery, phoneEnd } from '../../src/domain/history.ts';
import { DECLARED, serves } from '../rules/indexes.ts';

const MOSCOW = 'Europe/Moscow';
const CLOSED = { field: 'state', op: '==', value: 'closed' };

describe('The history', () => {
  it('without a filter is all that is closed', () => {
    expect(historyQuery({}, MOSCOW)).toEqual({ conditions: [CLOSED], from: null, before: null });
  });

  it('takes a period with its last day, by the days of the company', () => {
    const { from, before } = historyQuery({ from: '2026-11-01', to: '2026-11-30' }, MOSCOW);
    expect(from).toBe(Date.parse('2026-10-31T21:00:00Z'));
    expect(before).toBe(Date.parse('2026-11-30T21:00:00Z'));
  });

  it('asks for every field that is wanted at once', () => {
    const { conditions } = historyQuery(
      {
        topicId: 't',
        subtopicId: 's',
        ownerId: 'anna',
        ending: 'silent',
        scores: [1, 2],
        phone: '+79161234567',
        channel: 'widget',
        counts: 'first@anna',
      },
      MOSCOW,
    );
    expect(conditions).toEqual([
      CLOSED,
      { field: 'topic.topicId', op: '==', value: 't' },
      { field: 'topic.subtopicId', op: '==', value: 's' },
      { field: 'ownerId', op: '==', value: 'anna' },
      { field: 'ending', op: '==', value: 'silent' },
      { field: 'rating.score', op: 'in', value: [1, 2] },
      { field: 'client.phone', op: '==', value: '+79161234567' },
      { field: 'channel', op: '==', value: 'widget' },
      { field: 'counts', op: 'array-contains', value: 'first@anna' },
    ]);
  });

  it('finds chats without a topic, without an operator, without a mark', () => {
    const { conditions } = historyQuery({ topicId: null, ownerId: null, scores: null }, MOSCOW);
    expect(conditions.slice(1)).toEqual(
      ['topic', 'ownerId', 'rating'].map((field) => ({ field, op: '==', value: null })),
    );
  });

  it('finds a client by the last four digits, which stand beside each chat', () => {
    expect(historyQuery({ phone: '4567' }, MOSCOW).conditions).toContainEqual({
      field: 'phoneEnd',
      op: '==',
      value: phoneEnd('+79161234567'),
    });
    expect(phoneEnd(null)).toBe(null);
  });
});

/** Every way in which a part can be asked for. */
const PARTS: readonly (readonly HistoryFilter[])[] = [
  [{}, { topicId: 't' }, { topicId: null }],
  [{}, { subtopicId: 's' }],
  [{}, { ownerId: 'anna' }],
  [{}, { ending: 'abandoned' }],
  [{}, { scores: [1, 2] }, { scores: null }],
  [{}, { phone: '+79161234567' }, { phone: '4567' }],
  [{}, { channel: 'widget' }],
  [{}, { counts: 'within' }],
  [{}, { from: '2026-11-01', to: '2026-11-30' }],
];
const COMBINATIONS = PARTS.reduce<readonly HistoryFilter[]>(
  (filters, part) => filters.flatMap((filter) => part.map((more) => ({ ...filter, ...more }))),
  [{}],
);

describe('The deployed indexes', () => {
  const needed = (filter: HistoryFilter) => ({
    collectionGroup: 'chats',
    queryScope: 'COLLECTION',
    fields: [
      ...historyQuery(filter, MOSCOW).conditions.map(({ field, op }) =>
        op === 'array-contains'
          ? { fieldPath: field, arrayConfig: 'CONTAINS' }
          : { fieldPath: field, order: 'ASCENDING' },
      ),
      { fieldPath: 'closedAt', order: 'DESCENDING' },
    ],
  });

  it('serve any combination of filters', () => {
    expect(COMBINATIONS.length).toBe(1728);
    expect(COMBINATIONS.filter((filter) => !serves(DECLARED, needed(filter)))).toEqual([]);
  });

  it('would not serve all of them if the index of one filter were missing', () => {
    const others = DECLARED.filter(({ fields }) => fields.every(({ fieldPath }) => fieldPath !== 'phoneEnd'));
    expect(serves(others, needed({ phone: '4567', ownerId: 'anna' }))).toBe(false);
  });
});
