import { describe, expect, test } from 'vitest';
import type { BotMemory } from '../../../src/domain/bot/conversation.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import type { ActiveChat, BotChat, OpenChat } from '../../../src/domain/chat.ts';
import { abandon, expire, shutOut } from '../../../src/domain/chat/close.ts';
import { closeWaiting } from '../../../src/domain/chat/close-waiting.ts';
import { endingOf } from '../../../src/domain/chat/ending-of.ts';
import { missVisitor } from '../../../src/domain/chat/miss-visitor.ts';
import { release } from '../../../src/domain/chat/release.ts';
import { reply } from '../../../src/domain/chat/reply.ts';
import { transfer } from '../../../src/domain/chat/transfer.ts';
import { visitorEnds } from '../../../src/domain/chat/visitor-ends.ts';
import { visitorWrites } from '../../../src/domain/chat/visitor-writes.ts';
import { likeToday } from '../../../src/domain/document/older.ts';
import { publicChat } from '../../../src/domain/public-view.ts';
import { HOUR, MINUTE } from '../../../src/domain/time.ts';
import { NOON, SETTINGS, active, anna, assigned, boris, closed, must, owning, queued, vera } from '../world.ts';
import { visitor, withBot } from '../world.ts';

const now = NOON + HOUR;
const hers = owning(anna);
const answered = must(reply(active(), hers, { id: 'a', text: 'Готово' }, now)).chat;
const offered = must(transfer(answered, hers, hers, boris, { overLimit: false, note: '' }, SETTINGS, now)).chat;
const asking = must(visitorWrites(answered, visitor(), { id: 'b', text: 'А когда?', choice: null }, now))
  .chat as ActiveChat;
const leftBy = (chat: ActiveChat) => release(chat, hers, 'owner-absent', 'system', SETTINGS, now).chat;
const topic = { topicId: 't', subtopicId: null, confidence: 1 };
const remembering = (memory: Partial<BotMemory>): BotChat => ({
  ...withBot(),
  memory: { ...freshMemory(), lastEntryId: 'e', lastTopic: topic, ...memory },
});

test.each([
  ['the bot has answered', remembering({}), 'system', 'bot'],
  ['and the visitor has thanked it', remembering({ lastEntryId: null }), 'system', 'bot'],
  ['and the visitor ends the chat', remembering({}), 'visitor', 'bot'],
  ['the bot has asked back', remembering({ offered: ['a', 'b'] }), 'system', 'left-bot'],
  ['the bot could not place the last question', remembering({ misses: 1 }), 'system', 'left-bot'],
  ['the answer did not help', remembering({ unhelped: 1 }), 'system', 'left-bot'],
  ['the bot has never answered', withBot(), 'system', 'left-bot'],
  ['the bot owes an answer', { ...remembering({}), owes: now }, 'visitor', 'left-bot'],
  ['a person had answered before the bot got it back', { ...withBot(), firstResponseAt: now }, 'system', 'person'],
  ['the visitor waits', queued(), 'visitor', 'abandoned'],
  ['it is given to somebody who has not taken it', assigned(), 'visitor', 'abandoned'],
  ['it is taken, and nobody has answered', active(), 'visitor', 'abandoned'],
  ['it is answered', answered, 'visitor', 'person'],
  ['it is answered, and offered to a colleague', offered, 'visitor', 'person'],
  ['it is answered, and its operator leaves', leftBy(answered), 'visitor', 'person'],
  ['it is not answered, and its operator leaves', leftBy(asking), 'visitor', 'abandoned'],
  ['its operator closes it', answered, 'staff', 'person'],
  ['a supervisor closes it while it waits', queued(), 'staff', 'dismissed'],
  ['a supervisor blocks its visitor', remembering({}), 'staff', 'dismissed'],
] as const)('A chat ends as a class of its own: %s', (_what, chat, by, ending) => {
  expect(endingOf(chat as OpenChat, by)).toBe(ending);
});

test('every way to close a chat says how it ended', () => {
  const who = visitor({ hereUntil: NOON });
  const left = missVisitor({ ...queued(), seenUntil: NOON }, who, SETTINGS, now).change.chat;
  expect(abandon(left, SETTINGS, now).chat.ending).toBe('abandoned');
  expect(expire(remembering({}), SETTINGS, now).chat.ending).toBe('bot');
  expect(shutOut(queued(), vera, null, SETTINGS, now)!.chat.ending).toBe('dismissed');
  expect(closed().ending).toBe('person');
});

describe('A chat that waits', () => {
  test('is closed by a supervisor at once, and its owner has a place again', () => {
    const { chat, operators } = must(closeWaiting(assigned(), vera, hers, SETTINGS, now));
    expect(chat).toMatchObject({ state: 'closed', ending: 'dismissed', ownerId: null, closedBy: 'vera' });
    expect(operators).toEqual([anna]);
  });

  test('that its visitor has left too', () => {
    const left = missVisitor({ ...queued(), seenUntil: NOON }, visitor({ hereUntil: NOON }), SETTINGS, now).change.chat;
    expect(must(closeWaiting(left, vera, null, SETTINGS, now)).chat).toMatchObject({ ending: 'dismissed' });
  });

  test('is the chat of who has offered it to a colleague', () => {
    expect(must(closeWaiting(offered, vera, boris, SETTINGS, now)).chat.ownerId).toBe('anna');
  });

  test('is not asked how the visitor was helped, when nobody has', () => {
    const around = { ownerFirstName: null, ahead: 0, now: now + MINUTE };
    const over = must(closeWaiting(queued(), vera, null, SETTINGS, now)).chat;
    expect(publicChat(over, around)).toMatchObject({ unanswered: true });
    expect(publicChat(closed(), around)).not.toHaveProperty('unanswered');
    const givenUp = visitorEnds(queued(), null, SETTINGS, now).chat;
    expect(givenUp).toMatchObject({ ending: 'abandoned', closedBy: 'visitor' });
    expect(publicChat(givenUp, around)).not.toHaveProperty('unanswered');
  });
});

test('of a chat that was closed before, nobody knows how it ended', () => {
  const { ending: _, ...older } = closed();
  expect(likeToday(older)).toMatchObject({ ending: null });
});
