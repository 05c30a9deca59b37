import { createModel, effect, signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import type { CallRefused, Desk } from '../call.ts';
import type { Memory } from '../memory.ts';

/** What goes to the server; `seenSeq` is the last message that the sender had before their eyes. */
type Letter = { id: string; chatId: string; text: string; at: Ms; seenSeq: number };

/** A message on its way. `id` stays through every retry, so that the server counts it once. */
export type Outgoing = Letter &
  (
    | { state: 'sending' }
    /** Nobody has taken it yet, and it goes again by itself. */
    | { state: 'waiting'; why: string }
    | { state: 'failed'; why: string }
    /** The server has it; it stays until it arrives in the transcript. */
    | { state: 'sent'; seq: number }
  );

/** Why a message was not taken that has nothing to do with the message: it is sent again until it is. */
const PASSING: ReadonlySet<CallRefused['reason']> = new Set(['offline', 'busy', 'internal', 'too-many']);
/** The waits before it goes again, ms; the last one repeats. */
const WAITS = [2_000, 5_000, 15_000, 30_000, 60_000];

type Surroundings = {
  desk: Desk;
  storage: Memory;
  uid: string;
  newId: () => string;
  now: () => Ms;
};

/**
 * Messages that have not arrived yet. They leave one after another in each chat; what the network has kept goes again by itself, also after a day
 * and in another page, and what the server has refused waits for "Повторить".
 */
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

  // Whoever pauses is here; a nudge lets all of them go on.
  const pausing = new Set<() => void>();
  const life = { over: false };
  const nudge = () => pausing.forEach((goOn) => goOn());
  const pause = (tries: number) =>
    new Promise<void>((resolve) => {
      const goOn = () => {
        clearTimeout(timer);
        pausing.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, WAITS[Math.min(tries, WAITS.length - 1)]);
      pausing.add(goOn);
    });
  effect(() => () => {
    life.over = true;
    nudge();
  });

  const deliver = async (id: string) => {
    for (let tries = 0; !life.over; tries++) {
      const message = outgoing.value.find((one) => one.id === id);
      if (message?.state !== 'sending' && message?.state !== 'waiting') return;
      const { chatId, text, at, seenSeq } = message;
      const letter = { id, chatId, text, at, seenSeq };
      if (message.state === 'waiting') become(id, () => ({ ...letter, state: 'sending' }));
      const outcome = await desk('send', { chatId, id, text });
      if (life.over) return;
      if (outcome.ok) return become(id, () => ({ ...letter, state: 'sent', seq: outcome.output.seq }));
      const passing = PASSING.has(outcome.reason);
      become(id, () => ({ ...letter, state: passing ? 'waiting' : 'failed', why: outcome.text }));
      if (!passing) return;
      await pause(tries);
    }
  };
  const enqueue = (id: string, chatId: string) => {
    const turn = (lines.get(chatId) ?? Promise.resolve()).then(() => deliver(id));
    lines.set(chatId, turn);
    return turn;
  };
  for (const { id, chatId } of outgoing.value) void enqueue(id, chatId);

  return {
    outgoing,
    /** Sends a text. Returns when the server has taken or refused it. */
    send: (chatId: string, text: string, seenSeq: number) => {
      const message: Outgoing = { id: newId(), chatId, text, at: now(), seenSeq, state: 'sending' };
      save([...outgoing.value, message]);
      return enqueue(message.id, chatId);
    },
    /** The network is back, or somebody asks for it: what waits goes now. */
    nudge,
    retry: (id: string) => {
      const message = outgoing.value.find((one) => one.id === id);
      if (message?.state !== 'failed') return Promise.resolve();
      become(id, ({ chatId, text, at, seenSeq }) => ({ id, chatId, text, at, seenSeq, state: 'sending' }));
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
  const { id, chatId, text, at, seenSeq, state } = value as Record<string, unknown>;
  return (
    [id, chatId, text].every((field) => typeof field === 'string') &&
    [at, seenSeq].every((field) => typeof field === 'number') &&
    (state === 'sending' || state === 'waiting' || state === 'failed')
  );
}
