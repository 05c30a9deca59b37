import { describe, expect, test } from 'vitest';
import { expire } from '../../../src/domain/chat/close.ts';
import { BOT_PATIENCE, dueNow, nextDue } from '../../../src/domain/chat/due.ts';
import { markLate } from '../../../src/domain/chat/owner-away.ts';
import { reply } from '../../../src/domain/chat/reply.ts';
import { visitorWrites } from '../../../src/domain/chat/visitor-writes.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/domain/time.ts';
import { NOON, SETTINGS, active, anna, assigned, closed, must, owning } from '../world.ts';
import { queued, visitor, withBot } from '../world.ts';
import { now, says } from './verbs-scene.ts';

describe('What time brings', () => {
  const answered = must(reply(active(), owning(anna), { id: 'a', text: 'Да' }, now)).chat;
  const waiting = must(visitorWrites(answered, visitor(), says(), now)).chat;
  const silent = active();
  test.each([
    ['a bot that does not answer is asked again', { ...withBot(), owes: now }, 'bot-owes', now + BOT_PATIENCE],
    ['a visitor who is silent with the bot has left', withBot(), 'visitor-left', NOON + SETTINGS.botIdleMs],
    ['an untaken chat goes back', assigned(), 'no-answer', NOON + MINUTE + SECOND + SETTINGS.noAnswerMs],
    ['a late answer alerts the supervisors', waiting, 'late', now + SETTINGS.lateMs],
    ['so does an owner who took the chat and writes nothing', silent, 'late', silent.takenAt + SETTINGS.lateMs],
    [
      'a message of the visitor does not put that off',
      { ...silent, awaitingSince: now },
      'late',
      silent.takenAt + SETTINGS.lateMs,
    ],
    [
      'a waiting chat may go back to whoever lost it',
      { ...queued(), avoid: { operatorId: 'anna', until: now } },
      'may-go-back',
      now,
    ],
    ['the grace ends', { ...answered, ownerAbsentSince: now }, 'owner-absent', now + SETTINGS.absenceGraceMs],
  ] as const)('%s', (_what, chat, what, at) => {
    expect(nextDue(chat, SETTINGS)).toEqual({ what, at });
    expect(dueNow(chat, SETTINGS, at - 1)).toBe(null);
    expect(dueNow(chat, SETTINGS, at)).toEqual({ what, at });
  });

  test('of two the earlier is next; a queued, answered, alerted or closed chat has nothing due', () => {
    const both = { ...active(), awaitingSince: now - HOUR, ownerAbsentSince: now };
    expect(nextDue(both, SETTINGS)).toMatchObject({ what: 'late' });
    for (const chat of [queued(), answered, closed(), markLate(waiting as never, now).chat])
      expect(nextDue(chat, SETTINGS)).toBe(null);
    expect(expire(withBot(), SETTINGS, now).chat).toMatchObject({ ownerId: null, closedBy: 'system' });
  });
});
