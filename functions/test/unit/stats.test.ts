import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClosedChat } from '../../src/domain/chat.ts';
import type { DayStats } from '../../src/domain/stats.ts';
import { NOTHING, NO_TOPIC_KEY, count, emptyDay, isCounted, rebuild, sumOf } from '../../src/domain/stats.ts';
import { MINUTE, SECOND } from '../../src/domain/time.ts';
import { DAY, FIGURES, NO_ENDING, over, rated } from './stats-scene.ts';

describe('The figures of a day', () => {
  test('give each operator their own share, and the topic and the day the whole', () => {
    const { stats, chat } = count(emptyDay(DAY), over({ rating: rated(4) }));
    const whole = {
      chats: 1,
      ...NO_ENDING,
      byBot: 0,
      waits: 1,
      waitingMs: 30 * SECOND,
      firstResponses: 1,
      firstResponseMs: 40 * SECOND,
      responses: 3,
      responseMs: 90 * SECOND,
      handled: 1,
      handlingMs: 12 * MINUTE,
      reassignments: 1,
      ratings: 1,
      ratingSum: 4,
      firstResponseClasses: [0, 0, 1, 0, 0, 0, 0, 0, 0],
    };
    expect(stats.total).toEqual(whole);
    expect(stats.topics).toEqual({ flowers: whole, 'flowers:roses': whole });
    expect(stats.operators).toEqual({
      anna: {
        ...NOTHING,
        firstResponses: 1,
        firstResponseMs: 40 * SECOND,
        responses: 2,
        responseMs: 70 * SECOND,
        handled: 1,
        handlingMs: 10 * MINUTE,
        reassignments: 1,
        firstResponseClasses: whole.firstResponseClasses,
      },
      boris: {
        ...NOTHING,
        chats: 1,
        responses: 1,
        responseMs: 20 * SECOND,
        handled: 1,
        handlingMs: 2 * MINUTE,
        ratings: 1,
        ratingSum: 4,
      },
    });
    expect(isCounted(chat)).toBe(true);
  });

  test('count a chat that the bot settled, and one without a topic', () => {
    const nobody = { waitingMs: null, firstResponseMs: null, firstResponderId: null, handlingMs: null, shares: [] };
    const alone = { ...FIGURES, ...nobody, responses: { count: 0, sumMs: 0, maxMs: 0 }, reassignments: 0 };
    const { stats } = count(emptyDay(DAY), over({ ownerId: null, topic: null, metrics: alone }));
    expect(stats.total).toEqual({ ...NOTHING, chats: 1, byBot: 1 });
    expect(stats.operators).toEqual({});
    expect(Object.keys(stats.topics)).toEqual([NO_TOPIC_KEY]);
  });

  test('count a chat once, also when its counting runs twice', () => {
    const once = count(emptyDay(DAY), over());
    expect(count(once.stats, once.chat)).toEqual(once);
  });

  test('follow a late rating, a changed rating and another topic as if they had been there from the start', () => {
    const first = count(emptyDay(DAY), over());
    const bad = { ...first.chat, rating: rated(1) };
    expect(isCounted(bad)).toBe(false);
    const second = count(first.stats, bad);
    const good = {
      ...second.chat,
      rating: rated(5),
      topic: { topicId: 'bills', subtopicId: null, by: 'operator' as const },
    };
    const third = count(second.stats, good);
    expect(third.stats).toEqual(fromScratch([third.chat]));
    expect(Object.keys(third.stats.topics)).toEqual(['bills']);
    expect(third.stats.total).toMatchObject({ chats: 1, ratings: 1, ratingSum: 5 });
  });

  test('refuse a chat of another day, which would be counted twice', () => {
    expect(() => count(emptyDay('2026-01-02'), over())).toThrow('day');
  });

  test('of several days add up', () => {
    const a = fromScratch([over(), over({ rating: rated(2) })]).total;
    expect(sumOf([a, a])).toMatchObject({ chats: 4, ratings: 2, ratingSum: 4, handlingMs: 48 * MINUTE });
    expect(sumOf([])).toEqual(NOTHING);
  });
});

