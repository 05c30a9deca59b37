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

/** Where a stream's events go. `inTurn` does one piece of work after the other, so that events keep their order; `fail` ends the stream. */
export type Sink = {
  send: (event: StreamEvent) => void;
  inTurn: (work: () => Promise<void> | void) => void;
  fail: () => void;
};

export type Following = {
  chatId: string;
  /** Tells a visitor who waits in the queue their place, if it has changed. */
  lookAgain: () => void;
  /** Stops at once. */
  stop: () => void;
  /** Sends what the client does not have yet, and stops. Used when the visitor has started another chat. */
  finish: () => Promise<void>;
};

/** Sends the chat whenever it changes, and its messages with a seq after `after`, in the order of their seqs. */
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
  // The first snapshot is not sent: it shows typing from before the stream began. The visitor's own typing changes the document, but not `operatorAt`.
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

/** Sends the messages and the state of an earlier chat that the client has missed; sends nothing if the chat is not this visitor's. */
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
    /** Sends the chat again if the shown place in the queue or the shown minutes of waiting have changed. */
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
    /** Sends once what is stored now and has not been sent. */
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

/** The place in the queue as the widget shows it: the position and the full minutes of waiting. */
function shownPlace({ queue }: PublicChat): string {
  return queue === null ? '' : `${queue.position} ${Math.floor(queue.waitedMs / MINUTE)}`;
}
