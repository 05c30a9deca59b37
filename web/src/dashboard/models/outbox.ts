import { computed, createModel, effect, signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import type { CallRefused, Desk } from '../call.ts';
import type { Memory } from '../memory.ts';
import { keepMessages } from './kept-messages.ts';
import { when } from './when.ts';

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

const isGoing = ({ state }: Outgoing) => state === 'sending' || state === 'waiting';

type Surroundings = { desk: Desk; storage: Memory; uid: string; newId: () => string; now: () => Ms };

/**
 * Messages that have not arrived yet. They leave one after another in each chat; what the network has kept goes again by itself, also after a day
 * and in another page, and what the server has refused waits for "Повторить".
 */
export const OutboxModel = createModel(({ desk, storage, uid, newId, now }: Surroundings) => {
  const kept = keepMessages(storage, uid);
  const outgoing = signal<readonly Outgoing[]>(kept.all());
  const lines = new Map<string, Promise<void>>();
  let last = 0;

  const drop = (ids: ReadonlySet<string>) => {
    const gone = outgoing.value.filter(({ id }) => ids.has(id));
    if (gone.length === 0) return;
    gone.forEach(kept.remove);
    outgoing.value = outgoing.value.filter(({ id }) => !ids.has(id));
  };
  const become = (id: string, change: (message: Outgoing) => Outgoing) => {
    const message = outgoing.value.find((one) => one.id === id);
    if (message === undefined) return;
    const changed = change(message);
    if (changed.state === 'sent') kept.remove(message);
    // Another tab has delivered it or given it up: nothing of it may come back here.
    else if (!kept.has(message)) return drop(new Set([id]));
    else kept.put(changed);
    outgoing.value = outgoing.value.map((one) => (one.id === id ? changed : one));
  };

  /** How many go by themselves sooner or later. */
  const onTheWay = computed(() => outgoing.value.filter(isGoing).length);

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
      if (message === undefined || !isGoing(message)) return;
      if (!kept.has(message)) return drop(new Set([id]));
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
    /** The chats in which a message was refused. */
    refusedIn: computed(() => new Set(outgoing.value.flatMap((one) => (one.state === 'failed' ? [one.chatId] : [])))),
    /** Sends a text. Returns when the server has taken or refused it. */
    send: (chatId: string, text: string, seenSeq: number) => {
      // Two in one millisecond keep their order too.
      last = Math.max(now(), last + 1);
      const message: Outgoing = { id: newId(), chatId, text, at: last, seenSeq, state: 'sending' };
      kept.put(message);
      outgoing.value = [...outgoing.value, message];
      return enqueue(message.id, chatId);
    },
    /** The network is back, or somebody asks for it: what waits goes now. */
    nudge,
    onTheWay,
    /** How many the server has not taken, whatever they wait for. */
    unsent: computed(() => outgoing.value.filter(({ state }) => state !== 'sent').length),
    /** What waits goes now; returns once nothing is on the way any more, at the latest after `max`. */
    emptied: (max: Ms) => {
      nudge();
      return when(() => onTheWay.value === 0, max);
    },
    retry: (id: string) => {
      const message = outgoing.value.find((one) => one.id === id);
      if (message?.state !== 'failed') return Promise.resolve();
      become(id, ({ chatId, text, at, seenSeq }) => ({ id, chatId, text, at, seenSeq, state: 'sending' }));
      return enqueue(id, message.chatId);
    },
    /** Nothing of this chat is under way: the server has it, or has refused it, or cannot be reached now. */
    settled: (chatId: string) =>
      when(() => {
        const here = outgoing.value.filter((message) => message.chatId === chatId);
        return here.some(({ state }) => state === 'waiting') || here.every(({ state }) => state !== 'sending');
      }),
    /** Has the server not taken something of this chat? */
    isUnsent: (chatId: string) =>
      outgoing.value.some((message) => message.chatId === chatId && message.state !== 'sent'),
    discard: (id: string) => drop(new Set([id])),
    /** These have been seen in the transcript. */
    arrived: drop,
  };
});
export type Outbox = InstanceType<typeof OutboxModel>;
