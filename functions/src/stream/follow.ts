import type { Chat } from '../domain/chat.ts';
import type { Message } from '../domain/message.ts';
import type { PublicChat, StreamEvent } from '../domain/contract/visitor.ts';
import { publicChat } from '../domain/public-view.ts';
import type { Ms } from '../domain/time.ts';
import { MINUTE } from '../domain/time.ts';
import { NOBODY_TYPES } from '../domain/typing.ts';
import { listen, listenForNew } from '../store/listen.ts';
import { look, lookFor } from '../store/look.ts';
import { CODEC, docOf } from '../store/refs.ts';
import type { Known } from '../visitor/conversation.ts';
import { around, inOrder, shownAfter } from '../visitor/conversation.ts';

/** Where a stream's events go. `inTurn` does one piece of work after another, so that none overtakes; `fail` ends the stream. */
export type Sink = {
  send: (event: StreamEvent) => void;
  inTurn: (work: () => Promise<void> | void) => void;
  fail: () => void;
};

export type Following = {
  chatId: string;
  /** Tells a visitor who waits in the queue where they stand now, if that has changed. */
  lookAgain: () => void;
  /** Stops at once. */
  stop: () => void;
  /** Stops after sending what is still missing: the visitor has gone over to another chat. */
  finish: () => Promise<void>;
};

/** Sends the chat whenever it changes, and its messages after `after`, by seq. */
export function follow(companyId: string, chatId: string, after: number, sink: Sink): Following {
  const telling = teller(companyId, chatId, after, sink.send);
  let stopped = false;
  const unlessStopped = (work: () => Promise<void> | void) => sink.inTurn(() => (stopped ? undefined : work()));
  const stopChat = listen(
    docOf.chat(companyId, chatId),
    (chat) => {
      if (chat !== null) unlessStopped(() => telling.chat(chat));
    },
    sink.fail,
  );
  const stopMessages = listenForNew(
    shownAfter(companyId, chatId, after),
    CODEC.message,
    (come) => unlessStopped(() => telling.messages(come)),
    sink.fail,
  );
  // What was typed before the stream began is over; the document is written by the two of them alone.
  let typedAt: Ms | null | undefined;
  const stopTyping = listen(
    docOf.typing(companyId, chatId),
    (typing) => {
      const { operatorAt } = typing ?? NOBODY_TYPES;
      const isNew = typedAt !== undefined && operatorAt !== typedAt;
      typedAt = operatorAt;
      if (isNew) unlessStopped(() => sink.send({ event: 'typing', data: { chatId } }));
    },
    sink.fail,
  );
  const stop = () => {
    stopped = true;
    stopTyping();
    stopChat();
    stopMessages();
  };
  return {
    chatId,
    lookAgain: () => unlessStopped(telling.place),
    stop,
    async finish() {
      stop();
      await telling.rest();
    },
  };
}

/** Sends what a client has missed of an earlier chat of this visitor; nothing if the chat is another's. */
export async function sendRest(
  companyId: string,
  chatId: string,
  after: number,
  visitorId: string,
  send: Sink['send'],
): Promise<void> {
  const chat = await look(docOf.chat(companyId, chatId));
  if (chat?.visitorId === visitorId) await teller(companyId, chatId, after, send).rest();
}

function teller(companyId: string, chatId: string, after: number, send: Sink['send']) {
  let last = after;
  let known: Known | null = null;
  let told: { chat: Chat; as: PublicChat } | null = null;
  const tell = {
    async chat(chat: Chat): Promise<void> {
      const seen = await around(companyId, chat, known);
      if (chat.state === 'active') known = { ownerId: chat.ownerId, firstName: seen.ownerFirstName };
      told = { chat, as: publicChat(chat, seen) };
      send({ event: 'chat', data: told.as });
    },
    /** Others ahead in the queue have been served, or one more minute has passed. */
    async place(): Promise<void> {
      if (told?.chat.state !== 'queued') return;
      const as = publicChat(told.chat, await around(companyId, told.chat));
      if (shownPlace(as) === shownPlace(told.as)) return;
      told = { ...told, as };
      send({ event: 'chat', data: as });
    },
    messages(come: readonly Message[]): void {
      for (const message of inOrder(come)) {
        if (message.seq <= last) continue;
        last = message.seq;
        send({ event: 'message', data: { chatId, ...message } });
      }
    },
    /** Once, from what is stored now. */
    async rest(): Promise<void> {
      const [chat, newest] = await Promise.all([
        look(docOf.chat(companyId, chatId)),
        lookFor(shownAfter(companyId, chatId, last), CODEC.message),
      ]);
      tell.messages(newest);
      if (chat !== null) await tell.chat(chat);
    },
  };
  return tell;
}

/** As much of the place in the queue as a person sees. */
function shownPlace({ queue }: PublicChat): string {
  return queue === null ? '' : `${queue.position} ${Math.floor(queue.waitedMs / MINUTE)}`;
}
