import type { Chat } from '../domain/chat.ts';
import type { Held } from '../domain/held-messages.ts';
import { endOf, heldFrom, withCome } from '../domain/held-messages.ts';
import type { Message } from '../domain/message.ts';
import type { Typing } from '../domain/typing.ts';
import type { Visitor } from '../domain/visitor.ts';
import type { Stop } from '../store/listen.ts';
import { listen, listenForNew } from '../store/listen.ts';
import { CODEC, docOf } from '../store/refs.ts';
import type { Doc } from '../store/unit.ts';
import { inOrder, shownAfter } from '../visitor/conversation.ts';
import { PULSE } from './pulse.ts';
import type { Later, Reader } from './share.ts';
import { createShare } from './share.ts';
import type { View } from './view.ts';
import { showChat } from './view.ts';
import { bytesOf } from './wire.ts';

/** A message of a chat as its streams send it. The bytes are made once for all of them. */
export type Line = { seq: number; bytes: Buffer };

const later: Later = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};
/**
 * What the streams of this instance listen to. However many streams a chat or a visitor has here, the database has one listener for each thing that
 * they show.
 */
const visitors = createShare<Visitor | null>(later, Math.random);
const chats = createShare<Chat | null>(later, Math.random);
const typings = createShare<Typing | null>(later, Math.random);
const views = createShare<View>(later, Math.random);
const messages = createShare<Held<Line>>(later, Math.random);

type Share<T> = ReturnType<typeof createShare<T>>;

const joinDoc = <T>(share: Share<T | null>, doc: Doc<T>, reader: Reader<T | null>): Stop =>
  share.join(doc.ref.path, (tell, fail) => listen(doc, tell, fail), reader);

/** The visitor's document. What is told first may be older than the last save of this process. */
export const joinVisitor = (companyId: string, visitorId: string, reader: Reader<Visitor | null>) =>
  joinDoc(visitors, docOf.visitor(companyId, visitorId), reader);

export const joinTyping = (companyId: string, chatId: string, reader: Reader<Typing | null>) =>
  joinDoc(typings, docOf.typing(companyId, chatId), reader);

/** The chat as its visitor may see it, whenever it changes. */
export const joinView = (companyId: string, chatId: string, reader: Reader<View>): Stop =>
  views.join(
    pathOf(companyId, chatId),
    (tell, fail) => {
      const showing = showChat(companyId, (chat) => joinChat(companyId, chatId, chat), tell, fail);
      const pulse = setInterval(() => void showing.lookAgain(), PULSE);
      return () => {
        clearInterval(pulse);
        showing.stop();
      };
    },
    reader,
  );

/**
 * The newest messages of a chat. They are listened to from the chat's end on, and not from the place of a reader: any number can be claimed as a place, and
 * each would have to be listened to apart. A reader who is behind looks up what they miss.
 */
export const joinMessages = (companyId: string, chatId: string, reader: Reader<Held<Line>>): Stop =>
  messages.join(
    pathOf(companyId, chatId),
    (tell, fail, last) => {
      let held: Held<Line> = last ?? heldFrom(0);
      const come = (found: Message[]) => {
        held = withCome(held, linesOf(chatId, found));
        tell(held);
      };
      const listenFrom = (from: Held<Line>): Stop => {
        held = from;
        return listenForNew(shownAfter(companyId, chatId, endOf(from)), CODEC.message, come, fail);
      };
      if (last !== undefined) return listenFrom(last);
      let stop = joinChat(companyId, chatId, {
        tell: (chat) => {
          stop();
          stop = listenFrom(heldFrom(chat?.seq ?? 0));
        },
        fail,
      });
      return () => stop();
    },
    reader,
  );

/** Messages in the order of their seqs, as streams send them. */
export const linesOf = (chatId: string, found: readonly Message[]): Line[] =>
  inOrder(found).map((message) => ({
    seq: message.seq,
    bytes: bytesOf({ event: 'message', data: { chatId, ...message } }),
  }));

const joinChat = (companyId: string, chatId: string, reader: Reader<Chat | null>): Stop =>
  joinDoc(chats, docOf.chat(companyId, chatId), reader);

const pathOf = (companyId: string, chatId: string) => docOf.chat(companyId, chatId).ref.path;
