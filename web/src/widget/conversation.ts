import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import type { PublicChat, PublicCompany, Sent, StreamEvent } from '#domain/contract/visitor.ts';
import { TYPING_PACE } from '#domain/typing.ts';
import { backoff } from '../shared/backoff.ts';
import { createPause } from '../shared/pause.ts';
import type { Door } from './door.ts';
import { VISITOR } from './identity.ts';
import { createMute } from './mute.ts';
import { createOutbox, isOutgoing } from './outbox.ts';
import type { Memory } from '../shared/memory.ts';
import { keepStream } from './stream.ts';
import type { Transcript } from './transcript.ts';
import { EMPTY, has, hear, isOver, placeOf, takeIn } from './transcript.ts';

export type ConversationDeps = {
  door: Door;
  storage: Memory;
  identity: { exists: () => boolean; renew: () => void };
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /** Is the widget open before somebody's eyes? */
  attentive: ReadonlySignal<boolean>;
  now: () => number;
  random: () => number;
};

/** The visitor's conversation with the company, as the widget shows it and acts on it. */
export function createConversation(deps: ConversationDeps) {
  const { door, storage, identity, exclusively, attentive, now, random } = deps;
  const company = signal<PublicCompany | null>(null);
  const transcript = signal<Transcript>(EMPTY);
  /** Why the chat cannot be used at all, in words; null when it can. */
  const trouble = signal<string | null>(null);
  /** When we last heard that the operator types; null once they have said it. */
  const operatorTypedAt = signal<number | null>(null);
  /** The message by which a person was last called. */
  const called = signal<Sent | null>(null);
  /** Is all known that there was to know at first? */
  const isKnown = signal(!identity.exists());
  const mute = createMute(now);
  const greeting = createPause();
  let greets = false;
  let toldAt = 0;

  const outbox = createOutbox({
    storage,
    send: door.send,
    renew: identity.renew,
    onSent(sent, { wantsPerson }) {
      mute.set(null);
      if (wantsPerson) called.value = sent;
      stream.start();
    },
    onRefused: ({ reason, retryMs }) => reason === 'muted' && mute.set(retryMs),
    exclusively,
    now,
    random,
  });

  const stream = keepStream({
    async read() {
      const known = transcript.value;
      const read = await door.conversation(placeOf(known));
      if (!read.ok && read.reason === 'blocked') trouble.value = read.text;
      const isRefused = !read.ok && (read.status === 401 || read.reason === 'blocked');
      if (!read.ok && !isRefused) return { retryMs: read.retryMs ?? 0 };
      isKnown.value = true;
      if (!read.ok) return 'gone';
      trouble.value = null;
      if (read.value.chat === null) return 'gone';
      become(takeIn(transcript.value, read.value));
      const { chat } = transcript.value;
      return placeOf(known) === placeOf(transcript.value) && known.chat?.state === chat?.state ? 'same' : 'news';
    },
    open: (signal) => door.stream(placeOf(transcript.value), signal),
    hear(event: StreamEvent) {
      if (event.event === 'typing') {
        operatorTypedAt.value = now();
        return true;
      }
      if (event.event === 'message') operatorTypedAt.value = null;
      const heard = hear(transcript.value, event);
      become(heard.transcript);
      return !heard.gap;
    },
    now,
    random,
  });

  /** May something come? Whoever has the widget open may meet a new chat at any time, from another tab too. */
  const isListening = computed(
    () => attentive.value || !isOver(transcript.value) || outbox.items.value.some(({ state }) => state !== 'failed'),
  );
  effect(() => {
    const listening = isListening.value;
    untracked(() => (listening ? listen() : stream.stop()));
  });

  /** Somebody who has never written has nothing to hear. */
  function listen(): void {
    if (identity.exists()) stream.start();
  }

  function become(next: Transcript): void {
    batch(() => {
      if (next.chat !== null && next.chat !== transcript.value.chat) mute.set(next.chat.mutedMs);
      transcript.value = next;
      for (const { id } of outbox.items.value) if (has(next, id)) outbox.drop(id);
    });
  }

  /** May the visitor call a person: nobody has the chat or will have, and no call is on its way. */
  const mayCall = computed(() => {
    const { chat, threads } = transcript.value;
    if (chat !== null && WITH_PEOPLE.has(chat.state)) return false;
    if (outbox.items.value.some(({ wantsPerson, state }) => wantsPerson && state !== 'failed')) return false;
    if (called.value === null) return true;
    // The message may come before what became of its chat.
    const { chatId, seq } = called.value;
    return chat?.chatId === chatId ? chat.seq >= seq : threads.some((thread) => thread.chatId === chatId);
  });

  /** Asks what the company says at first, until it is known. */
  async function greet(): Promise<void> {
    greeting.wake();
    if (greets) return;
    greets = true;
    for (let failures = 0; company.value === null && trouble.value === null; failures++) {
      const met = await door.company();
      if (met.ok) company.value = met.value;
      else if (met.status === 404) trouble.value = met.text;
      else await greeting.wait(Math.max(met.retryMs ?? 0, backoff(failures, random)));
    }
    greets = false;
  }

  function nudge(): void {
    outbox.refresh();
    outbox.nudge();
    stream.nudge();
    // A chat that is over may have been followed by another in another tab.
    listen();
    void greet();
  }

  return {
    company,
    transcript,
    trouble,
    operatorTypedAt,
    outgoing: outbox.items,
    obstacle: outbox.obstacle,
    mutedUntil: mute.until,
    mayCall,
    isKnown,
    connected: computed(() => stream.connected.value),
    start(): void {
      outbox.nudge();
      void greet();
    },
    say: (text: string, choice?: string) => outbox.add(text, choice === undefined ? {} : { choice }),
    callOperator(words: string): void {
      if (mayCall.value) outbox.add(words, { wantsPerson: true });
    },
    /** The visitor types: told once in four seconds, and only to a person. */
    typed(): void {
      const { chat } = transcript.value;
      if (chat?.state !== 'active' || now() - toldAt < TYPING_PACE) return;
      toldAt = now();
      void door.typing(chat.chatId);
    },
    retry: outbox.retry,
    giveUp: outbox.drop,
    /** The visitor's mark, 1 to 5, with a comment or (null) without a word about it; a refusal has its words, '' when nobody answered. */
    async rate(
      chatId: string,
      score: number,
      comment: string | null,
    ): Promise<{ ok: true } | { ok: false; text: string }> {
      const rated = await door.rate(chatId, score, comment);
      if (!rated.ok) return rated;
      const { chat } = transcript.value;
      if (chat?.chatId === chatId) transcript.value = { ...transcript.value, chat: { ...chat, rating: score } };
      return { ok: true };
    },
    /** Something outside has changed: the network is back, the page is seen again. */
    nudge,
    /** Another tab has written this into the storage that they share; its draft is its own. */
    changedElsewhere(key: string): void {
      if (isOutgoing(key) || key === VISITOR) nudge();
    },
  };
}

/** The states in which people have the chat, or will. */
const WITH_PEOPLE: ReadonlySet<PublicChat['state']> = new Set(['queued', 'assigned', 'active']);

export type Conversation = ReturnType<typeof createConversation>;
