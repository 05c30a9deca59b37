import { describe, expect, test } from 'vitest';
import { chats, answers, misses } from '../../../src/domain/bot/turn.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import type { KnowledgeEntry } from '../../../src/domain/bot/knowledge.ts';
import { NO_TOPIC } from '../../../src/domain/bot/outcome.ts';
import { assignByHand } from '../../../src/domain/chat/assign-by-hand.ts';
import { close, expire } from '../../../src/domain/chat/close.ts';
import { decline } from '../../../src/domain/chat/decline.ts';
import { handOff } from '../../../src/domain/chat/hand-off.ts';
import { release } from '../../../src/domain/chat/release.ts';
import { reply } from '../../../src/domain/chat/reply.ts';
import { take } from '../../../src/domain/chat/take.ts';
import { transfer } from '../../../src/domain/chat/transfer.ts';
import { mayAsk, periodBefore, daysIn } from '../../../src/domain/report/ask.ts';
import { MAY_COME_BACK, fateOf, mayComeBack } from '../../../src/domain/report/fate.ts';
import { chatsCounted, ledgerMeasured, newRecount, rebuildingOf } from '../../../src/domain/report/recount.ts';
import { isLabel } from '../../../src/domain/report/chat-set.ts';
import { countsOf, labelsOf, setsOf } from '../../../src/domain/report/sets-of.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/domain/time.ts';
import { leaveChat } from '../../../src/domain/visitor.ts';
import { MOSCOW } from '../stats-scene.ts';
import {
  COMPANY,
  NOON,
  SETTINGS,
  active,
  anna,
  boris,
  closed,
  must,
  owning,
  queued,
  vera,
  visitor,
  withBot,
} from '../world.ts';

const entry = {
  id: 'e',
  title: 'Доставка',
  topicId: 't',
  subtopicId: null,
  answer: 'Завтра',
} as unknown as KnowledgeEntry;
const answered = (memory = freshMemory()) =>
  answers({ entries: [entry], confidence: 1, open: [], alternatives: [], asked: null }, memory).memory;
const ended = (memory = freshMemory()) => must(expire({ ...withBot(), memory }, SETTINGS, NOON + HOUR)).chat;

describe('A chat with the bot alone', () => {
  test.each([
    ['none', freshMemory()],
    ['none', misses([], NO_TOPIC, freshMemory()).memory],
    ['answered', answered()],
    ['confirmed', chats('thanks', answered()).memory],
    ['answered', chats('goodbye', answered()).memory],
    ['answered', answered(chats('thanks', answered()).memory)],
    ['none', misses([], NO_TOPIC, chats('thanks', answered()).memory).memory],
    ['none', chats('thanks', freshMemory()).memory],
  ] as const)('ends with the bot’s result %s', (bot, memory) => {
    expect(ended(memory).metrics.bot).toBe(bot);
  });

  test('is told of a client who comes back for 72 hours, and only where the bot had answered', () => {
    const chat = ended(answered());
    expect(mayComeBack(chat)).toEqual({ chatId: chat.id, until: chat.closedAt + MAY_COME_BACK });
    expect(MAY_COME_BACK).toBe(72 * HOUR);
    for (const other of [ended(), closed(), { ...chat, cameBackAt: 1 }]) expect(mayComeBack(other)).toBe(null);
    const left = leaveChat(visitor(), chat, mayComeBack(chat));
    expect(left).toMatchObject({ openChatId: null, answeredByBot: { chatId: chat.id } });
    expect(leaveChat(left, closed())).not.toHaveProperty('answeredByBot');
  });
});

