import { describe, expect, test } from 'vitest';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import { botSpeaks } from '../../../src/domain/chat/bot-speaks.ts';
import { carryOut } from '../../../src/domain/chat/carry-out.ts';
import { handOff } from '../../../src/domain/chat/hand-off.ts';
import { visitorWrites } from '../../../src/domain/chat/visitor-writes.ts';
import { COMPANY, SETTINGS, must } from '../world.ts';
import { visitor, withBot } from '../world.ts';
import { now, says } from './verbs-scene.ts';

describe('The bot', () => {
  const topic = { topicId: 'flowers', subtopicId: null };
  const speech = { id: 'bot-2', text: 'Ответ', entryId: 'e', choices: [], topic, memory: freshMemory() };

  test('answers, and then owes no answer', () => {
    const asked = must(visitorWrites(withBot(), visitor(), says(), now)).chat;
    const { chat, messages } = must(botSpeaks(asked, speech, now));
    expect(chat).toMatchObject({ owes: null, topic: { ...topic, by: 'bot' } });
    expect(messages).toMatchObject([{ seq: 2, from: 'bot', kind: 'text', entryId: 'e' }]);
  });

  test('never overwrites the topic that an operator chose', () => {
    const chosen = { ...withBot(), topic: { topicId: 'bills', subtopicId: null, by: 'operator' as const } };
    expect(must(botSpeaks(chosen, speech, now)).chat.topic).toMatchObject({ topicId: 'bills' });
  });

  const about = { ...topic, confidence: 1 };
  const rose = { entryId: 'e', title: 'Розы' };
  test.each([
    [
      'asks with buttons',
      { say: 'clarify', options: [rose], ...about },
      { kind: 'choices', text: SETTINGS.clarifyText },
    ],
    ['asks for other words', { say: 'clarify', options: [], ...about }, { kind: 'text', entryId: null }],
    ['greets as the company does', { say: 'smalltalk', kind: 'greeting' }, { text: SETTINGS.greetingText }],
    ['is thanked', { say: 'smalltalk', kind: 'thanks' }, { from: 'bot', kind: 'text' }],
    [
      'hands over',
      { say: 'hand-off', reason: 'urgent', ...about },
      { notice: 'handed-off', text: SETTINGS.handOffText },
    ],
  ] as const)('%s', (_what, outcome, message) => {
    const change = must(carryOut(withBot(), outcome, freshMemory(), COMPANY as never, now));
    expect(change.messages).toMatchObject([message]);
  });

  const answer = {
    say: 'answer',
    entryId: 'e',
    alsoEntryIds: [],
    sources: ['Розы'],
    text: 'Есть.',
    open: [],
    ...about,
  } as const;

  test('tells with the topic how sure it is, also when it hands over', () => {
    for (const outcome of [{ ...answer, askHelped: false }, { say: 'hand-off', reason: 'urgent', ...about } as const]) {
      const { chat } = must(carryOut(withBot(), outcome, freshMemory(), COMPANY as never, now));
      expect(chat.topic).toEqual({ ...topic, by: 'bot', confidence: 1 });
    }
  });

  test('asks below its first answer whether it helped, in the language of the chat, and not again', () => {
    const said = (askHelped: boolean, locale: 'ru' | 'en') =>
      must(carryOut({ ...withBot(), locale }, { ...answer, askHelped }, freshMemory(), COMPANY as never, now)).messages;
    expect(said(true, 'ru')).toMatchObject([{ text: 'Есть.', closing: 'Это помогло?', replies: ['Да', 'Нет'] }]);
    expect(said(true, 'en')).toMatchObject([{ text: 'Есть.', closing: 'Did this help?', replies: ['Yes', 'No'] }]);
    expect(said(false, 'ru')[0]).not.toHaveProperty('closing');
  });

  test('offers a person for the questions that its answer leaves open', () => {
    const partly = { ...answer, askHelped: false, open: ['А вазы?'] };
    expect(must(carryOut(withBot(), partly, freshMemory(), COMPANY as never, now)).messages).toMatchObject([
      { text: 'Есть.', closing: 'На остальное ответит оператор: нажмите «Позвать оператора».' },
    ]);
  });

  test('hands over, and the visitor’s waiting time begins', () => {
    const { chat } = must(handOff(withBot(), 'asked-for-person', topic, SETTINGS, now));
    expect(chat).toMatchObject({ awaitingSince: now, handedOffAt: now, reason: 'asked-for-person', avoid: null });
  });
});
