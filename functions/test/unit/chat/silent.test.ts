import { describe, expect, test } from 'vitest';
import type { ActiveChat } from '../../../src/domain/chat.ts';
import { nextDue } from '../../../src/domain/chat/due.ts';
import { endSilent } from '../../../src/domain/chat/end-silent.ts';
import { hearTyping, remindSilent } from '../../../src/domain/chat/remind-silent.ts';
import { reply } from '../../../src/domain/chat/reply.ts';
import { take } from '../../../src/domain/chat/take.ts';
import { transfer } from '../../../src/domain/chat/transfer.ts';
import { unanswered } from '../../../src/domain/chat/unanswered.ts';
import { visitorWrites } from '../../../src/domain/chat/visitor-writes.ts';
import type { CompanySettings } from '../../../src/domain/settings.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/domain/time.ts';
import { COMPANY, NOON, SETTINGS, active, anna, boris, must, owning, visitor } from '../world.ts';

const RULE: CompanySettings = { ...SETTINGS, silenceRule: 'close' };
const at = NOON + 5 * MINUTE;
const hers = owning(anna);
const answered = must(reply(active(), hers, { id: 'a', text: 'Готово' }, at)).chat;
const reminded = remindSilent(answered, RULE, at + HOUR).chat;
const says = (chat: ActiveChat, now: number) =>
  must(visitorWrites(chat, visitor(), { id: 'b', text: 'Спасибо', choice: null }, now)).chat as ActiveChat;

describe('Who says nothing after an answer', () => {
  test('is left in peace, unless the company wants it otherwise', () => {
    expect(SETTINGS.silenceRule).toBe('off');
    expect(nextDue(answered, SETTINGS)).toBe(null);
    expect(nextDue(reminded, SETTINGS)).toBe(null);
  });

  test('is reminded, and only after that the chat ends', () => {
    expect(nextDue(answered, RULE)).toEqual({ what: 'silent', at: at + RULE.silenceReminderMs });
    expect(nextDue(reminded, RULE)).toEqual({ what: 'silent-ends', at: at + HOUR + RULE.silenceCloseMs });
  });

  test('hears the company’s words, which the owner need not read and which answer nothing', () => {
    const { chat, messages } = remindSilent(answered, RULE, at + HOUR);
    expect(messages).toMatchObject([{ notice: 'reminder', text: RULE.silenceText }]);
    expect(chat.readByOwner).toBe(chat.seq);
    expect(unanswered([...messages])).toEqual([]);
    const unread = { ...answered, readByOwner: 1 };
    expect(remindSilent(unread, RULE, at + HOUR).chat.readByOwner).toBe(1);
  });

  test('has a chat of its own class in the end, which counts as its owner’s', () => {
    const { chat, operators } = endSilent(reminded, hers, RULE, at + 2 * HOUR);
    expect(chat).toMatchObject({ state: 'closed', ending: 'silent', ownerId: 'anna', closedBy: 'system' });
    expect(operators).toEqual([anna]);
  });
});

describe('Nobody is reminded, and no chat ends,', () => {
  test.each([
    ['while the visitor waits for the first answer', active()],
    ['when they have written again', says(answered, at + MINUTE)],
    ['when they have written after the reminder', says(reminded, at + 2 * HOUR)],
    ['while a colleague to whom it was given has not answered', takenOver()],
  ] as const)('%s', (_what, chat) => {
    expect(['late', undefined]).toContain(nextDue(chat, RULE)?.what);
  });

  test('before the visitor may speak again', () => {
    const mutedUntil = at + HOUR;
    const muted = { ...answered, client: { ...answered.client, mutedUntil } };
    expect(nextDue(muted, RULE)).toEqual({ what: 'silent', at: mutedUntil + RULE.silenceReminderMs });
  });

  test('while they type: the time counts from then on, and they are not asked twice', () => {
    const typing = { visitorAt: at + 30 * SECOND, operatorAt: null };
    expect(nextDue(hearTyping(answered, typing)!.chat, RULE)).toEqual({
      what: 'silent',
      at: at + 30 * SECOND + RULE.silenceReminderMs,
    });
    const later = { visitorAt: at + HOUR + SECOND, operatorAt: null };
    expect(nextDue(hearTyping(reminded, later)!.chat, RULE)?.what).toBe('silent-ends');
    for (const before of [null, { visitorAt: at - SECOND, operatorAt: at + HOUR }])
      expect(hearTyping(answered, before)).toBe(null);
  });
});

test('An answer begins the silence anew', () => {
  const again = must(reply(reminded, hers, { id: 'c', text: 'Ещё вот что' }, at + 2 * HOUR)).chat;
  expect(again.silence).toEqual({ since: at + 2 * HOUR, remindedAt: null });
});

/** Anna's visitor has been answered and is silent; Boris takes the chat over. */
function takenOver(): ActiveChat {
  const given = must(transfer(answered, hers, hers, boris, { overLimit: false, note: '' }, RULE, at + MINUTE)).chat;
  return must(take(given, owning(boris), COMPANY, at + 2 * MINUTE)).chat;
}
