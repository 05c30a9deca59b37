import { describe, expect, test } from 'vitest';
import { simulate } from '../../../scripts/simulate/office.ts';
import { seeded } from '../../src/domain/bot/random.ts';

/** So many chats for each operator that chance evens out; `npm run simulate` plays larger offices for longer. */
const CHATS = 2_000;
const office = (operators: number, load: number, seed = 1) => simulate({ operators, load, chats: CHATS }, seeded(seed));

describe('Chats fall evenly', () => {
  test.each([
    [5, 0.1, 1],
    [10, 0.1, 1],
    [10, 0.25, 1],
    [10, 0.25, 2],
  ])('among %s operators at a load of %s, by chance %s', (operators, load, chance) => {
    const { busiest, laziest } = office(operators, load, chance);
    expect(busiest).toBeLessThanOrEqual(1.05);
    expect(laziest).toBeGreaterThanOrEqual(0.95);
  });

  test('and when nearly all places are taken, some chats wait and nobody has more than their limit', () => {
    const { meanParallel, waited } = office(10, 0.8);
    expect(waited).toBeGreaterThan(0);
    expect(meanParallel).toBeGreaterThan(2);
    expect(meanParallel).toBeLessThanOrEqual(5);
  });

  test.each([3, 5])('with %s groups, of which the idle are as fair and get nearly all of their own chats', (groups) => {
    const { busiest, laziest, inGroup } = simulate({ operators: 15, load: 0.25, chats: CHATS, groups }, seeded(1));
    expect(busiest).toBeLessThanOrEqual(1.05);
    expect(laziest).toBeGreaterThanOrEqual(0.95);
    expect(inGroup).toBeGreaterThan(0.99);
  });

  test('and when nearly all places are taken, everybody helps the groups', () => {
    const { inGroup, meanParallel } = simulate({ operators: 15, load: 0.9, chats: CHATS, groups: 5 }, seeded(1));
    expect(inGroup).toBeLessThan(1);
    expect(meanParallel).toBeLessThanOrEqual(5);
  });

  test('the same seed gives the same result', () => {
    expect(office(5, 0.25)).toEqual(office(5, 0.25));
    expect(office(5, 0.25, 2)).not.toEqual(office(5, 0.25));
  });
});
