import { createModel, signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import type { Desk } from '../call.ts';
import type { Memory } from '../memory.ts';

/** A message on its way. `id` stays through every retry, so that the server counts it once. */
export type Outgoing = { id: string; chatId: string; text: string; at: Ms } & (
  | { state: 'sending' }
  | { state: 'failed'; why: string }
  /** The server has it; it stays until it arrives in the transcript. */
  | { state: 'sent'; seq: number }
);

type Surroundings = {
  desk: Desk;
  storage: Memory;
  uid: string;
  newId: () => string;
  now: () => Ms;
};

/** Messages that have not arrived yet. They leave one after another in each chat, and what could not be sent waits for "Повторить". */
export const OutboxModel = createModel(({ desk, storage, uid, newId, now }: Surroundings) => {
  const key = `rtno.outbox.${uid}`;
  const outgoing = signal<readonly Outgoing[]>(restore(storage.getItem(key)));
  const lines = new Map<string, Promise<void>>();

  const save = (next: readonly Outgoing[]) => {
    outgoing.value = next;
    const unsent = next.filter(({ state }) => state !== 'sent');
    if (unsent.length > 0) storage.setItem(key, JSON.stringify(unsent));
    else storage.removeItem(key);
  };
  const become = (id: string, change: (message: Outgoing) => Outgoing) =>
    save(outgoing.value.map((message) => (message.id === id ? change(message) : message)));

  const deliver = async (id: string, seenSeq: number | undefined) => {
    const message = outgoing.value.find((one) => one.id === id);
    if (message?.state !== 'sending') return;
    const { chatId, text, at } = message;
    const outcome = await desk('send', { chatId, id, text, ...(seenSeq === undefined ? {} : { seenSeq }) });
    become(id, () =>
      outcome.ok
        ? { id, chatId, text, at, state: 'sent', seq: outcome.output.seq }
        : { id, chatId, text, at, state: 'failed', why: outcome.text },
    );
  };
  const enqueue = (id: string, chatId: string, seenSeq?: number) => {
    const turn = (lines.get(chatId) ?? Promise.resolve()).then(() => deliver(id, seenSeq));
    lines.set(chatId, turn);
    return turn;
  };
  for (const { id, chatId } of outgoing.value) void enqueue(id, chatId);

  return {
    outgoing,
    /** Sends a text; `seenSeq` is the last message on the screen. Returns when the server has answered. */
    send: (chatId: string, text: string, seenSeq: number) => {
      const message: Outgoing = { id: newId(), chatId, text, at: now(), state: 'sending' };
      save([...outgoing.value, message]);
      return enqueue(message.id, chatId, seenSeq);
    },
    retry: (id: string) => {
      const message = outgoing.value.find((one) => one.id === id);
      if (message?.state !== 'failed') return Promise.resolve();
      become(id, ({ chatId, text, at }) => ({ id, chatId, text, at, state: 'sending' }));
      return enqueue(id, message.chatId);
    },
    discard: (id: string) => save(outgoing.value.filter((message) => message.id !== id)),
    /** These have been seen in the transcript. */
    arrived: (ids: ReadonlySet<string>) => {
      if (outgoing.value.some(({ id }) => ids.has(id))) save(outgoing.value.filter(({ id }) => !ids.has(id)));
    },
  };
});
export type Outbox = InstanceType<typeof OutboxModel>;

/** What an earlier page left behind: whatever was on its way goes out again under the same id. */
function restore(kept: string | null): readonly Outgoing[] {
  if (kept === null) return [];
  try {
    const list: unknown = JSON.parse(kept);
    return Array.isArray(list) ? list.filter(isOutgoing) : [];
  } catch {
    return [];
  }
}

function isOutgoing(value: unknown): value is Outgoing {
  if (typeof value !== 'object' || value === null) return false;
  const { id, chatId, text, at, state } = value as Record<string, unknown>;
  return (
    [id, chatId, text].every((field) => typeof field === 'string') &&
    typeof at === 'number' &&
    (state === 'sending' || state === 'failed')
  );
}
