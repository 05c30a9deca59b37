import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Chat } from '../domain/chat.ts';
import type { StreamEvent } from '../domain/contract/visitor.ts';
import { publicChat } from '../domain/public-view.ts';
import { CODEC, at } from '../store/refs.ts';
import { firstNameOf, inOrder, newestAfter } from './conversation.ts';

/** Where a stream's events go. `inTurn` does one piece of work after another, so that none overtakes; `fail` ends the stream. */
export type Sink = {
  send: (event: StreamEvent) => void;
  inTurn: (work: () => Promise<void> | void) => void;
  fail: () => void;
};

export type Following = {
  chatId: string;
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
  const stopChat = at.chat(companyId, chatId).ref.onSnapshot((snapshot) => {
    const data = snapshot.data();
    if (data !== undefined) unlessStopped(() => telling.chat(CODEC.chat.read(chatId, data)));
  }, sink.fail);
  const stopMessages = newestAfter(companyId, chatId, after).onSnapshot((snapshot) => {
    const added = snapshot.docChanges().filter((change) => change.type === 'added');
    unlessStopped(() => telling.messages(added.map((change) => change.doc)));
  }, sink.fail);
  const stop = () => {
    stopped = true;
    stopChat();
    stopMessages();
  };
  return {
    chatId,
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
  const owner = (await at.chat(companyId, chatId).ref.get()).get('visitorId');
  if (owner === visitorId) await teller(companyId, chatId, after, send).rest();
}

function teller(companyId: string, chatId: string, after: number, send: Sink['send']) {
  let last = after;
  let known: { ownerId: string; firstName: string | null } | null = null;
  const tell = {
    async chat(chat: Chat): Promise<void> {
      if (chat.state === 'active' && known?.ownerId !== chat.ownerId) {
        known = { ownerId: chat.ownerId, firstName: await firstNameOf(companyId, chat) };
      }
      send({ event: 'chat', data: publicChat(chat, known?.firstName ?? null) });
    },
    messages(docs: readonly QueryDocumentSnapshot[]): void {
      for (const message of inOrder(docs)) {
        if (message.seq <= last) continue;
        last = message.seq;
        send({ event: 'message', data: { chatId, ...message } });
      }
    },
    /** Once, from what is stored now. */
    async rest(): Promise<void> {
      const [found, newest] = await Promise.all([
        at.chat(companyId, chatId).ref.get(),
        newestAfter(companyId, chatId, last).get(),
      ]);
      tell.messages(newest.docs);
      const data = found.data();
      if (data !== undefined) await tell.chat(CODEC.chat.read(chatId, data));
    },
  };
  return tell;
}
