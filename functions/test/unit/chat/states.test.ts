import { describe, expect, test } from 'vitest';
import type { Chat } from '../../../src/domain/chat.ts';
import { assign } from '../../../src/domain/chat/assign.ts';
import { botSpeaks } from '../../../src/domain/chat/bot-speaks.ts';
import type { ChatChange } from '../../../src/domain/chat/change.ts';
import { close } from '../../../src/domain/chat/close.ts';
import { closeWaiting } from '../../../src/domain/chat/close-waiting.ts';
import { decline } from '../../../src/domain/chat/decline.ts';
import { returnToBot } from '../../../src/domain/chat/return-to-bot.ts';
import { answerHelp, callSenior } from '../../../src/domain/chat/help.ts';
import { takeOver } from '../../../src/domain/chat/take-over.ts';
import { whisper } from '../../../src/domain/chat/whisper.ts';
import { handOff } from '../../../src/domain/chat/hand-off.ts';
import { rate } from '../../../src/domain/chat/rate.ts';
import { reply } from '../../../src/domain/chat/reply.ts';
import { take } from '../../../src/domain/chat/take.ts';
import { transfer } from '../../../src/domain/chat/transfer.ts';
import { visitorEnds } from '../../../src/domain/chat/visitor-ends.ts';
import { visitorWrites } from '../../../src/domain/chat/visitor-writes.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import type { Operator } from '../../../src/domain/operator.ts';
import type { Refused } from '../../../src/domain/refusal.ts';
import { HOUR } from '../../../src/domain/time.ts';
import type { State } from '../world.ts';
import { COMPANY, EVERY_STATE, NOON, SETTINGS, anna, boris, operator, owning, vera, visitor } from '../world.ts';

const now = NOON + HOUR;
const hers = owning(anna);
const sent = { id: 'message-1', text: 'Алло' };
const speech = { id: 'bot-9', text: 'Ответ', entryId: 'e', choices: [], topic: null, memory: freshMemory() };
const byHand = { why: 'by-hand', by: 'vera', among: null, overLimit: false } as const;
const given = { overLimit: false, note: '' };

/** In each state Anna owns the chat, if anybody does. */
const owner = (chat: Chat): Operator | null => ('ownerId' in chat && chat.ownerId === 'anna' ? hers : null);

const VERBS = {
  'the visitor writes': (chat) => visitorWrites(chat, visitor(), { ...sent, choice: null }, now),
  'the bot speaks': (chat) => botSpeaks(chat, speech, now),
  'the bot hands off': (chat) => handOff(chat, 'cannot-answer', null, SETTINGS, now),
  'Boris gets it': (chat) => assign(chat, boris, owner(chat), byHand, now),
  'Anna takes': (chat) => take(chat, hers, COMPANY, now),
  'Boris takes': (chat) => take(chat, boris, COMPANY, now),
  'a supervisor takes': (chat) => take(chat, vera, COMPANY, now),
  'Anna replies': (chat) => reply(chat, hers, sent, now),
  'Boris replies': (chat) => reply(chat, boris, sent, now),
  'Anna closes': (chat) => close(chat, hers, owner(chat), SETTINGS, now),
  'Boris closes': (chat) => close(chat, boris, owner(chat), SETTINGS, now),
  'a supervisor closes': (chat) => close(chat, vera, owner(chat), SETTINGS, now),
  'Boris closes what waits': (chat) => closeWaiting(chat, boris, owner(chat), SETTINGS, now),
  'a supervisor closes what waits': (chat) => closeWaiting(chat, vera, owner(chat), SETTINGS, now),
  'Anna gives it to Boris': (chat) => transfer(chat, hers, owner(chat), boris, given, SETTINGS, now),
  'Anna gives it to the queue': (chat) => transfer(chat, hers, owner(chat), null, given, SETTINGS, now),
  'Boris gives it away': (chat) => transfer(chat, boris, owner(chat), null, given, SETTINGS, now),
  'a supervisor moves it': (chat) => transfer(chat, vera, owner(chat), boris, given, SETTINGS, now),
  'Anna gives it to the bot': (chat) => returnToBot(chat, hers, SETTINGS, now),
  'a supervisor takes it over': (chat) => takeOver(chat, vera, owner(chat), COMPANY, now),
  'Boris takes it over': (chat) => takeOver(chat, boris, owner(chat), COMPANY, now),
  'a supervisor whispers to Anna': (chat) => whisper(chat, 'vera', 'anna', now),
  'Anna calls a supervisor': (chat) => callSenior(chat, hers, { id: 'h', reason: 'Ругается' }, now),
  'a supervisor comes': (chat) => answerHelp(chat, vera, 'h', now),
  'Anna declines': (chat) => decline(chat, hers, null, COMPANY, now),
  'the visitor ends it': (chat) => visitorEnds(chat, owner(chat), SETTINGS, now),
  'the visitor rates': (chat) => rate(chat, 5, '', now),
} satisfies Record<string, (chat: Chat) => ChatChange | Refused>;
type Verb = keyof typeof VERBS;

