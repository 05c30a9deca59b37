import { describe, expect, test } from 'vitest';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import { close, shutOut } from '../../../src/domain/chat/close.ts';
import { describe as describeChat, markRead, setTopic } from '../../../src/domain/chat/edit.ts';
import { returnToBot } from '../../../src/domain/chat/return-to-bot.ts';
import { ownerAway, ownerBack } from '../../../src/domain/chat/owner-away.ts';
import { RATING_OPEN, rate } from '../../../src/domain/chat/rate.ts';
import { release } from '../../../src/domain/chat/release.ts';
import { reply } from '../../../src/domain/chat/reply.ts';
import { start } from '../../../src/domain/chat/start.ts';
import { take } from '../../../src/domain/chat/take.ts';
import { transfer } from '../../../src/domain/chat/transfer.ts';
import { visitorEnds } from '../../../src/domain/chat/visitor-ends.ts';
import { visitorWrites } from '../../../src/domain/chat/visitor-writes.ts';
import type { Chat } from '../../../src/domain/chat.ts';
import type { Operator } from '../../../src/domain/operator.ts';
import { MINUTE, SECOND } from '../../../src/domain/time.ts';
import { COMPANY, NOON, SETTINGS, active, anna, assigned, boris, closed, must, owning } from '../world.ts';
import { queued, reasonOf, vera, visitor, withBot } from '../world.ts';
import { now, says } from './verbs-scene.ts';

const hers = owning(anna);

describe('The visitor', () => {
  test('begins with the bot, and points to the chat', () => {
    const { chat, visitor: after } = must(start(visitor(), 'company-1', 'chat-1', NOON));
    expect(chat).toMatchObject({ state: 'bot', seq: 0, last: null, owes: null, startedAt: NOON, handedOffAt: null });
    expect(after).toMatchObject({ openChatId: 'chat-1', lastChatId: 'chat-1' });
  });

  test.each([
    ['blocked', visitor({ blocked: true }), 'blocked'],
    ['muted', visitor({ mutedUntil: now + 1 }), 'muted'],
    ['muted until this moment', visitor({ mutedUntil: now }), null],
  ])('who is %s reaches nobody: %s', (_what, who, reason) => {
    expect(reasonOf(start(who, 'company-1', 'chat-1', now))).toBe(reason);
    expect(reasonOf(visitorWrites(active(), who, says(), now))).toBe(reason);
  });

  test('asks the bot, and a second message does not put off the moment from which an answer is owed', () => {
    const first = must(visitorWrites(withBot(), visitor(), says('a'), NOON + SECOND)).chat;
    const second = must(visitorWrites(first, visitor(), says('b'), NOON + MINUTE)).chat;
    expect(second).toMatchObject({ owes: NOON + SECOND, seq: 2, lastVisitorAt: NOON + MINUTE, readByVisitor: 2 });
  });

  test('starts the timer of a taken chat, and a second message does not start it anew', () => {
    const first = must(visitorWrites(active(), visitor(), says('a'), now)).chat;
    const second = must(visitorWrites(first, visitor(), says('b'), now + MINUTE)).chat;
    expect([active(), first, second].map((chat) => 'awaitingSince' in chat && chat.awaitingSince)).toEqual([
      null,
      now,
      now,
    ]);
  });

  test('writes no faster than somebody types', () => {
    let chat = must(visitorWrites(withBot(), visitor(), says('0'), now)).chat;
    for (let i = 1; i < 20; i++) chat = must(visitorWrites(chat, visitor(), says(`${i}`), now)).chat;
    expect(visitorWrites(chat, visitor(), says(), now)).toMatchObject({ reason: 'too-many', now: { retryMs: SECOND } });
    expect(visitorWrites(chat, visitor(), says(), now + SECOND).ok).toBe(true);
  });

  test('changes the mark and keeps the comment that they wrote before', () => {
    const first = must(rate(closed(), 2, 'Долго', closed().closedAt)).chat;
    expect(must(rate(first, 5, null, now)).chat.rating).toEqual({ score: 5, comment: 'Долго', at: now });
    expect(must(rate(closed(), 5, null, closed().closedAt)).chat.rating).toMatchObject({ comment: '' });
  });

  test('can rate for a week, and change the mark', () => {
    const over = closed();
    const first = must(rate(over, 2, 'Долго', over.closedAt + RATING_OPEN)).chat;
    expect(must(rate(first, 5, '', now)).chat.rating).toEqual({ score: 5, comment: '', at: now });
    expect(reasonOf(rate(over, 5, '', over.closedAt + RATING_OPEN + 1))).toBe('rating-over');
  });
});

