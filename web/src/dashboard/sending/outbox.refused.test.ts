import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Refusal } from '#domain/refusal.ts';
import { refusalText } from '#domain/refusal-text.ts';
import type { Desk } from '../app/call.ts';
import { openDoors } from '../app/call.ts';
import { safeMemory } from '../../shared/memory.ts';
import { OutboxModel } from './outbox.ts';

/** A dashboard whose server refuses each message with `reason`, until `willing` is called. */
function unwilling(reason: Refusal): { desk: Desk; willing: () => void } {
  let refuses = true;
  const { desk } = openDoors(
    async () => {
      if (!refuses) return { seq: 7, at: 1 };
      throw Object.assign(new Error(refusalText(reason, 'ru')), { details: { reason, now: { ownerId: 'boris' } } });
    },
    () => 'ru',
    () => ({ noAnswer: 'Нет связи', broken: 'Сломалось', signedOut: 'Войдите' }),
  );
  return { desk, willing: () => (refuses = false) };
}

test.each(['chat-closed', 'not-owner', 'chat-not-taken', 'deactivated', 'unknown-chat'] as const)(
  '«%s» is said in words, and what was typed stays, also over a reload, and goes out on «Повторить»',
  async (reason) => {
    const { desk, willing } = unwilling(reason);
    const uid = `anna-${reason}`;
    const storage = safeMemory(() => localStorage);
    const open = () =>
      new OutboxModel({
        desk,
        storage,
        uid,
        newId: () => 'message',
        now: () => 1,
        changes: () => () => {},
        alone: (_, work) => work(),
      });
    await open().send('chat', 'Уже в пути', 3);
    const after = open();
    expect(after.outgoing.value).toMatchObject([
      { id: 'message', chatId: 'chat', text: 'Уже в пути', state: 'failed', why: refusalText(reason, 'ru') },
    ]);
    willing();
    await after.retry('message');
    expect(after.outgoing.value).toMatchObject([{ id: 'message', text: 'Уже в пути', state: 'sent', seq: 7 }]);
    expect(storage.keys(`rtno.outbox.${uid}`)).toEqual([]);
  },
);

describe('A server that asks for some time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test.each([
    ['too-many', { reason: 'too-many', now: { retryMs: 40_000 } }, null],
    ['nothing but a header', undefined, 40_000],
  ] as const)('by %s gets the message again only after it', async (_, details, retryMs) => {
    let asked = 0;
    const { desk } = openDoors(
      async () => {
        asked++;
        throw Object.assign(new Error('busy'), { code: 'functions/unavailable', details, retryMs });
      },
      () => 'ru',
      () => ({ noAnswer: 'Нет связи', broken: 'Сломалось', signedOut: 'Войдите' }),
    );
    const outbox = new OutboxModel({
      desk,
      storage: safeMemory(() => localStorage),
      uid: `waits-${retryMs}`,
      newId: () => 'message',
      now: () => 1,
      changes: () => () => {},
      alone: (_, work) => work(),
    });
    void outbox.send('chat', 'Уже в пути', 3);
    await vi.advanceTimersByTimeAsync(39_999);
    expect([asked, outbox.outgoing.value[0]?.state]).toEqual([1, 'waiting']);
    await vi.advanceTimersByTimeAsync(20_001);
    expect(asked).toBe(2);
  });
});