/** The next state of a chat that is with the bot, queued, assigned, active, closed, in this order; or why the verb is refused. */
const TABLE: Record<Verb, string> = {
  'the visitor writes': 'bot queued assigned active chat-closed',
  'the bot speaks': 'bot bot-silenced bot-silenced bot-silenced bot-silenced',
  'the bot hands off': 'queued bot-silenced bot-silenced bot-silenced bot-silenced',
  'Boris gets it': 'chat-not-waiting assigned assigned assigned chat-closed',
  'Anna takes': 'not-allowed not-allowed active active chat-closed',
  'Boris takes': 'not-allowed not-allowed not-owner already-taken chat-closed',
  'a supervisor takes': 'active active not-owner already-taken chat-closed',
  'Anna replies': 'not-owner not-owner chat-not-taken active chat-closed',
  'Boris replies': 'not-owner not-owner not-owner not-owner chat-closed',
  'Anna closes': 'chat-not-taken chat-not-taken chat-not-taken closed closed',
  'Boris closes': 'chat-not-taken chat-not-taken chat-not-taken not-owner closed',
  'a supervisor closes': 'chat-not-taken chat-not-taken chat-not-taken closed closed',
  'Boris closes what waits': 'not-allowed not-allowed not-allowed not-allowed not-allowed',
  'a supervisor closes what waits': 'chat-not-waiting closed closed already-taken closed',
  'Anna gives it to Boris': 'chat-not-waiting chat-not-waiting assigned assigned chat-closed',
  'Anna gives it to the queue': 'chat-not-waiting chat-not-waiting queued queued chat-closed',
  'Boris gives it away': 'chat-not-waiting chat-not-waiting not-owner not-owner chat-closed',
  'a supervisor moves it': 'chat-not-waiting chat-not-waiting assigned assigned chat-closed',
  'Anna gives it to the bot': 'not-owner not-owner chat-not-taken bot chat-closed',
  'a supervisor takes it over': 'active active active active chat-closed',
  'Boris takes it over': 'not-allowed not-allowed not-allowed not-allowed not-allowed',
  'a supervisor whispers to Anna': 'owner-changed owner-changed assigned active chat-closed',
  'Anna calls a supervisor': 'not-owner not-owner chat-not-taken active chat-closed',
  'a supervisor comes': 'help-over help-over help-over help-over chat-closed',
  'Anna declines': 'not-owner not-owner nothing-offered nothing-offered chat-closed',
  'the visitor ends it': 'closed closed closed closed closed',
  'the visitor rates': 'chat-not-closed chat-not-closed chat-not-closed chat-not-closed closed',
};
const STATES = Object.keys(EVERY_STATE) as State[];

describe.each(Object.keys(VERBS) as Verb[])('When %s', (verb) => {
  const becomes = TABLE[verb].split(' ');
  test.each(STATES.map((state, i) => [state, becomes[i]] as const))('a chat that is %s: %s', (state, expected) => {
    const outcome = VERBS[verb](EVERY_STATE[state]);
    expect(outcome.ok ? outcome.chat.state : outcome.reason).toBe(expected);
  });
});

describe('An assignment is refused', () => {
  test.each([
    ['to who is on a break', { status: 'break' }, 'operator-not-working'],
    ['to who is leaving', { status: 'leaving' }, 'operator-not-working'],
    ['to who is absent', { status: 'absent' }, 'operator-not-working'],
    ['to who is deactivated', { active: false }, 'operator-inactive'],
    ['over the limit', { openChats: ['a', 'b', 'c'] }, 'over-limit'],
  ] as const)('%s', (_what, more, reason) => {
    expect(assign(EVERY_STATE.queued, operator('x', more), null, byHand, now)).toMatchObject({ ok: false, reason });
  });

  test('to the person who already has the chat, and the refusal names them', () => {
    const again = assign(EVERY_STATE.assigned, hers, hers, byHand, now);
    expect(again).toEqual({ ok: false, reason: 'already-owner', now: { ownerId: 'anna' } });
  });

  test('but over the limit it is made when a supervisor confirms, and not when an operator does', () => {
    const full = operator('x', { openChats: ['a', 'b', 'c'] });
    const wish = { overLimit: true, note: '' };
    expect(assign(EVERY_STATE.queued, full, null, { ...byHand, overLimit: true }, now)).toMatchObject({ ok: true });
    expect(transfer(EVERY_STATE.active, vera, hers, full, wish, SETTINGS, now)).toMatchObject({ ok: true });
    expect(transfer(EVERY_STATE.active, hers, hers, full, wish, SETTINGS, now)).toMatchObject({ reason: 'over-limit' });
  });
});
