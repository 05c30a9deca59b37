import { computed, createModel, effect } from '@preact/signals';
import { mayPassLater } from '#domain/refusal.ts';
import type { UsedReply } from '#domain/reply/uses.ts';
import type { Ms } from '#domain/time.ts';
import type { CallRefused, Desk } from '../app/call.ts';
import type { Memory } from '../../shared/memory.ts';
import type { Tried } from '../../shared/outbox.ts';
import { heed } from '../../shared/backoff.ts';
import { createOutbox } from '../../shared/outbox.ts';
import { retry, waitOf } from './retry.ts';
import type { HoldReason } from './hold.ts';
import { keepOutgoing } from './kept-outgoing.ts';
import type { Composed, Outgoing } from './outgoing.ts';
import { needsWord } from './outgoing.ts';
import { when } from '../../shared/when.ts';

/** Reasons for a failure that do not lie in the message. With these the message is sent again until the server takes it. */
const PASSING: ReadonlySet<CallRefused['reason']> = new Set([
  'offline',
  'busy',
  'internal',
  'too-many',
  // After sleep the sign-in token may have expired before the network was back to renew it. After a real sign-out there is no outbox.
  'not-signed-in',
]);

const isGoing = ({ state }: Outgoing) => state === 'sending' || state === 'waiting';
const composedOf = ({ id, chatId, text, at, seenSeq, after, used }: Composed): Composed => ({
  id,
  chatId,
  text,
  at,
  seenSeq,
  after,
  used,
});
const sending = (message: Composed): Outgoing => ({ ...composedOf(message), state: 'sending' });

type Surroundings = {
  desk: Desk;
  storage: Memory;
  uid: string;
  newId: () => string;
  now: () => Ms;
  /** Calls back when another tab may have written. */
  changes: (listener: () => void) => () => void;
  /** Runs work for a chat while no other tab runs work for the same chat. */
  alone: <T>(chatId: string, work: () => Promise<T>) => Promise<T>;
};

/**
 * The operator's messages that have not arrived yet (shared/outbox.ts), in one queue for each chat. A message that failed because of the network
 * is sent again automatically, also after a day and by another page. A message that the server refused waits for "Повторить". A message
 * sent on a screen that may be old is held here, visible to its sender (release-held.ts releases it).
 */
export const OutboxModel = createModel(({ desk, storage, uid, newId, now, changes, alone }: Surroundings) => {
  /** The ids of the messages that were written in this tab. */
  const written = new Set<string>();

  const send = async (message: Outgoing): Promise<Tried<Outgoing>> => {
    const { id, chatId, text, after, used } = message;
    const composed = composedOf(message);
    const outcome = await desk('send', { chatId, id, text, after, ...(used === undefined ? {} : { used: [...used] }) });
    if (outcome.ok) return { message: { ...composed, state: 'sent', seq: outcome.output.seq }, retryMs: null };
    const { reason, text: why, now: said } = outcome;
    if (PASSING.has(reason)) {
      const retryMs = heed(Number(said['retryMs'] ?? 0), Math.random);
      return { message: { ...composed, state: 'waiting', why }, retryMs };
    }
    return {
      message: {
        ...composed,
        state: 'failed',
        why,
        isFinal: reason !== 'offline' && reason !== 'unknown' && !mayPassLater(reason),
      },
      retryMs: null,
    };
  };
  const outbox = createOutbox<Outgoing>({
    kept: keepOutgoing(storage, uid),
    lineOf: ({ chatId }) => chatId,
    isGoing,
    underWay: (message) => (message.state === 'waiting' ? sending(message) : message),
    // A message that is being sent cannot be discarded, so if it is gone another tab has sent it. It stays visible in the tab where it was written.
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

  /** How many messages will be sent without an action of the sender. */
  const onTheWay = computed(() => outgoing.value.filter((one) => isGoing(one) || one.state === 'held').length);
  /** Resolves when the server has taken or refused the message, or the message is gone. */
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
    /** The chats in which a message waits for a decision of its sender. */
    refusedIn: computed(
      () => new Set(outgoing.value.filter(needsWord).map(({ chatId }) => chatId)) as ReadonlySet<string>,
    ),
    /** Sends a text, or keeps it unsent for the reason in `hold`. Resolves when the server has taken or refused the message, or it is not sent for now. */
    send: (
      chatId: string,
      text: string,
      seenSeq: number,
      hold: { why: HoldReason; heardAt: Ms } | null = null,
      used: readonly UsedReply[] = [],
    ) => {
      const id = newId();
      written.add(id);
      outbox.add((at) => {
        const composed = { id, chatId, text, at, seenSeq, after: seenSeq, ...(used.length === 0 ? {} : { used }) };
        if (hold === null) return { ...composed, state: 'sending' };
        return hold.why === 'unseen'
          ? { ...composed, state: 'asked' }
          : { ...composed, state: 'held', heardAt: hold.heardAt };
      });
      return answered(id);
    },
    /** Sends a message in the state `held` or `asked`. `seenSeq` is the last message that its sender sees by now. */
    sendNow,
    /** Sends a message now because its sender wants that, in whatever state it waits. */
    go: async (id: string, seenSeq: number) => {
      if (find(id)?.state === 'waiting') nudge();
      else await Promise.all([again(id), sendNow(id, seenSeq)]);
    },
    /** Asks the sender whether to send a held message. */
    ask: (id: string) => {
      const message = find(id);
      if (message?.state === 'held') outbox.change({ ...composedOf(message), state: 'asked' });
    },
    /** Sends all waiting messages now: the network is back, or the person asks for it. */
    nudge,
    onTheWay,
    /** How many messages of all tabs the server has not taken, in whatever state they are. */
    unsent: computed(() => outgoing.value.filter(({ state }) => state !== 'sent').length),
    /** Sends all waiting messages now. Resolves once none is on its way, at the latest after `max`. */
    emptied: (max: Ms) => {
      follow();
      nudge();
      return when(() => onTheWay.value === 0, max);
    },
    /** Sends a refused message again. */
    retry: again,
    /** Resolves once no message of this chat is being sent: the server has taken or refused each, or cannot be reached now. */
    settled: (chatId: string) =>
      when(() => {
        const here = outgoing.value.filter((message) => message.chatId === chatId);
        return here.some(({ state }) => state === 'waiting') || here.every(({ state }) => state !== 'sending');
      }),
    /** Is there a message of this chat that the server has not taken? */
    isUnsent: (chatId: string) =>
      outgoing.value.some((message) => message.chatId === chatId && message.state !== 'sent'),
    discard: (id: string) => outbox.drop(new Set([id])),
    /** Drops messages that have appeared in the transcript. */
    arrived: outbox.drop,
  };
});
export type Outbox = InstanceType<typeof OutboxModel>;
