import { describe, expect, test } from 'vitest';
import type { BotChat, Chat } from '../../../src/domain/chat.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import type { HandOffReason } from '../../../src/domain/bot/outcome.ts';
import { NO_TOPIC } from '../../../src/domain/bot/outcome.ts';
import { wordsAsked } from '../../../src/domain/chat/asked.ts';
import { assign } from '../../../src/domain/chat/assign.ts';
import { carryOut } from '../../../src/domain/chat/carry-out.ts';
import { close } from '../../../src/domain/chat/close.ts';
import { returnToBot } from '../../../src/domain/chat/return-to-bot.ts';
import { reply } from '../../../src/domain/chat/reply.ts';
import { take } from '../../../src/domain/chat/take.ts';
import { visitorWrites } from '../../../src/domain/chat/visitor-writes.ts';
import { likeToday } from '../../../src/domain/document/older.ts';
import { BY_ROUTING, COMPANY, NOON, SETTINGS, anna, must, owning, visitor, withBot } from '../world.ts';

const now = NOON + 1;
const hers = owning(anna);
const company = COMPANY as never;

/** The client writes each of these, and nobody answers. */
const writes = (chat: Chat, ...texts: string[]): Chat =>
  texts.reduce<Chat>(
    (before, text) => must(visitorWrites(before, visitor(), { id: `m${before.seq}`, text, choice: null }, now)).chat,
    { ...chat, pace: null } as Chat,
  );
const handedOff = (chat: Chat, reason: HandOffReason) =>
  must(carryOut(chat as BotChat, { say: 'hand-off', reason, ...NO_TOPIC }, freshMemory(), company, now)).chat;
const smallTalk = (chat: Chat) =>
  must(carryOut(chat as BotChat, { say: 'smalltalk', kind: 'greeting' }, freshMemory(), company, now)).chat;
const taken = (chat: Chat) => must(take(must(assign(chat, anna, null, BY_ROUTING, now)).chat, hers, COMPANY, now)).chat;
const answered = (chat: Chat) => must(reply(chat, hers, { id: `r${chat.seq}`, text: 'Сейчас' }, now)).chat;
const shown = ({ asked }: Chat) => asked && wordsAsked(asked);

describe('What the client asked', () => {
  test('is not replaced by what the system says to them', () => {
    const chat = handedOff(writes(withBot(), 'Где заказ?'), 'cannot-answer');
    expect(chat.last).toMatchObject({ from: 'system' });
    expect([shown(chat), shown(taken(chat))]).toEqual(['Где заказ?', 'Где заказ?']);
  });

  test.each(['asked-for-person', 'not-helped'] as const)(
    'is not the wish for a person, once they have asked something (%s)',
    (reason) => {
      expect(shown(handedOff(writes(withBot(), 'Где заказ?', 'Позовите человека'), reason))).toBe('Где заказ?');
      const alone = handedOff(writes(withBot(), 'Позовите человека'), reason);
      expect([shown(alone), shown(writes(alone, 'Где заказ?'))]).toEqual(['Позовите человека', 'Где заказ?']);
    },
  );

  test('is not their greeting, once they have asked something', () => {
    const greeted = smallTalk(writes(withBot(), 'Здравствуйте!'));
    expect(shown(greeted)).toBe('Здравствуйте!');
    const chat = writes(greeted, 'Где заказ?');
    expect(answered(taken(handedOff(chat, 'cannot-answer'))).asked).toMatchObject({ first: 'Где заказ?', last: null });
  });

  test('is the last unanswered question, and the first question of the chat when all are answered', () => {
    const chat = answered(taken(handedOff(writes(withBot(), 'Где заказ?'), 'urgent')));
    expect(shown(chat)).toBe('Где заказ?');
    const more = writes(chat, 'А курьер?', 'И чек?');
    expect([shown(more), shown(answered(more))]).toEqual(['И чек?', 'Где заказ?']);
    expect(shown(must(returnToBot(more, hers, SETTINGS, now)).chat)).toBe('И чек?');
    expect(must(close(more, hers, hers, SETTINGS, now)).chat.asked).toEqual(more.asked);
  });

  test('is one line of at most 140 characters, none of them cut in half', () => {
    const { asked } = writes(withBot(), `  Добрый\n\nдень ${'ы'.repeat(128)}👍`);
    expect(asked!.first).toBe(`Добрый день ${'ы'.repeat(128)}`.slice(0, 140));
    expect(asked!.first.isWellFormed()).toBe(true);
    expect(writes(withBot(), `${'ы'.repeat(139)}👍`).asked!.first).toBe('ы'.repeat(139));
  });

  test('is not known for a chat that was saved before this was kept', () => {
    expect(likeToday({ clocks: {} })['asked']).toBeNull();
    expect(answered(taken({ ...handedOff(withBot(), 'urgent'), asked: null })).asked).toBeNull();
  });
});
