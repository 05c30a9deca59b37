import * as fc from 'fast-check';
import type { ClosedChat } from '../../../src/domain/chat.ts';
import type { Share } from '../../../src/domain/clocks.ts';
import { dayOf } from '../../../src/domain/day.ts';
import { ENDINGS } from '../../../src/domain/ending.ts';
import type { Sketch } from '../../../src/domain/report/sketch.ts';
import { added } from '../../../src/domain/report/sketch.ts';
import { HOUR, MINUTE } from '../../../src/domain/time.ts';
import { over, rated } from '../stats-scene.ts';

/** Zones whose clocks change on different days, by an hour and by half an hour, and one whose clocks never do. */
export const ZONES = ['Europe/Moscow', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Santiago'] as const;
/** Around the nights in which Berlin's and Lord Howe's clocks change. */
export const FROM = Date.UTC(2026, 9, 1);
const TO = Date.UTC(2026, 10, 3);

const anyOperator = fc.constantFrom('anna', 'boris', 'vera');
export const anyTopic = fc.option(
  fc.record({
    topicId: fc.constantFrom('a', 'b'),
    subtopicId: fc.option(fc.constantFrom('x', 'y')),
    by: fc.constantFrom('bot' as const, 'operator' as const),
  }),
);
export const anyRating = fc.option(fc.constantFrom(1, 2, 3, 4, 5).map((score) => rated(score as 5)));

/** Durations from none to a day, as many short ones as long ones. */
export const anyMs = fc.oneof(fc.constant(0), fc.nat(1_000), fc.nat(10 * MINUTE), fc.nat(24 * HOUR));

type Span = { gap: number; ms: number };
/** What one operator had of a chat that began at `from`; `answers` are their response times. */
function share(
  operatorId: string,
  from: number,
  spans: readonly Span[],
  answers: readonly number[],
  more: Pick<Share, 'lost' | 'given'>,
): Share & { answers: readonly number[] } {
  const held: number[] = [];
  let at = from;
  for (const { gap, ms } of spans) {
    held.push(at + gap, at + gap + ms);
    at += gap + ms;
  }
  return {
    operatorId,
    responses: {
      count: answers.length,
      sumMs: answers.reduce((sum, ms) => sum + ms, 0),
      maxMs: Math.max(0, ...answers),
      spans: answers.reduce<Sketch>(added, {}),
    },
    handlingMs: spans.reduce((sum, { ms }) => sum + ms, 0),
    held,
    answers,
    ...more,
  };
}

/** A closed chat of a company, as its verbs could have left it. The shares keep the exact answers, to compare percentiles with. */
const anyChat = fc
  .record({
    startedAt: fc.integer({ min: FROM, max: TO }),
    durationMs: fc.oneof(fc.nat(HOUR), fc.nat(72 * HOUR)),
    people: fc.boolean(),
    ending: fc.option(fc.constantFrom(...ENDINGS)),
    bot: fc.constantFrom('confirmed', 'answered', 'none', undefined),
    back: fc.boolean(),
    asked: fc.boolean(),
    topic: anyTopic,
    rating: anyRating,
    waitingMs: anyMs,
    first: fc.option(fc.record({ ms: anyMs, operatorId: anyOperator, targetMs: fc.constantFrom(MINUTE, undefined) })),
    owner: fc.option(anyOperator),
    shares: fc.uniqueArray(
      fc.record({
        operatorId: anyOperator,
        spans: fc.array(fc.record({ gap: fc.nat(HOUR), ms: fc.nat(3 * HOUR) }), { maxLength: 2 }),
        answers: fc.array(anyMs, { maxLength: 3 }),
        lost: fc.nat(2),
        given: fc.nat(1),
      }),
      { selector: ({ operatorId }) => operatorId, maxLength: 3 },
    ),
  })
  .map(({ startedAt, durationMs, people, topic, rating, ending, ...one }): ClosedChat => {
    const closedAt = startedAt + durationMs;
    const handedOffAt = people ? startedAt + Math.floor(durationMs / 4) : null;
    const shares = people
      ? one.shares.map(({ operatorId, spans, answers, lost, given }) =>
          share(operatorId, startedAt, spans, answers, { lost, given }),
        )
      : [];
    const first = people ? one.first : null;
    return over({
      startedAt,
      closedAt,
      handedOffAt,
      ...(people && one.asked ? { handedOffFor: 'asked-for-person' as const } : {}),
      ...(one.back && !people ? { cameBackAt: closedAt + MINUTE } : {}),
      topic,
      rating,
      ending,
      ownerId: people ? one.owner : null,
      metrics: {
        day: dayOf(closedAt, 'Europe/Moscow'),
        durationMs,
        waitingMs: people ? one.waitingMs : null,
        firstResponseMs: first?.ms ?? null,
        firstResponderId: first?.operatorId ?? null,
        ...(first?.targetMs === undefined ? {} : { firstTargetMs: first.targetMs }),
        ...(people || one.bot === undefined ? {} : { bot: one.bot as 'none' }),
        handlingMs: shares.length === 0 ? null : shares.reduce((sum, { handlingMs }) => sum + handlingMs, 0),
        responses: {
          count: shares.reduce((sum, { responses }) => sum + responses.count, 0),
          sumMs: shares.reduce((sum, { responses }) => sum + responses.sumMs, 0),
          maxMs: Math.max(0, ...shares.map(({ responses }) => responses.maxMs)),
        },
        reassignments: 0,
        shares,
      },
    });
  });

/** Some closed chats of a company, each with an id of its own. */
export const anyChats = (maxLength: number): fc.Arbitrary<ClosedChat[]> =>
  fc.array(anyChat, { minLength: 1, maxLength }).map((chats) => chats.map((chat, i) => ({ ...chat, id: `chat-${i}` })));
