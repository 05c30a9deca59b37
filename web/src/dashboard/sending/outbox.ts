import { computed, createModel, effect, signal } from '@preact/signals';
import { mayPassLater } from '#domain/refusal.ts';
import { same } from '#domain/same.ts';
import type { Ms } from '#domain/time.ts';
import type { CallRefused, Desk } from '../app/call.ts';
import type { Memory } from '../../shared/memory.ts';
import type { Stale } from './stale.ts';
import { keepMessages } from './kept-messages.ts';
import type { Letter, Outgoing } from './outgoing.ts';
import { needsWord } from './outgoing.ts';
import { pauses } from '../../shared/pauses.ts';
import { when } from '../../shared/when.ts';

/** Why a message was not taken that has nothing to do with the message: it is sent again until it is. */
const PASSING: ReadonlySet<CallRefused['reason']> = new Set([
  'offline',
  'busy',
  'internal',
  'too-many',
  // After sleep the proof of who sits here may have run out before there was a network to renew it; who has really gone has no page here.
  'not-signed-in',
]);
/** The waits before it goes again, ms; the last one repeats. */
const WAITS = [2_000, 5_000, 15_000, 30_000, 60_000];

const isGoing = ({ state }: Outgoing) => state === 'sending' || state === 'waiting';
const letterOf = ({ id, chatId, text, at, seenSeq }: Letter): Letter => ({ id, chatId, text, at, seenSeq });

type Surroundings = {
  desk: Desk;
  storage: Memory;
  uid: string;
  newId: () => string;
  now: () => Ms;
  /** Calls back when another tab may have written. */
  changes: (listener: () => void) => () => void;
  /** Runs work while no other tab runs its own for this chat. */
  alone: <T>(chatId: string, work: () => Promise<T>) => Promise<T>;
};

/**
 * Messages that have not arrived yet. They leave one after another in each chat; what the network has kept goes again by itself, also after a day
 * and in another page, and what the server has refused waits for "Повторить". All tabs show the same ones, and the one that stays open sends them. What was sent on a screen that may be old is held here, before its
 * sender's eyes (work/release-held.ts lets it go).
 */
