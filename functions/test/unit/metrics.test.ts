import { describe, expect, test } from 'vitest';
import type { Chat } from '../../src/domain/chat.ts';
import { assign } from '../../src/domain/chat/assign.ts';
import type { ChatChange } from '../../src/domain/chat/change.ts';
import { close, expire } from '../../src/domain/chat/close.ts';
import { decline } from '../../src/domain/chat/decline.ts';
import { loseUntaken } from '../../src/domain/chat/lose-untaken.ts';
import { returnToBot } from '../../src/domain/chat/return-to-bot.ts';
import { handOff } from '../../src/domain/chat/hand-off.ts';
import { release } from '../../src/domain/chat/release.ts';
import { reply } from '../../src/domain/chat/reply.ts';
import { take } from '../../src/domain/chat/take.ts';
import { transfer } from '../../src/domain/chat/transfer.ts';
import { visitorWrites } from '../../src/domain/chat/visitor-writes.ts';
import type { ChatMetrics } from '../../src/domain/metrics.ts';
import { classOf } from '../../src/domain/report/sketch.ts';
import type { Refused } from '../../src/domain/refusal.ts';
import { MINUTE, SECOND } from '../../src/domain/time.ts';
import { BY_ROUTING, COMPANY, NOON, SETTINGS, anna, boris, must, owning, visitor, withBot } from './world.ts';

type Verb = (chat: never, now: number) => ChatChange | Refused;
const verbs = {
  writes: (chat: Chat, now: number) =>
    visitorWrites(chat, visitor(), { id: `v${now}`, text: 'Алло', choice: null }, now),
  handOff: (chat: Chat, now: number) => handOff(chat, 'cannot-answer', null, SETTINGS, now),
  toAnna: (chat: Chat, now: number) => assign(chat, anna, null, BY_ROUTING, now),
  toBoris: (chat: Chat, now: number) => assign(chat, boris, null, BY_ROUTING, now),
  annaTakes: (chat: Chat, now: number) => take(chat, owning(anna), COMPANY, now),
  borisTakes: (chat: Chat, now: number) => take(chat, owning(boris), COMPANY, now),
  annaSays: (chat: Chat, now: number) => reply(chat, owning(anna), { id: `a${now}`, text: 'Да' }, now),
  borisSays: (chat: Chat, now: number) => reply(chat, owning(boris), { id: `b${now}`, text: 'Да' }, now),
  annaIsSilent: (chat: Chat, now: number) => release(chat as never, owning(anna), 'no-answer', 'system', SETTINGS, now),
  annaGivesToBoris: (chat: Chat, now: number) =>
    transfer(chat, owning(anna), owning(anna), boris, { overLimit: false, note: '' }, SETTINGS, now),
  borisDeclines: (chat: Chat, now: number) => decline(chat, owning(boris), anna, COMPANY, now),
  borisIsSilent: (chat: Chat, now: number) =>
    loseUntaken(chat as never, { owner: owning(boris), from: anna }, 'no-answer', 'system', COMPANY, now),
  annaGivesToBot: (chat: Chat, now: number) => returnToBot(chat, owning(anna), SETTINGS, now),
  annaCloses: (chat: Chat, now: number) => close(chat, owning(anna), owning(anna), SETTINGS, now),
  borisCloses: (chat: Chat, now: number) => close(chat, owning(boris), owning(boris), SETTINGS, now),
  expires: (chat: Chat, now: number) => expire(chat as never, SETTINGS, now),
} satisfies Record<string, Verb>;

/** Carries out the verbs, each at its second after noon, and gives the figures that were stored at the close. */
function figures(...story: readonly (readonly [second: number, verb: keyof typeof verbs])[]): ChatMetrics {
  let chat: Chat = withBot();
  for (const [second, verb] of story) chat = must(verbs[verb](chat as never, NOON + second * SECOND)).chat;
  if (chat.state !== 'closed') throw new Error('The story does not end');
  return chat.metrics;
}

