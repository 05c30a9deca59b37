import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../src/domain/bot/random.ts';
import { ALL_SHARDS, SHARDS, isShard, shardOf } from '../../../src/domain/sweep/shard.ts';

/** Ids as the database makes them. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const random = seeded(7);
const documentId = () => Array.from({ length: 20 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');

describe('A shard', () => {
  test('is the same for an id each time, and one of all', () => {
    assert(
      property(string(), (id) => {
        expect(shardOf(id)).toBe(shardOf(id));
        expect(ALL_SHARDS).toContain(shardOf(id));
        expect(isShard(shardOf(id))).toBe(true);
      }),
    );
  });

  test('has its part of ten thousand companies, within a fifth', () => {
    const companies = Array.from({ length: 10_000 }, documentId);
    const counts = ALL_SHARDS.map((shard) => companies.filter((id) => shardOf(id) === shard).length);
    for (const count of counts) expect(Math.abs(count - 10_000 / SHARDS)).toBeLessThan(10_000 / SHARDS / 5);
  });

  test('has its part of ids that only count up, too', () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `company-${i}`);
    const counts = ALL_SHARDS.map((shard) => ids.filter((id) => shardOf(id) === shard).length);
    for (const count of counts) expect(Math.abs(count - 10_000 / SHARDS)).toBeLessThan(10_000 / SHARDS / 5);
  });

  test('can be asked for together with all others in one query, and together they are written fast enough', () => {
    expect(SHARDS).toBeLessThanOrEqual(30);
    // 10,000 companies with 100 chats a day of 20 saves each write 231 moments a second, and ten times as many in the busiest minutes.
    expect(SHARDS * 500).toBeGreaterThan(3 * 10 * 231);
  });

  test.each([null, undefined, -1, SHARDS, 1.5, '3', Number.NaN])('%s is none', (value) => {
    expect(isShard(value)).toBe(false);
  });
});