describe('The owner', () => {
  test('takes: the timer stops, and the company’s text tells the first name', () => {
    const { chat, messages, operators, record } = must(take(assigned(), { ...hers, firstName: 'Анна' }, COMPANY, now));
    expect(chat).toMatchObject({ state: 'active', takenAt: now, awaitingSince: null, firstResponseAt: null });
    const by = { operatorId: anna.id, firstName: 'Анна' };
    expect(messages).toMatchObject([{ notice: 'taken', text: 'Здравствуйте! Меня зовут Анна, я помогу вам.', by }]);
    expect([operators, record]).toEqual([[], null]);
  });

  test('who takes or closes twice has done it once', () => {
    expect(must(take(active(), hers, COMPANY, now))).toMatchObject({ chat: active(), messages: [], operators: [] });
    expect(must(close(closed(), hers, hers, SETTINGS, now))).toMatchObject({ chat: closed(), messages: [] });
  });

  test('can be a supervisor who takes from the queue, which is recorded', () => {
    const { operators, record } = must(take(queued(), vera, COMPANY, now));
    expect(operators).toMatchObject([{ id: 'vera', openChats: ['chat-1'], lastAssignedAt: now }]);
    expect(record).toMatchObject({ why: 'taken-by-hand', operatorId: 'vera', load: 0 });
  });

  test('replies by the first name, and the timer stops', () => {
    const waiting = must(visitorWrites(active(), visitor(), says(), now)).chat;
    const { chat, messages } = must(reply(waiting, hers, { id: 'r1', text: 'Уже едет' }, now + 1));
    expect(chat).toMatchObject({
      awaitingSince: null,
      alertedAt: null,
      firstResponseAt: now + 1,
      readByOwner: chat.seq,
    });
    expect(messages).toMatchObject([{ from: 'operator', firstName: 'anna', operatorId: 'anna', text: 'Уже едет' }]);
    expect(must(reply(chat, hers, { id: 'r2', text: 'Да' }, now + 9)).chat.firstResponseAt).toBe(now + 1);
  });

  test('closes: free for others, and the visitor is told', () => {
    const { chat, messages, operators } = must(close(active(), hers, hers, SETTINGS, now));
    expect(chat).toMatchObject({ ownerId: 'anna', closedBy: 'anna', closedAt: now, rating: null, counted: null });
    expect(messages).toMatchObject([{ notice: 'closed', text: SETTINGS.closedText, by: { operatorId: anna.id } }]);
    expect(operators).toMatchObject([{ id: 'anna', openChats: [] }]);
  });

  test('gives it back to the bot, which greets anew', () => {
    const { chat, messages, operators, record } = must(returnToBot(active(), hers, SETTINGS, now));
    expect(chat).toMatchObject({ owes: null, memory: freshMemory(), lastVisitorAt: now });
    const by = { operatorId: anna.id, firstName: anna.firstName };
    expect(messages).toMatchObject([{ notice: 'given-back', text: SETTINGS.greetingText, by }]);
    expect(record).toMatchObject({ why: 'given-back', by: hers.id, operatorId: null, fromId: hers.id });
    expect(operators).toMatchObject([{ openChats: [] }]);
    const asked = must(visitorWrites(active(), visitor(), says(), now)).chat;
    expect(must(returnToBot(asked, hers, SETTINGS, now + 1)).chat).toMatchObject({ owes: now + 1 });
  });

  test('who does not answer loses the chat: the visitor keeps their waiting time, and the chat does not go straight back', () => {
    const { chat, messages, operators, record } = must(release(assigned(), hers, 'no-answer', 'system', SETTINGS, now));
    expect(chat).toMatchObject({ awaitingSince: NOON + MINUTE, reassignments: 1, reason: 'no-answer' });
    expect(chat.avoid).toEqual({ operatorId: 'anna', until: now + SETTINGS.noAnswerMs });
    expect(messages).toMatchObject([{ notice: 'reconnecting', text: SETTINGS.noAnswerText }]);
    expect(operators).toMatchObject([{ id: 'anna', openChats: [] }]);
    expect(record).toMatchObject({ why: 'no-answer', by: 'system', fromId: 'anna', operatorId: null });
  });

  test('who is absent loses an untaken chat at once, and a taken one after a grace that their return ends', () => {
    const away = { ...hers, status: 'absent' as const };
    expect(ownerAway(assigned(), away, COMPANY, now).chat).toMatchObject({ state: 'queued', reason: 'owner-absent' });
    const grace = ownerAway(active(), away, COMPANY, now).chat;
    expect(grace).toMatchObject({ state: 'active', ownerAbsentSince: now });
    expect(ownerAway(grace as never, away, COMPANY, now + MINUTE).chat).toMatchObject({ ownerAbsentSince: now });
    expect(ownerBack(grace as never, now).chat.ownerAbsentSince).toBe(null);
  });

  test('who is deactivated loses all chats at once', () => {
    for (const chat of [assigned(), active()])
      expect(ownerAway(chat, { ...hers, active: false }, COMPANY, now).chat).toMatchObject({ reason: 'owner-left' });
  });

  test('and the supervisors may set topic and description, others may not', () => {
    for (const who of [anna, vera]) {
      expect(must(setTopic(active(), who, { topicId: 't', subtopicId: 's' })).chat.topic).toMatchObject({
        by: 'operator',
      });
      expect(must(describeChat(active(), who, 'Постоянный')).chat.description).toBe('Постоянный');
    }
    expect(setTopic(active(), boris, { topicId: 't', subtopicId: null })).toMatchObject({ now: { ownerId: 'anna' } });
    expect(reasonOf(describeChat(active(), boris, ''))).toBe('not-owner');
  });

  test('has read at most to the last message, and their read mark never goes back', () => {
    const chat = active();
    expect(markRead(chat, 'visitor', 99).chat.readByVisitor).toBe(chat.seq);
    expect(markRead(chat, 'owner', 0).chat.readByOwner).toBe(chat.readByOwner);
  });
});

