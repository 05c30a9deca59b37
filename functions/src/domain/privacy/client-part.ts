import type { Chat } from '../chat.ts';
import type { Message, Note } from '../message.ts';
import type { UnansweredQuestion } from '../question.ts';
import type { Ms } from '../time.ts';
import type { Visitor } from '../visitor.ts';
import type { Agreed } from './agreed.ts';
import { clientNumber } from '../visitor.ts';

/** Where an export goes on: in this chat after this message, or with the chat behind it where there is none. */
export type ExportCursor = { chatId: string; seq: number | null };

/** A chat as its client is entitled to see it: what was said and written about them, and no more of the staff than first names. */
export type ExportedChat = {
  id: string;
  startedAt: Ms;
  closedAt: Ms | null;
  channel: string;
  phone: string | null;
  description: string;
  rating: { score: number; comment: string; at: Ms } | null;
};
export type ExportedLine = { seq: number; at: Ms; from: Message['from']; name: string | null; text: string };

/** A part of everything that is kept of one client. */
export type ClientPart =
  | {
      kind: 'client';
      client: ExportedClient;
      consents: readonly (Agreed & { text: string })[];
      questions: readonly { text: string; at: Ms }[];
    }
  | {
      kind: 'chat';
      chat: ExportedChat;
      lines: readonly ExportedLine[];
      notes: readonly { at: Ms; name: string; text: string }[];
    }
  | { kind: 'end' };

export type ExportedClient = Pick<
  Visitor,
  'id' | 'name' | 'phone' | 'locale' | 'mutedUntil' | 'blocked' | 'createdAt'
> & {
  number: number;
  extension: string | null;
  email: string | null;
};

/** What is kept of a client themselves. What only proves who they are, or limits their pace, is nobody's to read. */
export function exportedClient(visitor: Visitor & { email?: string | null }): ExportedClient {
  const { id, name, phone, locale, mutedUntil, blocked, createdAt, extension = null, email = null } = visitor;
  return { id, number: clientNumber(id), name, phone, extension, email, locale, mutedUntil, blocked, createdAt };
}

export function exportedChat(chat: Chat): ExportedChat {
  const { id, startedAt, channel = 'widget', client, description } = chat;
  const closed = chat.state === 'closed' ? { closedAt: chat.closedAt, rating: chat.rating } : null;
  return {
    id,
    startedAt,
    channel,
    phone: client.phone,
    description,
    ...(closed ?? { closedAt: null, rating: null }),
  };
}

export const exportedLine = (message: Message): ExportedLine => {
  const { seq, at, from, text } = message;
  return { seq, at, from, name: from === 'operator' ? message.firstName : null, text };
};

export const exportedNote = ({ at, firstName, text }: Note) => ({ at, name: firstName, text });
export const exportedQuestion = ({ at, text }: UnansweredQuestion) => ({ at, text });
