import { computed, createModel, effect } from '@preact/signals';
import { mayPassLater } from '#domain/refusal.ts';
import type { Ms } from '#domain/time.ts';
import type { CallRefused, Desk } from '../app/call.ts';
import type { Memory } from '../../shared/memory.ts';
import type { Tried } from '../../shared/outbox.ts';
import { createOutbox } from '../../shared/outbox.ts';
import { retry, waitOf } from './retry.ts';
import type { HoldReason } from './hold.ts';
import { keepOutgoing } from './kept-outgoing.ts';
import type { Composed, Outgoing } from './outgoing.ts';
import { needsWord } from './outgoing.ts';
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

const isGoing = ({ state }: Outgoing) => state === 'sending' || state === 'waiting';
const composedOf = ({ id, chatId, text, at, seenSeq }: Composed): Composed => ({ id, chatId, text, at, seenSeq });
const sending = (message: Composed): Outgoing => ({ ...composedOf(message), state: 'sending' });

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
 * The operator's messages that have not arrived yet (shared/outbox.ts), one line for each chat. What the network has kept goes again by itself, also
 * after a day and in another page, and what the server has refused waits for "Повторить". What was sent on a screen that may be old is held here,
 * before its sender's eyes (release-held.ts lets it go).
 */
export const OutboxModel = createModel(({ desk, storage, uid, newId, now, changes, alone }: Surroundings) => {
  /** Those that were written in this tab. */
  const written = new Set<string>();

  const send = async (message: Outgoing): Promise<Tried<Outgoing>> => {
    const { id, chatId, text } = message;
    const composed = composedOf(message);
    const outcome = await desk('send', { chatId, id, text });
    if (outcome.ok) return { message: { ...composed, state: 'sent', seq: outcome.output.seq }, retryMs: null };
    const { reason, text: why } = outcome;
    if (PASSING.has(reason)) return { message: { ...composed, state: 'waiting', why }, retryMs: 0 };
    return {
      message: { ...composed, state: 'failed', why, isFinal: reason !== 'offline' && !mayPassLater(reason) },
      retryMs: null,
    };
  };
  const outbox = createOutbox<Outgoing>({
    kept: keepOutgoing(storage, uid),
    lineOf: ({ chatId }) => chatId,
    isGoing,
    underWay: (message) => (message.state === 'waiting' ? sending(message) : message),
    // What is being sent cannot be given up: another tab has sent it, and it stays before its writer's eyes.
    gone: (message) =>
      message.state === 'sending' && written.has(message.id)
        ? { ...composedOf(message), state: 'sent', seq: null }
        : null,
    send,
    pause: retry,
    waitOf: (failures) => waitOf('message', failures),
    alone,
    now,
  });
  const { messages: outgoing, find, follow, nudge } = outbox;
  outbox.start();
  effect(() => changes(follow));
  effect(() => outbox.close);

  /** How many go by themselves sooner or later. */
  const onTheWay = computed(() => outgoing.value.filter((one) => isGoing(one) || one.state === 'held').length);
  /** The server has taken or refused it, or it is gone. */
  const answered = (id: string) => when(() => !outgoing.value.some((one) => one.id === id && isGoing(one)));
  const release = (message: Outgoing) => {
    outbox.change(message);
    return answered(message.id);
  };
  const sendNow = async (id: string, seenSeq: number) => {
    const message = find(id);
    if (message?.state === 'held' || message?.state === 'asked') await release(sending({ ...message, seenSeq }));
  };
  const again = async (id: string) => {
    const message = find(id);
    if (message?.state === 'failed') await release(sending(message));
  };

  return {
    outgoing,
    /** The chats in which a message waits for a word of its sender. */
    refusedIn: computed(
      () => new Set(outgoing.value.filter(needsWord).map(({ chatId }) => chatId)) as ReadonlySet<string>,
    ),
    /** Sends a text, or holds it while it may not be wise to send (`hold`). Returns when the server has taken or refused it, or it is held. */
    send: (chatId: string, text: string, seenSeq: number, hold: { why: HoldReason; heardAt: Ms } | null = null) => {
      const id = newId();
      written.add(id);
      outbox.add((at) => {
        const composed = { id, chatId, text, at, seenSeq };
        if (hold === null) return { ...composed, state: 'sending' };
        return hold.why === 'unseen'
          ? { ...composed, state: 'asked' }
          : { ...composed, state: 'held', heardAt: hold.heardAt };
      });
      return answered(id);
    },
    /** One that is held, or was asked about, goes now; `seenSeq` is what its sender has before their eyes by now. */
    sendNow,
    /** Its sender wants it to go now, whatever it waits for. */
    go: async (id: string, seenSeq: number) => {
      if (find(id)?.state === 'waiting') nudge();
      else await Promise.all([again(id), sendNow(id, seenSeq)]);
    },
    /** Asks the sender about one that is held. */
    ask: (id: string) => {
      const message = find(id);
      if (message?.state === 'held') outbox.change({ ...composedOf(message), state: 'asked' });
    },
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
    /** One that was refused goes again. */
    retry: again,
    /** Nothing of this chat is under way: the server has it, or has refused it, or cannot be reached now. */
    settled: (chatId: string) =>
      when(() => {
        const here = outgoing.value.filter((message) => message.chatId === chatId);
        return here.some(({ state }) => state === 'waiting') || here.every(({ state }) => state !== 'sending');
      }),
    /** Has the server not taken something of this chat? */
    isUnsent: (chatId: string) =>
      outgoing.value.some((message) => message.chatId === chatId && message.state !== 'sent'),
    discard: (id: string) => outbox.drop(new Set([id])),
    /** These have been seen in the transcript. */
    arrived: outbox.drop,
  };
});
export type Outbox = InstanceType<typeof OutboxModel>;
