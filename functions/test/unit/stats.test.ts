import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClosedChat } from '../../src/domain/chat.ts';
import { classOf } from '../../src/domain/report/sketch.ts';
import { sumOf } from '../../src/domain/report/tally.ts';
import type { Days } from '../../src/domain/stats.ts';
import { NO_TOPIC_KEY, count, countedEntries, emptyDay, isCounted, withEntries } from '../../src/domain/stats.ts';
import { MINUTE, SECOND } from '../../src/domain/time.ts';
import { anyChats, anyRating, anyTopic, ZONES } from './report/any-chat.ts';
import { DAY, FIGURES, MOSCOW, counted, dayOfOne, filled, over, rated } from './stats-scene.ts';

describe('The figures of a day', () => {
  test('give each operator their own share, and the topic and the day the whole', () => {
    const { stats, chat } = dayOfOne(over({ rating: rated(4) }));
    const first = { first: 1, within: 1, [`first/${classOf(40 * SECOND)}`]: 1 };
    const owned = {
      chats: 1,
      'handed-off': 1,
      rated: 1,
      marks: 4,
      waited: 1,
      [`waiting/${classOf(30 * SECOND)}`]: 1,
      'began:4-12': 1,
      'waited:4-12': 1,
      'waited-ms:4-12': 30 * SECOND,
    };
    const whole = {
      ...owned,
      ...first,
      responded: 1,
      responses: 3,
      handled: 1,
      [`handling/${classOf(12 * MINUTE)}`]: 1,
      reassigned: 1,
      reassignments: 1,
    };
    expect(stats.total).toEqual(whole);
    expect(stats.channels).toEqual({ widget: whole });
    expect(stats.topics).toEqual({ flowers: whole, 'flowers:roses': whole });
    expect(stats.operators).toEqual({
      anna: {
        ...first,
        responded: 1,
        responses: 2,
        handled: 1,
        [`handling/${classOf(10 * MINUTE)}`]: 1,
        reassigned: 1,
        reassignments: 1,
      },
      boris: { ...owned, responded: 1, responses: 1, handled: 1, [`handling/${classOf(2 * MINUTE)}`]: 1 },
    });
    expect(isCounted(chat)).toBe(true);
  });

  test('count a chat that the bot settled, and one without a topic', () => {
    const nobody = { waitingMs: null, firstResponseMs: null, firstResponderId: null, handlingMs: null, shares: [] };
    const alone = { ...FIGURES, ...nobody, responses: { count: 0, sumMs: 0, maxMs: 0 }, bot: 'answered' as const };
    const { stats } = dayOfOne(over({ ownerId: null, topic: null, handedOffAt: null, metrics: alone }));
    expect(stats.total).toEqual({ chats: 1, unconfirmed: 1, 'began:4-12': 1 });
    expect(stats.operators).toEqual({});
    expect(Object.keys(stats.topics)).toEqual([NO_TOPIC_KEY]);
  });

  test('count a chat once, also when its counting runs twice', () => {
    const once = counted([over()]);
    expect(counted(once.chats, MOSCOW, once.days)).toEqual(once);
  });

  test('follow a late rating, a changed rating, another topic and a client who came back as if they had been so from the start', () => {
    const first = counted([over()]);
    const bad = { ...first.chats[0]!, rating: rated(1) };
    expect(isCounted(bad)).toBe(false);
    const second = counted([bad], MOSCOW, first.days);
    const topic = { topicId: 'bills', subtopicId: null, by: 'operator' as const };
    const good = { ...second.chats[0]!, rating: rated(5), cameBackAt: 1, topic };
    const third = counted([good], MOSCOW, second.days);
    expect(third.days).toEqual(counted([{ ...good, counted: null }]).days);
    const { total, topics } = third.days.get(DAY)!;
    expect(Object.keys(topics)).toEqual(['bills']);
    expect(total).toMatchObject({ chats: 1, rated: 1, marks: 5, 'topic-by-hand': 1 });
  });

  test('are not changed where the day was not loaded', () => {
    expect(() => count(new Map([['2026-01-02', emptyDay('2026-01-02')]]), over(), MOSCOW)).toThrow('day');
  });

  test('of several days add up', () => {
    const { total } = counted([over(), over({ rating: rated(2) })]).days.get(DAY)!;
    expect(sumOf([total, total])).toMatchObject({ chats: 4, rated: 2, marks: 4, responses: 12 });
    expect(sumOf([])).toEqual({});
  });
});

/** One step in the life of closed chats: they are counted and changed in any order and any number of times, and the company moves to another time zone. */
const anyStep = fc.oneof(
  fc.record({ do: fc.constant('count' as const), which: fc.nat(7) }),
  fc.record({ do: fc.constant('rate' as const), which: fc.nat(7), rating: anyRating }),
  fc.record({ do: fc.constant('retopic' as const), which: fc.nat(7), topic: anyTopic }),
  fc.record({ do: fc.constant('come back' as const), which: fc.nat(7) }),
  fc.record({ do: fc.constant('move' as const), which: fc.nat(7), zone: fc.constantFrom(...ZONES) }),
);

test('The figures agree with those counted from scratch, also when changes come late, twice, in another order or in another time zone', () => {
  fc.assert(
    fc.property(anyChats(8), fc.array(anyStep, { maxLength: 30 }), (made, steps) => {
      const chats: ClosedChat[] = [...made];
      let zone: string = MOSCOW;
      let days: Days = new Map();
      const countOne = (i: number) => {
        const done = counted([chats[i]!], zone, days);
        days = done.days;
        chats[i] = done.chats[0]!;
      };
      for (const step of steps) {
        const i = step.which % chats.length;
        const chat = chats[i]!;
        if (step.do === 'count') countOne(i);
        else if (step.do === 'move') zone = step.zone;
        else if (step.do === 'rate') chats[i] = { ...chat, rating: step.rating };
        else if (step.do === 'retopic') chats[i] = { ...chat, topic: step.topic };
        else chats[i] = { ...chat, cameBackAt: chat.closedAt + MINUTE };
      }
      chats.forEach((_, i) => countOne(i));
      expect(chats.every((chat) => isCounted(chat, zone))).toBe(true);
      const scratch = chats.toReversed().map((chat) => ({ ...chat, counted: null }));
      expect(filled(days)).toEqual(filled(counted(scratch, zone).days));
      const empty: Days = new Map([...days.keys()].map((day) => [day, emptyDay(day)]));
      expect(filled(withEntries(empty, chats.flatMap(countedEntries)))).toEqual(filled(days));
    }),
    { numRuns: 200 },
  );
});
