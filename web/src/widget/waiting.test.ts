import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from './door.ts';
import { chances } from './dialogs.ts';
import { visit } from './visit.ts';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

const MINUTE = 60_000;
const soon = (ms = 3_000) => vi.advanceTimersByTimeAsync(ms);
const refusal = (status: number, reason: string, text: string, retryMs: number | null): Outcome<never> => ({
  ok: false,
  status,
  reason,
  text,
  retryMs,
});

describe('«Позвать оператора»', () => {
  it('pressed eight times calls once, both while the call is being sent and while people have the chat', async () => {
    const { dialogs, conversation } = visit(chances(1));
    dialogs.network.isThere = false;
    for (let i = 0; i < 4; i++) conversation.callOperator('Позвать оператора');
    await soon();
    expect([conversation.outgoing.value.length, conversation.mayCall.value]).toEqual([1, false]);
    dialogs.network.isThere = true;
    conversation.nudge();
    for (let i = 0; i < 300; i++) {
      conversation.callOperator('Позвать оператора');
      await soon(10);
    }
    expect(dialogs.said()).toEqual(['chat-1: Позвать оператора']);
  });

  it('works again in the next chat, and after a call that was refused', async () => {
    const { dialogs, conversation } = visit(chances(2));
    conversation.callOperator('Раз');
    await soon();
    dialogs.takes();
    dialogs.closes();
    await soon();
    expect(conversation.mayCall.value).toBe(true);
    dialogs.refuseNext(refusal(400, 'bad-input', 'Проверьте', null));
    conversation.callOperator('Два');
    await soon();
    expect(conversation.mayCall.value).toBe(true);
  });
});

describe('A client who was muted', () => {
  const muted = refusal(403, 'muted', 'Сейчас вы не можете отправлять сообщения.', 15 * MINUTE);

  it('can send what was typed when the time is over', async () => {
    const { dialogs, conversation, shown } = visit(chances(1));
    dialogs.refuseNext(muted);
    conversation.say('Спам');
    await soon();
    const [item] = conversation.outgoing.value;
    expect(item).toMatchObject({ state: 'failed', reason: 'muted' });
    expect(conversation.mutedUntil.value).toBeGreaterThan(Date.now() + 14 * MINUTE);
    await soon(15 * MINUTE);
    expect(conversation.mutedUntil.value).toBeNull();
    conversation.retry(item!.id);
    await soon();
    expect([shown(), conversation.outgoing.value]).toEqual([['chat-1: Спам'], []]);
  });

  it('can write as soon as the operator ends the mute', async () => {
    const { dialogs, conversation } = visit(chances(1));
    conversation.say('Здравствуйте');
    await soon();
    dialogs.takes();
    dialogs.mutes(60 * MINUTE);
    await soon();
    expect(conversation.mutedUntil.value).not.toBeNull();
    dialogs.mutes(null);
    await soon();
    expect(conversation.mutedUntil.value).toBeNull();
  });
});

it('is told of a limit in words, and the message is sent by itself when that is over', async () => {
  const { dialogs, conversation, shown } = visit(chances(1));
  dialogs.refuseNext(refusal(429, 'too-many', 'Слишком часто. Подождите немного.', 2 * MINUTE));
  conversation.say('Здравствуйте');
  await soon(MINUTE);
  expect([conversation.obstacle.value, dialogs.counts.sends]).toEqual(['Слишком часто. Подождите немного.', 1]);
  await soon(2 * MINUTE);
  expect([conversation.obstacle.value, shown()]).toEqual([null, ['chat-1: Здравствуйте']]);
});

it('the greeting is asked for until it has come, and then no more', async () => {
  const { dialogs, conversation } = visit(chances(1), false);
  await soon(MINUTE);
  expect(conversation.company.value).toBeNull();
  dialogs.network.isThere = true;
  await soon(MINUTE);
  expect(conversation.company.value?.greeting).toBe('Здравствуйте!');
  const { companies } = dialogs.counts;
  await soon(MINUTE);
  expect(dialogs.counts.companies).toBe(companies);
});

it('a keystroke in another tab causes no request; a message does', async () => {
  const { dialogs, conversation } = visit(chances(1));
  conversation.say('Здравствуйте');
  await soon();
  dialogs.closes();
  dialogs.network.streams = 'refused';
  await soon(10 * MINUTE);
  const before = { ...dialogs.counts };
  conversation.changedElsewhere('draft');
  await soon(0);
  expect(dialogs.counts).toEqual(before);
  conversation.changedElsewhere('out:000000000000001-x');
  await soon(0);
  expect(dialogs.counts.reads).toBeGreaterThan(before.reads);
});