describe('The clocks of a chat', () => {
  test('with the bot alone, only the duration is measured', () => {
    expect(figures([10, 'writes'], [600, 'expires'])).toEqual({
      day: '2026-01-01',
      durationMs: 10 * MINUTE,
      waitingMs: null,
      firstResponseMs: null,
      firstResponderId: null,
      handlingMs: null,
      responses: { count: 0, sumMs: 0, maxMs: 0 },
      reassignments: 0,
      shares: [],
      bot: 'none',
      mark: 'unanswered',
    });
  });

  test('waiting ends with the take, the first response with the first human message and not with the notice', () => {
    const told = figures([60, 'handOff'], [61, 'toAnna'], [90, 'annaTakes'], [100, 'annaSays'], [160, 'annaCloses']);
    expect(told).toMatchObject({
      durationMs: 160 * SECOND,
      waitingMs: 30 * SECOND,
      firstResponseMs: 40 * SECOND,
      firstResponderId: 'anna',
      handlingMs: 70 * SECOND,
      responses: { count: 1, sumMs: 40 * SECOND, maxMs: 40 * SECOND },
    });
  });

  test('each wait of the visitor is one response, from its first message on, however many they and the operator write', () => {
    const { responses } = figures(
      ...([
        [0, 'handOff'],
        [0, 'toAnna'],
        [10, 'annaTakes'],
        [20, 'annaSays'],
        [25, 'annaSays'],
      ] as const),
      ...([
        [30, 'writes'],
        [40, 'writes'],
        [90, 'annaSays'],
        [100, 'writes'],
        [105, 'annaSays'],
      ] as const),
      ...([
        [110, 'writes'],
        [120, 'annaCloses'],
      ] as const),
    );
    expect(responses).toEqual({ count: 3, sumMs: (20 + 60 + 5) * SECOND, maxMs: 60 * SECOND });
  });

  test('a visitor who waits for the first answer and writes again has waited since the hand-off', () => {
    const told = figures(
      [0, 'handOff'],
      [0, 'toAnna'],
      [10, 'annaTakes'],
      [15, 'writes'],
      [30, 'annaSays'],
      [31, 'annaCloses'],
    );
    expect(told.responses).toEqual({ count: 1, sumMs: 30 * SECOND, maxMs: 30 * SECOND });
  });

  test('a silent owner loses the chat: the waiting goes on, and the response counts for the operator who gave it', () => {
    const told = figures(
      ...([
        [0, 'handOff'],
        [5, 'toAnna'],
        [185, 'annaIsSilent'],
        [190, 'toBoris'],
        [200, 'borisTakes'],
      ] as const),
      ...([
        [230, 'borisSays'],
        [260, 'borisCloses'],
      ] as const),
    );
    expect(told).toMatchObject({ waitingMs: 200 * SECOND, firstResponseMs: 230 * SECOND, firstResponderId: 'boris' });
    expect(told).toMatchObject({ handlingMs: 60 * SECOND, reassignments: 1 });
    expect(told.shares).toEqual([
      { operatorId: 'anna', responses: { count: 0, sumMs: 0, maxMs: 0 }, handlingMs: 0, lost: 1 },
      {
        operatorId: 'boris',
        responses: {
          count: 1,
          sumMs: 230 * SECOND,
          maxMs: 230 * SECOND,
          spans: { [classOf(230 * SECOND)]: 1 },
        },
        handlingMs: 60 * SECOND,
        held: [NOON + 200 * SECOND, NOON + 260 * SECOND],
        lost: 0,
      },
    ]);
  });

  test('a transfer divides the handling time between the two operators, and counts as no loss', () => {
    const told = figures(
      ...([
        [0, 'handOff'],
        [0, 'toAnna'],
        [10, 'annaTakes'],
        [20, 'annaSays'],
        [50, 'annaGivesToBoris'],
      ] as const),
      ...([
        [60, 'borisTakes'],
        [80, 'borisSays'],
        [100, 'borisCloses'],
      ] as const),
    );
    expect(told).toMatchObject({ waitingMs: 20 * SECOND, handlingMs: 80 * SECOND, reassignments: 1 });
    expect(told.shares).toMatchObject([
      { operatorId: 'anna', handlingMs: 40 * SECOND, responses: { count: 1, sumMs: 20 * SECOND }, lost: 0 },
      { operatorId: 'boris', handlingMs: 40 * SECOND, responses: { count: 1, sumMs: 30 * SECOND }, lost: 0 },
    ]);
  });

  test.each([
    ['declined', 'borisDeclines', 0],
    ['not answered', 'borisIsSilent', 1],
  ] as const)(
    'an offer that is %s costs the one who made it no handling time while it was open',
    (_how, verb, lost) => {
      const told = figures(
        ...([
          [0, 'handOff'],
          [0, 'toAnna'],
          [10, 'annaTakes'],
          [20, 'annaSays'],
          [50, 'annaGivesToBoris'],
        ] as const),
        ...([
          [80, verb],
          [90, 'annaSays'],
          [100, 'annaCloses'],
        ] as const),
      );
      expect(told).toMatchObject({ waitingMs: 40 * SECOND, handlingMs: 60 * SECOND });
      expect(told.responses).toEqual({ count: 1, sumMs: 20 * SECOND, maxMs: 20 * SECOND });
      expect(told.shares.find(({ operatorId }) => operatorId === 'boris')?.lost ?? 0).toBe(lost);
    },
  );

  test('an offer that comes back changes no wait for the first answer: one from before goes on, and one that began meanwhile counts from its own beginning', () => {
    const offered = (...before: readonly (readonly [number, keyof typeof verbs])[]) =>
      figures(
        [0, 'handOff'],
        [0, 'toAnna'],
        [10, 'annaTakes'],
        ...before,
        [80, 'borisDeclines'],
        [90, 'annaSays'],
        [100, 'annaCloses'],
      ).responses;
    expect(offered([50, 'annaGivesToBoris'])).toEqual({ count: 1, sumMs: 90 * SECOND, maxMs: 90 * SECOND });
    expect(offered([20, 'annaSays'], [50, 'annaGivesToBoris'], [70, 'writes'])).toEqual({
      count: 2,
      sumMs: (20 + 20) * SECOND,
      maxMs: 20 * SECOND,
    });
  });

  test('the time after a chat is given back to the bot counts for nobody, and the first response is measured without it', () => {
    const told = figures(
      ...([
        [0, 'handOff'],
        [0, 'toAnna'],
        [10, 'annaTakes'],
        [30, 'annaGivesToBot'],
        [3_000, 'writes'],
      ] as const),
      ...([
        [3_600, 'handOff'],
        [3_605, 'toBoris'],
        [3_610, 'borisTakes'],
        [3_620, 'borisSays'],
        [3_700, 'borisCloses'],
      ] as const),
    );
    expect(told).toMatchObject({ durationMs: 3_700 * SECOND, waitingMs: 20 * SECOND, handlingMs: 110 * SECOND });
    expect(told).toMatchObject({ firstResponseMs: 50 * SECOND, firstResponderId: 'boris' });
    expect(told.responses).toEqual({ count: 1, sumMs: 20 * SECOND, maxMs: 20 * SECOND });
  });

  test('a server clock that is a little behind makes no duration negative', () => {
    const told = figures([10, 'handOff'], [9, 'toAnna'], [12, 'annaTakes'], [11, 'annaSays'], [13, 'annaCloses']);
    expect(told).toMatchObject({ waitingMs: 2 * SECOND, firstResponseMs: 2 * SECOND, handlingMs: SECOND });
  });

  test('a close after midnight in the company’s zone is counted on the new day, although it is yesterday in London', () => {
    const settings = { ...SETTINGS, timeZone: 'Asia/Vladivostok' };
    const late = Date.UTC(2026, 0, 1, 14, 30);
    expect(expire(withBot(), settings, late).chat.metrics.day).toBe('2026-01-02');
  });
});
