import type { ActiveChat, Chat, OpenChat } from '#domain/chat.ts';
import { awaitingSince } from '#domain/chat.ts';
import { wordsAsked } from '#domain/chat/asked.ts';
import type { Topic } from '#domain/topic.ts';
import type { Ms } from '#domain/time.ts';
import type { Client } from '#domain/visitor.ts';
import type { Text } from '../work/words.ts';

/** The order of lists of open chats: the longest waiting on top, then the chat with the newest message. */
export function byUrgency(a: Chat, b: Chat): number {
  const [first, second] = [waitsSince(a), waitsSince(b)];
  if (first !== null && second !== null) return first - second || compareIds(a, b);
  if (first !== null || second !== null) return first === null ? 1 : -1;
  return lastAt(b) - lastAt(a) || compareIds(a, b);
}

/** Since when a client waits, as the timer says. Where taking the chat stopped the timer but no answer came in time, since the chat was taken. */
function waitsSince(chat: Chat): Ms | null {
  return awaitingSince(chat) ?? (chat.state === 'active' && chat.alertedAt !== null ? chat.takenAt : null);
}

const compareIds = (a: Chat, b: Chat) => (a.id < b.id ? -1 : 1);
const lastAt = (chat: Chat) => chat.last?.at ?? chat.startedAt;

/** What the card is headed with (manual: the phone, or "Клиент #"). `format` writes a phone number as people do. */
export function clientName(
  { phone, extension, written, number }: Client,
  text: Text,
  format: (phone: string, extension?: string, written?: string) => string,
): string {
  return phone === null ? text.desk.client(number) : format(phone, extension, written);
}

/** The title of a chat's topic; null when it has none or the topic has been removed. */
export function topicTitle(chat: Pick<Chat, 'topic'>, topics: readonly Topic[] | undefined): string | null {
  return topics?.find((topic) => topic.id === chat.topic?.topicId)?.title ?? null;
}

/** How many messages of the visitor the owner has not seen. */
export function unreadOf(chat: Chat): number {
  return chat.state === 'active' && chat.last?.from === 'visitor' ? Math.max(0, chat.seq - chat.readByOwner) : 0;
}

/** The owner of an open chat; null when it has none. */
export function ownerOf(chat: OpenChat | Chat): string | null {
  return 'ownerId' in chat ? chat.ownerId : null;
}

/** Is this person the one who answers the client in this chat now? */
export const writesIn = (chat: Chat, uid: string): chat is ActiveChat =>
  chat.state === 'active' && chat.ownerId === uid;

/** What the client asked, on one line; null in older chats, which did not save it. For a closed chat it is the first question. */
export function askedIn(chat: Chat): string | null {
  // Older documents have no such field at all.
  const asked = chat.asked ?? null;
  return asked && (chat.state === 'closed' ? asked.first : wordsAsked(asked));
}

/** The first line of a text. */
export function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0] ?? '';
}