const anyMs = fc.integer({ min: 0, max: 10_000_000 });
const anyOperator = fc.constantFrom('anna', 'boris', 'vera');
const anyShare = fc.record({
  operatorId: anyOperator,
  responses: fc.record({ count: fc.nat(9), sumMs: anyMs, maxMs: anyMs }),
  handlingMs: anyMs,
  lost: fc.nat(2),
});
const anyTopic = fc.option(
  fc.record({
    topicId: fc.constantFrom('a', 'b'),
    subtopicId: fc.option(fc.constantFrom('x', 'y')),
    by: fc.constant('bot' as const),
  }),
);
const anyRating = fc.option(fc.constantFrom(1, 2, 3, 4, 5).map((score) => rated(score as 5)));
const anyClosed: fc.Arbitrary<ClosedChat> = fc
  .record({
    ownerId: fc.option(anyOperator),
    topic: anyTopic,
    rating: anyRating,
    metrics: fc.record({
      day: fc.constant(DAY),
      durationMs: anyMs,
      waitingMs: fc.option(anyMs),
      firstResponseMs: fc.option(anyMs),
      firstResponderId: fc.option(anyOperator),
      handlingMs: fc.option(anyMs),
      reassignments: fc.nat(3),
      responses: fc.record({ count: fc.nat(9), sumMs: anyMs, maxMs: anyMs }),
      shares: fc.uniqueArray(anyShare, { selector: (share) => share.operatorId }),
    }),
  })
  .map((more) => over(more));

/** One step in the life of closed chats: they are counted, changed and rebuilt in any order and any number of times. */
const anyStep = fc.oneof(
  fc.record({ do: fc.constant('count' as const), which: fc.nat(7) }),
  fc.record({ do: fc.constant('rate' as const), which: fc.nat(7), rating: anyRating }),
  fc.record({ do: fc.constant('retopic' as const), which: fc.nat(7), topic: anyTopic }),
  fc.record({ do: fc.constant('rebuild' as const), which: fc.nat(7) }),
);

/** The figures as if nothing had ever been counted before. */
const fromScratch = (chats: readonly ClosedChat[]) =>
  chats.reduce((stats, chat) => count(stats, { ...chat, counted: null }).stats, emptyDay(DAY));

test('The day’s figures agree with those rebuilt from the chats, also when changes come late, twice or in another order', () => {
  fc.assert(
    fc.property(
      fc.array(anyClosed, { minLength: 1, maxLength: 8 }),
      fc.array(anyStep, { maxLength: 30 }),
      (made, steps) => {
        const chats = made.map((chat, i) => ({ ...chat, id: `chat-${i}` }));
        let stats: DayStats = emptyDay(DAY);
        const countOne = (i: number) => {
          const counted = count(stats, chats[i]!);
          stats = counted.stats;
          chats[i] = counted.chat;
        };
        for (const step of steps) {
          const i = step.which % chats.length;
          if (step.do === 'count') countOne(i);
          // An admin's "rebuild" comes between a rating and the sweep that would count it.
          else if (step.do === 'rebuild') stats = rebuild(DAY, chats);
          else if (step.do === 'rate') chats[i] = { ...chats[i]!, rating: step.rating };
          else chats[i] = { ...chats[i]!, topic: step.topic };
        }
        chats.forEach((_, i) => countOne(i));
        expect(chats.every(isCounted)).toBe(true);
        expect(stats).toEqual(fromScratch(chats));
        expect(stats).toEqual(rebuild(DAY, chats));
        expect(stats).toEqual(rebuild(DAY, chats.toReversed()));
        expect(sumOf(Object.values(stats.operators)).chats).toBe(
          chats.filter(({ ownerId }) => ownerId !== null).length,
        );
      },
    ),
    { numRuns: 300 },
  );
});
