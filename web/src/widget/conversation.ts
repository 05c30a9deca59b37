import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import type { PublicCompany, StreamEvent } from '#domain/contract/visitor.ts';
import { TYPING_PACE } from '#domain/typing.ts';
import type { Door } from './door.ts';
import { createOutbox } from './outbox.ts';
import type { Storage } from './storage.ts';
import { keepStream } from './stream.ts';
import type { Transcript } from './transcript.ts';
import { EMPTY, has, hear, isOver, placeOf, takeIn } from './transcript.ts';

export type ConversationDeps = {
  door: Door;
  storage: Storage;
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
  let toldAt = 0;

  const outbox = createOutbox({
    storage,
    send: door.send,
    renew: identity.renew,
    onSent: () => stream.start(),
    exclusively,
    now,
    random,
  });

  const stream = keepStream({
    async read() {
      const known = transcript.value;
      const read = await door.conversation(placeOf(known));
      if (!read.ok && read.reason === 'blocked') trouble.value = read.text;
      if (!read.ok) return read.status === 401 || read.reason === 'blocked' ? 'gone' : { retryMs: read.retryMs ?? 0 };
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
      transcript.value = next;
      for (const { id } of outbox.items.value) if (has(next, id)) outbox.drop(id);
    });
  }

  async function greet(): Promise<void> {
    const met = await door.company();
    if (met.ok) company.value = met.value;
    else if (met.status === 404) trouble.value = met.text;
  }

  return {
    company,
    transcript,
    trouble,
    operatorTypedAt,
    outgoing: outbox.items,
    connected: computed(() => stream.connected.value),
    async start(): Promise<void> {
      outbox.nudge();
      await greet();
    },
    say: (text: string, choice?: string) => outbox.add(text, choice === undefined ? {} : { choice }),
    callOperator: (words: string) => outbox.add(words, { wantsPerson: true }),
    /** The visitor types: told once in four seconds, and only to a person. */
    typed(): void {
      const { chat } = transcript.value;
      if (chat?.state !== 'active' || now() - toldAt < TYPING_PACE) return;
      toldAt = now();
      void door.typing(chat.chatId);
    },
    retry: outbox.retry,
    giveUp: outbox.drop,
    /** The visitor's mark, 1 to 5; a refusal has its words, '' when nobody answered. */
    async rate(chatId: string, score: number, comment: string): Promise<{ ok: true } | { ok: false; text: string }> {
      const rated = await door.rate(chatId, score, comment);
      if (!rated.ok) return rated;
      const { chat } = transcript.value;
      if (chat?.chatId === chatId) transcript.value = { ...transcript.value, chat: { ...chat, rating: score } };
      return { ok: true };
    },
    /** Something outside has changed: the network is back, the page is seen again, another tab has written. */
    nudge(): void {
      outbox.refresh();
      outbox.nudge();
      stream.nudge();
      // A chat that is over may have been followed by another in another tab.
      listen();
      if (company.value === null) void greet();
    },
  };
}

export type Conversation = ReturnType<typeof createConversation>;
