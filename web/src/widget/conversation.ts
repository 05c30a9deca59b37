import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import type { PublicChat, PublicCompany, Sent, StreamEvent } from '#domain/contract/visitor.ts';
import type { MaskRules } from '#domain/privacy/mask.ts';
import { maskText } from '#domain/privacy/mask.ts';
import { backoff, heed } from '../shared/backoff.ts';
import { createPause } from '../shared/pause.ts';
import { createTypist } from '../shared/typist.ts';
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
  /** Can the visitor see the widget (attention.ts)? */
  attentive: ReadonlySignal<boolean>;
  now: () => number;
  random: () => number;
};

/** The visitor's conversation with the company, as the widget shows it and acts on it. */
export function createConversation(deps: ConversationDeps) {
  const { door, storage, identity, exclusively, attentive, now, random } = deps;
  const company = signal<PublicCompany | null>(null);
  const transcript = signal<Transcript>(EMPTY);
  /** The reason why the chat cannot be used at all, as text for the visitor; null when the chat can be used. */
  const trouble = signal<string | null>(null);
  /** The page around the chat may not show it, in words; no answer of the server takes that back. */
  const barred = signal<string | null>(null);
  /** When the operator was last known to type; null once their message has come. */
  const operatorTypedAt = signal<number | null>(null);
  /** The visitor's last accepted message that called an operator. */
  const called = signal<Sent | null>(null);
  /** Has the first answer about the conversation come? A visitor who has never written has no conversation to ask for. */
  const isKnown = signal(!identity.exists());
  const mute = createMute(now);
  const greeting = createPause();
  let greets = false;
  const typist = createTypist((stopped) => {
    const { chat } = transcript.value;
    if (chat?.state === 'active') void door.typing(chat.chatId, stopped);
  }, now);

  const outbox = createOutbox({
    storage,
    send: door.send,
    renew: identity.renew,
    place: () => placeOf(transcript.value),
    onSent(sent, { wantsPerson }) {
      mute.set(null);
      if (wantsPerson) called.value = sent;
      stream.start();
    },
    onRefused: ({ reason, retryMs }) => {
      if (reason === 'muted') mute.set(retryMs);
      // The company asks for another wording than this page knows.
      if (reason === 'consent-wanted') void greetAnew();
    },
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
        operatorTypedAt.value = event.data.stopped ? null : now();
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

  /** Is the stream needed? A visitor with the widget open may get a new chat at any time, also from another tab. */
  const isListening = computed(
    () => attentive.value || !isOver(transcript.value) || outbox.items.value.some(({ state }) => state !== 'failed'),
  );
  effect(() => {
    const listening = isListening.value;
    untracked(() => (listening ? listen() : stream.stop()));
  });

  /** A visitor who has never written has no conversation to follow. */
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

  /** What has not come back yet. Another tab's storage may tell of a message after the stream has brought it. */
  const outgoing = computed(() => outbox.items.value.filter(({ id }) => !has(transcript.value, id)));

  /** May the visitor call an operator? Not while people have the chat or will get it, and not while a call is being sent. */
  const mayCall = computed(() => {
    const { chat, threads } = transcript.value;
    if (chat !== null && WITH_PEOPLE.has(chat.state)) return false;
    if (outgoing.value.some(({ wantsPerson, state }) => wantsPerson && state !== 'failed')) return false;
    if (called.value === null) return true;
    // The stream may bring the message before the new state of its chat.
    const { chatId, seq } = called.value;
    return chat?.chatId === chatId ? chat.seq >= seq : threads.some((thread) => thread.chatId === chatId);
  });

  /** Asks for the company's greeting and settings until they are known. */
  async function greet(): Promise<void> {
    greeting.wake();
    if (greets) return;
    greets = true;
    for (let failures = 0; company.value === null && trouble.value === null; failures++) {
      const met = await door.company();
      if (met.ok) company.value = met.value;
      else if (met.status === 404) trouble.value = met.text;
      else await greeting.wait(Math.max(heed(met.retryMs ?? 0, random), backoff(failures, random)));
    }
    greets = false;
  }

  function hide(text: string): string {
    const rules = company.value?.masking;
    // While nobody has said what the company hides, all of it is: what has been sent cannot be taken back.
    if (company.value === null) return maskText(text, EVERYTHING);
    return rules === undefined ? text : maskText(text, rules);
  }

  function greetAnew(): Promise<void> {
    company.value = null;
    return greet();
  }

  function nudge(): void {
    outbox.refresh();
    outbox.nudge();
    stream.nudge();
    // A closed chat may have been followed by a new one from another tab.
    listen();
    void greet();
  }

  return {
    company,
    transcript,
    trouble: computed(() => barred.value ?? trouble.value),
    bar: (text: string) => void (barred.value = text),
    operatorTypedAt,
    outgoing,
    obstacle: outbox.obstacle,
    mutedUntil: mute.until,
    mayCall,
    isKnown,
    connected: computed(() => stream.connected.value),
    start(): void {
      outbox.nudge();
      void greet();
    },
    /** What the company hides is hidden before anything keeps or sends it. */
    hide,
    say(text: string, choice?: string): void {
      typist.said();
      outbox.add(hide(text), choice === undefined ? {} : { choice });
    },
    callOperator(words: string): void {
      if (mayCall.value) outbox.add(words, { wantsPerson: true });
    },
    /** The visitor is typing. This is told only when an operator has the chat. */
    typed(): void {
      if (transcript.value.chat?.state === 'active') typist.typed();
    },
    retry: outbox.retry,
    giveUp: outbox.drop,
    /** Saves the visitor's rating, 1 to 5. A `comment` of null changes no comment. A refusal returns its text, '' when the server was not reached. */
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
    /** Tries everything at once: the network is back, or the page is visible again. */
    nudge,
    /** Another tab has changed this key of the shared storage. A draft is not shared between tabs. */
    changedElsewhere(key: string): void {
      if (isOutgoing(key) || key === VISITOR) nudge();
    },
  };
}

const EVERYTHING: MaskRules = { cards: true, passports: true, snils: true, own: [] };

/** The states in which an operator has the chat or the queue holds it. */
const WITH_PEOPLE: ReadonlySet<PublicChat['state']> = new Set(['queued', 'assigned', 'active']);

export type Conversation = ReturnType<typeof createConversation>;
