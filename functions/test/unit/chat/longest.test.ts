import { expect, test } from 'vitest';
import type { ActiveChat, Chat, QueuedChat } from '../../../src/domain/chat.ts';
import { close, expire } from '../../../src/domain/chat/close.ts';
import { comeBack } from '../../../src/domain/chat/come-back.ts';
import { loseUntaken } from '../../../src/domain/chat/lose-untaken.ts';
import { ownerBack } from '../../../src/domain/chat/owner-away.ts';
import { reply } from '../../../src/domain/chat/reply.ts';
import { take } from '../../../src/domain/chat/take.ts';
import { visitorWrites } from '../../../src/domain/chat/visitor-writes.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/domain/time.ts';
import { COMPANY, NOON, SETTINGS, active, anna, assigned, must, owning, queued, visitor, withBot } from '../world.ts';

const says = (chat: Chat, now: number) =>
  must(visitorWrites(chat, visitor(), { id: `m${now}`, text: 'Да', choice: null }, now)).chat;
const hers = owning(anna);

test('a chat remembers the longest silence after an answer, up to its end', () => {
  const at = NOON + 5 * MINUTE;
  const answered = must(reply(active(), hers, { id: 'a', text: 'Готово' }, at)).chat;
  const back = says(answered, at + 20 * MINUTE) as ActiveChat;
  expect(back.clocks.longest).toMatchObject({ afterAnswer: 20 * MINUTE });
  const again = must(reply(back, hers, { id: 'b', text: 'И ещё' }, at + 21 * MINUTE)).chat;
  const over = (minutes: number) => must(close(again, hers, hers, SETTINGS, at + (21 + minutes) * MINUTE)).chat;
  expect(over(5).metrics.longest).toMatchObject({ afterAnswer: 20 * MINUTE });
  expect(over(30).metrics.longest).toMatchObject({ afterAnswer: 30 * MINUTE });
});

test('nobody is silent who waits for a word, is muted, or has been answered just now', () => {
  const waiting = active();
  expect(must(close(waiting, hers, hers, SETTINGS, NOON + HOUR)).chat.metrics.longest).not.toHaveProperty(
    'afterAnswer',
  );
  const answered = must(reply(active(), hers, { id: 'a', text: 'Да' }, NOON + HOUR)).chat;
  const muted = { ...answered, client: { ...answered.client, mutedUntil: NOON + 2 * HOUR } };
  const ended = must(close(muted, hers, hers, SETTINGS, NOON + 2 * HOUR + MINUTE)).chat;
  expect(ended.metrics.longest).toMatchObject({ afterAnswer: MINUTE });
  expect(must(close(answered, hers, hers, SETTINGS, NOON + HOUR + SECOND)).chat.metrics.longest).not.toHaveProperty(
    'afterAnswer',
  );
});

test('it remembers the silence with the bot, the time untaken, the absence of a client who waits and of an owner', () => {
  expect(expire(withBot(), SETTINGS, NOON + HOUR).chat.metrics.longest).toEqual({ withBot: HOUR });
  expect(expire({ ...withBot(), owes: NOON }, SETTINGS, NOON + HOUR).chat.metrics.longest).toBe(undefined);
  const left = assigned();
  const untaken = 2 * MINUTE;
  const now = left.assignedAt + untaken;
  expect(must(take(left, hers, COMPANY, now)).chat.clocks.longest).toMatchObject({ untaken });
  const lost = loseUntaken(left, { owner: hers, from: null }, 'no-answer', 'system', COMPANY, now).chat;
  expect(lost.clocks.longest).toMatchObject({ untaken });
  const gone = { since: NOON, awaitingSince: NOON - MINUTE };
  const missed = { ...queued(), awaitingSince: null, gone } as QueuedChat;
  expect(comeBack(missed, NOON + HOUR, NOON + HOUR)?.chat.clocks.longest).toMatchObject({ gone: HOUR });
  const away = { ...active(), ownerAbsentSince: NOON };
  expect(ownerBack(away, NOON + MINUTE).chat.clocks.longest).toMatchObject({ ownerAway: MINUTE });
});