describe('What operators do to a chat', () => {
  const at = (chat: { clocks: { shares: readonly object[] } }) => chat.clocks.shares;
  const now = NOON + 5 * MINUTE;

  test('a chat that is given to a colleague or to the queue, by its owner or a supervisor, is a transfer of its owner', () => {
    const how = { overLimit: false, note: '' };
    const offered = must(transfer(active(), owning(anna), owning(anna), boris, how, SETTINGS, now));
    expect(at(offered.chat)).toMatchObject([{ operatorId: 'anna', given: 1, lost: 0 }]);
    const back = must(decline(offered.chat, owning(boris), anna, COMPANY, now + 1));
    expect(at(back.chat)).toMatchObject([{ operatorId: 'anna', given: 1, lost: 0 }]);
    const toQueue = must(transfer(active(), vera, owning(anna), null, how, SETTINGS, now));
    expect(at(toQueue.chat)).toMatchObject([{ operatorId: 'anna', given: 1, lost: 0 }]);
    const byHand = must(assignByHand(active(), boris, owning(anna), { by: 'vera', overLimit: false }, SETTINGS, now));
    expect(at(byHand.chat)).toMatchObject([{ operatorId: 'anna', given: 1, lost: 0 }]);
    expect(at(must(assignByHand(queued(), boris, null, { by: 'vera', overLimit: false }, SETTINGS, now)).chat)).toEqual(
      [],
    );
  });

  test('a chat that routing takes away is a loss, and no transfer', () => {
    const lost = release(active(), owning(anna), 'owner-absent', 'system', SETTINGS, now).chat;
    expect(at(lost)).toMatchObject([{ operatorId: 'anna', lost: 1 }]);
    expect(at(lost)[0]).not.toHaveProperty('given');
  });

  test('the time in somebody’s hands is kept as intervals, and what follows without a gap is one', () => {
    const taken = NOON + 2 * MINUTE;
    const said = must(reply(active(), owning(anna), { id: 'a', text: 'Да' }, now)).chat;
    const offered = must(
      transfer(said, owning(anna), owning(anna), boris, { overLimit: false, note: '' }, SETTINGS, now + 1),
    );
    const borisTook = must(take(offered.chat, owning(boris), COMPANY, now + MINUTE)).chat;
    const { metrics } = must(close(borisTook, owning(boris), owning(boris), SETTINGS, now + 3 * MINUTE)).chat;
    expect(metrics.shares.map(({ operatorId, held }) => [operatorId, held])).toEqual([
      ['anna', [taken, now + 1]],
      ['boris', [now + MINUTE, now + 3 * MINUTE]],
    ]);
    expect(metrics.handlingMs).toBe(now + 1 - taken + 2 * MINUTE);
  });

  test('the first answer keeps the target that held then, and only the first one does', () => {
    const first = must(reply(active(), owning(anna), { id: 'a', text: 'Да' }, now, 10 * MINUTE)).chat;
    const second = must(reply(first, owning(anna), { id: 'b', text: 'И ещё' }, now + 1, SECOND)).chat;
    const chat = must(close(second, owning(anna), owning(anna), SETTINGS, now + MINUTE)).chat;
    expect(chat.metrics).toMatchObject({ firstTargetMs: 10 * MINUTE, firstResponderId: 'anna' });
    const sets = (firstTargetMs: number) =>
      setsOf({ ...chat, metrics: { ...chat.metrics, firstTargetMs } }, labelsOf(chat, MOSCOW));
    expect(sets(chat.metrics.firstResponseMs!)).toContain('within');
    expect(sets(chat.metrics.firstResponseMs! - 1)).toContain('late');
    const labels = countsOf(chat, MOSCOW);
    expect(labels).toEqual(expect.arrayContaining(['first', 'within', 'within@anna', 'handled@anna', 'began:4-12']));
    expect(labels.every(isLabel)).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('a chat is one of a client who asked for a person when that was why the bot first gave it away', () => {
    const asked = must(handOff(withBot(), 'asked-for-person', null, SETTINGS, now)).chat;
    expect(asked.handedOffFor).toBe('asked-for-person');
    const again = must(
      handOff({ ...withBot(), handedOffAt: 1, handedOffFor: 'cannot-answer' }, 'asked-for-person', null, SETTINGS, now),
    ).chat;
    expect(again.handedOffFor).toBe('cannot-answer');
    expect(fateOf(closed())).toBe('handed-off');
  });
});

test.each(['first@a b', 'nothing', 'first@', 'began:8-00', 'began:1-24', 'waited:1', '', 'first@anna@boris x'])(
  '%s is the name of no set',
  (text) => {
    expect(isLabel(text)).toBe(false);
  },
);

describe('A question', () => {
  test.each([
    [{ from: '2026-03-02', to: '2026-03-01' }, 'period-upside-down'],
    [{ from: '2026-03-01', to: '2026-03-11' }, 'period-in-future'],
    [{ from: '2024-03-09', to: '2026-03-10' }, 'period-too-long'],
    [{ from: '2024-03-10', to: '2026-03-10' }, null],
    [{ from: '2026-03-10', to: '2026-03-10' }, null],
  ])('%j is refused as %s on 10 March', (question, reason) => {
    const asked = mayAsk(question, '2026-03-10');
    expect(asked.ok ? null : asked.reason).toBe(reason);
  });

  test('is compared with as many days right before', () => {
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-01-29', to: '2026-02-28' });
    expect(daysIn({ from: '2026-03-28', to: '2026-03-30' })).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
  });
});

test('A counting anew tells how far it has come, until it is through with the chats and the ledger', () => {
  const begun = newRecount('time-zone', MOSCOW, 2, NOON);
  expect(rebuildingOf(begun)).toEqual([{ kind: 'rebuilding', why: 'time-zone', done: 0, total: 2 }]);
  const some = chatsCounted(begun, [
    { id: 'b', closedAt: 2 },
    { id: 'a', closedAt: 1 },
  ]);
  expect(some).toMatchObject({ part: 'chats', before: { id: 'a', closedAt: 1 }, done: 2, total: 2 });
  const ledger = ledgerMeasured(chatsCounted(some, []), 'anna');
  expect(ledger).toMatchObject({ part: 'ledger', after: 'anna', due: true });
  expect(rebuildingOf(ledgerMeasured(ledger, undefined))).toEqual([]);
  expect(rebuildingOf(null)).toEqual([]);
});
