import { expect, test } from 'vitest';
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
