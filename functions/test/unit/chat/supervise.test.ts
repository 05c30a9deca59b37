import { describe, expect, test } from 'vitest';
import type { ActiveChat, Chat } from '../../../src/domain/chat.ts';
import { assign } from '../../../src/domain/chat/assign.ts';
import type { ChatChange } from '../../../src/domain/chat/change.ts';
import { close } from '../../../src/domain/chat/close.ts';
import { answerHelp, callSenior, endHelp, helpIn, seniorsOf } from '../../../src/domain/chat/help.ts';
import { takeOver } from '../../../src/domain/chat/take-over.ts';
import { transfer } from '../../../src/domain/chat/transfer.ts';
import { whisper } from '../../../src/domain/chat/whisper.ts';
import type { Refused } from '../../../src/domain/refusal.ts';
import { MINUTE } from '../../../src/domain/time.ts';
import { COMPANY, EVERY_STATE, SETTINGS, anna, boris, operator, owning, vera } from '../world.ts';
import { now } from './verbs-scene.ts';

const hers = owning(anna);
const { active, assigned, queued, bot } = EVERY_STATE;
const gleb = operator('gleb', { role: 'supervisor' });
const reason = 'Клиент ругается';
const ok = <C extends Chat>(change: ChatChange<C> | Refused) => {
  if (!change.ok) throw new Error(change.reason);
  return change.chat;
};
const called = () => ok(callSenior(active, hers, { id: 'h', reason }, now));

describe('A supervisor takes a chat over', () => {
  test('from the operator who has it: the place of that operator is free, and both know in the same save', () => {
    const change = takeOver(active, vera, hers, COMPANY, now);
    expect(change).toMatchObject({
      chat: { state: 'active', ownerId: vera.id, reassignments: active.reassignments + 1 },
      record: { why: 'taken-by-hand', fromId: anna.id, operatorId: vera.id, by: vera.id },
    });
    expect((change as ChatChange).operators.map(({ id, openChats }) => [id, openChats])).toEqual([
      [vera.id, [active.id]],
      [anna.id, []],
    ]);
  });

  test('and the client who waits goes on waiting by the clock of responses, while one who was answered does not begin to', () => {
    const clocks = { ...active.clocks, unansweredSince: null };
    expect(ok(takeOver({ ...active, clocks }, vera, hers, COMPANY, now)).clocks.unansweredSince).toBeNull();
    const waits = { ...active, clocks: { ...clocks, unansweredSince: now - MINUTE } };
    expect(ok(takeOver(waits, vera, hers, COMPANY, now)).clocks.unansweredSince).toBe(now - MINUTE);
  });

  test('from the bot and the queue too, and twice is once', () => {
    for (const chat of [bot, queued, assigned])
      expect(ok(takeOver(chat, vera, null, COMPANY, now)).ownerId).toBe(vera.id);
    const taken = ok(takeOver(active, vera, hers, COMPANY, now));
    expect(takeOver(taken, owning(vera), owning(vera), COMPANY, now)).toMatchObject({ chat: taken, messages: [] });
  });
});

describe('A whisper', () => {
  test('is for the owner whom the supervisor sees', () => {
    expect(ok(whisper(active, vera.id, anna.id, now)).whisper).toEqual({ to: anna.id, by: vera.id, at: now });
    expect(whisper(active, vera.id, boris.id, now)).toMatchObject({ reason: 'owner-changed' });
    expect(whisper({ ...active, ownerId: vera.id }, vera.id, vera.id, now)).toMatchObject({ reason: 'nobody-listens' });
  });

  test('rings nobody who gets the chat later', () => {
    const whispered = ok(whisper(active, vera.id, anna.id, now));
    const how = { why: 'by-hand', by: 'vera', among: null, overLimit: false } as const;
    expect(ok(assign(whispered, boris, hers, how, now))).not.toHaveProperty('whisper');
  });
});

describe('A call for a supervisor', () => {
  test('is one, however often it arrives, and another one is refused while it is open', () => {
    const chat = called();
    expect(helpIn(chat)).toEqual({ id: 'h', reason, at: now, answeredBy: null, answeredAt: null });
    expect(ok(callSenior(chat, hers, { id: 'h', reason }, now + MINUTE))).toEqual(chat);
    expect(callSenior(chat, hers, { id: 'other', reason }, now)).toMatchObject({ reason: 'help-asked' });
  });

  test('is answered by one: the second is told who is coming', () => {
    const coming = ok(answerHelp(called(), vera, 'h', now));
    expect(helpIn(coming)).toMatchObject({ answeredBy: vera.id, answeredAt: now });
    expect(ok(answerHelp(coming, vera, 'h', now + MINUTE))).toEqual(coming);
    expect(answerHelp(coming, gleb, 'h', now)).toEqual({
      ok: false,
      reason: 'help-answered',
      now: { ownerId: vera.id },
    });
  });

  test('is ended by its asker and by supervisors, by nobody else, and an answer to an ended one is refused', () => {
    for (const who of [hers, vera]) expect(ok(endHelp(called(), who, 'h'))).toEqual(active);
    expect(endHelp(called(), boris, 'h')).toMatchObject({ reason: 'not-owner' });
    expect(ok(endHelp(active, hers, 'h'))).toEqual(active);
    expect(answerHelp(active, vera, 'h', now)).toMatchObject({ reason: 'help-over' });
  });

  test.each([
    ['closes', (chat: ActiveChat) => close(chat, hers, hers, SETTINGS, now)],
    ['is taken over', (chat: ActiveChat) => takeOver(chat, vera, hers, COMPANY, now)],
    [
      'goes to a colleague',
      (chat: ActiveChat) => transfer(chat, hers, hers, boris, { overLimit: false, note: '' }, SETTINGS, now),
    ],
    [
      'goes back to the queue',
      (chat: ActiveChat) => transfer(chat, hers, hers, null, { overLimit: false, note: '' }, SETTINGS, now),
    ],
  ] as const)('is over when the chat %s', (_how, happens) => {
    const chat = ok<Chat>(happens(called()));
    expect(chat).not.toHaveProperty('help');
    expect(answerHelp(chat, vera, 'h', now).ok).toBe(false);
  });

  test('reaches the supervisors and admins who are at their desks', () => {
    const team = [
      anna,
      vera,
      gleb,
      operator('gone', { role: 'admin', status: 'absent' }),
      operator('left', { role: 'admin', active: false }),
    ];
    expect(seniorsOf(team, vera.id).map(({ id }) => id)).toEqual(['gleb']);
  });
});