export const OutboxModel = createModel(({ desk, storage, uid, newId, now, changes, alone }: Surroundings) => {
  const kept = keepMessages(storage, uid);
  const outgoing = signal<readonly Outgoing[]>(kept.all());
  /** Those that were written in this tab. */
  const written = new Set<string>();
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
  const onTheWay = computed(() => outgoing.value.filter((one) => isGoing(one) || one.state === 'held').length);

  const { pause, nudge } = pauses(WAITS);
  const life = { over: false };
  effect(() => () => {
    life.over = true;
    nudge();
  });

  // Under way from this tab: what becomes of them its own answer says.
  const asking = new Set<string>();
  /** One try. False when another one is to follow. */
  const attempt = async (id: string): Promise<boolean> => {
    if (life.over) return true;
    follow();
    const message = outgoing.value.find((one) => one.id === id);
    if (message === undefined || !isGoing(message)) return true;
    const { chatId, text } = message;
    const letter = letterOf(message);
    if (message.state === 'waiting') become(id, () => ({ ...letter, state: 'sending' }));
    asking.add(id);
    const outcome = await desk('send', { chatId, id, text });
    asking.delete(id);
    if (life.over) return true;
    if (outcome.ok) {
      become(id, () => ({ ...letter, state: 'sent', seq: outcome.output.seq }));
      return true;
    }
    const passing = PASSING.has(outcome.reason);
    const isFinal = outcome.reason !== 'offline' && !mayPassLater(outcome.reason);
    const why = outcome.text;
    become(id, () => ({ ...letter, ...(passing ? { state: 'waiting', why } : { state: 'failed', why, isFinal }) }));
    return !passing;
  };
  const deliver = async (id: string, chatId: string) => {
    for (let tries = 0; !(await alone(chatId, () => attempt(id))); tries++) await pause(tries);
  };
  const enqueue = (id: string, chatId: string) => {
    const turn = (lines.get(chatId) ?? Promise.resolve()).then(() => deliver(id, chatId));
    lines.set(chatId, turn);
    return turn;
  };
  /** Takes over what other tabs keep: theirs are shown here, and go from here if that tab cannot send them any more. */
  const follow = () => {
    const before = outgoing.peek();
    const found = new Map(kept.all().map((message) => [message.id, message]));
    const isOurs = ({ id, state }: Outgoing) => state === 'sent' || asking.has(id);
    const known = before.flatMap((message): Outgoing | [] => {
      if (isOurs(message)) return message;
      // What is being sent cannot be given up: another tab has sent it, and it stays before its writer's eyes.
      const isSent = message.state === 'sending' && written.has(message.id);
      return found.get(message.id) ?? (isSent ? { ...letterOf(message), state: 'sent', seq: null } : []);
    });
    for (const { id } of before) found.delete(id);
    const after = [...known, ...found.values()].toSorted((one, other) => one.at - other.at);
    if (same(before, after)) return;
    outgoing.value = after;
    const going = new Set(before.filter(isGoing).map(({ id }) => id));
    for (const message of after)
      if (isGoing(message) && !going.has(message.id)) void enqueue(message.id, message.chatId);
  };
  for (const { id, chatId } of outgoing.value) void enqueue(id, chatId);
  effect(() => changes(follow));

  return {
    outgoing,
    /** The chats in which a message waits for a word of its sender. */
    refusedIn: computed(
      () => new Set(outgoing.value.filter(needsWord).map(({ chatId }) => chatId)) as ReadonlySet<string>,
    ),
    /** Sends a text, or holds it while it may not be wise to send (`stale`). Returns when the server has taken or refused it, or it is held. */
    send: (chatId: string, text: string, seenSeq: number, stale: { why: Stale; heardAt: Ms } | null = null) => {
      // Two in one millisecond keep their order too.
      last = Math.max(now(), last + 1);
      const letter = { id: newId(), chatId, text, at: last, seenSeq };
      const message: Outgoing =
        stale === null
          ? { ...letter, state: 'sending' }
          : stale.why === 'unseen'
            ? { ...letter, state: 'asked' }
            : { ...letter, state: 'held', heardAt: stale.heardAt };
      kept.put(message);
      written.add(message.id);
      outgoing.value = [...outgoing.value, message];
      return stale === null ? enqueue(message.id, chatId) : Promise.resolve();
    },
    /** One that is held, or was asked about, goes now; `seenSeq` is what its sender has before their eyes by now. */
    sendNow: (id: string, seenSeq: number) => {
      const message = outgoing.value.find((one) => one.id === id);
      if (message?.state !== 'held' && message?.state !== 'asked') return Promise.resolve();
      become(id, (one) => ({ ...letterOf(one), seenSeq, state: 'sending' }));
      return enqueue(id, message.chatId);
    },
    /** Asks the sender about one that is held. */
    ask: (id: string) => become(id, (one) => (one.state === 'held' ? { ...letterOf(one), state: 'asked' } : one)),
    /** The network is back, or somebody asks for it: what waits goes now. */
    nudge,
    onTheWay,
    /** How many of all tabs the server has not taken, whatever they wait for. */
    unsent: computed(() => outgoing.value.filter(({ state }) => state !== 'sent').length),
    /** What waits goes now; returns once nothing is on the way any more, at the latest after `max`. */
    emptied: (max: Ms) => {
      follow();
      nudge();
      return when(() => onTheWay.value === 0, max);
    },
    retry: (id: string) => {
      const message = outgoing.value.find((one) => one.id === id);
      if (message?.state !== 'failed') return Promise.resolve();
      become(id, (one) => ({ ...letterOf(one), state: 'sending' }));
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