test('blocking ends what nobody has taken, and leaves a taken chat to its owner', () => {
  for (const chat of [withBot(), queued(), assigned()]) {
    const change = shutOut(chat, vera, chat.state === 'assigned' ? owning(anna) : null, SETTINGS, now);
    expect(change?.chat).toMatchObject({ state: 'closed', closedBy: vera.id, metrics: { shares: [] } });
    expect(change?.operators).toMatchObject(chat.state === 'assigned' ? [{ id: 'anna', openChats: [] }] : []);
  }
  for (const chat of [active(), closed()]) expect(shutOut(chat, vera, owning(anna), SETTINGS, now)).toBe(null);
});

describe('The visitor ends the chat', () => {
  const ended = (chat: Chat, owner: Operator | null = null) => visitorEnds(chat, owner, SETTINGS, now);

  test('with the bot: no operator is its owner', () => {
    const { chat, messages, operators } = ended(withBot());
    expect(chat).toMatchObject({ state: 'closed', ownerId: null, closedBy: 'visitor', closedAt: now, rating: null });
    expect(chat.metrics.waitingMs).toBe(null);
    expect(messages).toMatchObject([{ from: 'system', notice: 'ended', text: SETTINGS.closedText }]);
    expect(operators).toEqual([]);
  });

  test('in the queue: the wait is measured, and nobody is answerable for it', () => {
    const { chat } = ended(queued());
    expect(chat).toMatchObject({ ownerId: null, metrics: { waitingMs: now - NOON - MINUTE, shares: [] } });
  });

  test('that nobody has taken: the operator it was assigned to has their place back, and it is not counted for them', () => {
    const { chat, operators } = ended(assigned(), owning(anna));
    expect(chat).toMatchObject({ ownerId: null, metrics: { firstResponderId: null, shares: [] } });
    expect(operators).toMatchObject([{ id: 'anna', openChats: [] }]);
  });

  test('that a colleague was to take: it counts for the operator who has worked on it', () => {
    const offered = must(
      transfer(active(), owning(anna), owning(anna), boris, { overLimit: false, note: '' }, SETTINGS, now - MINUTE),
    ).chat;
    const { chat, operators } = ended(offered, owning(boris));
    expect(chat).toMatchObject({ ownerId: 'anna', metrics: { shares: [{ operatorId: 'anna' }] } });
    expect(operators).toMatchObject([{ id: 'boris', openChats: [] }]);
  });

  test('with its owner: it stays theirs, and a wait that was not answered counts as no response', () => {
    const waiting = must(visitorWrites(active(), visitor(), says(), now - MINUTE)).chat;
    const { chat, operators } = ended(waiting, owning(anna));
    expect(chat).toMatchObject({ ownerId: 'anna', closedBy: 'visitor', metrics: { responses: { count: 0 } } });
    expect(operators).toMatchObject([{ id: 'anna', openChats: [] }]);
  });

  test('a second time changes nothing', () => {
    const over = closed();
    expect(ended(over).chat).toBe(over);
  });
});
