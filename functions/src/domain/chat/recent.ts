import type { Message } from '../message.ts';

/** A message that a person sent: the id that their device made, and its place in the chat. */
export type Sent = { id: string; seq: number };

/** How many messages are kept. Every list loads the chat, so they are few. They are still more than anybody has on the way at once. */
const KEPT = 20;

/**
 * Remembers a message that a person has sent, so that a repeat is recognized without reading the transcript. Null stays null: a chat that was
 * saved before this list existed cannot tell which messages are new.
 */
export function remember(recent: readonly Sent[] | null, { id, from, seq }: Message): readonly Sent[] | null {
  if (recent === null || (from !== 'visitor' && from !== 'operator')) return recent;
  return [...recent, { id, seq }].slice(-KEPT);
}

/**
 * The seq of the message with this id in the chat; null when there is no such message; 'unknown' when only the transcript can tell. `after` is the seq of
 * the last message that the writer had seen in this chat. Every earlier save of this message came after that one.
 */
export function recall(
  recent: readonly Sent[] | null,
  id: string,
  after: number | null = null,
): number | null | 'unknown' {
  if (recent === null) return 'unknown';
  const found = recent.find((sent) => sent.id === id);
  if (found) return found.seq;
  const [oldest] = recent;
  if (oldest === undefined || recent.length < KEPT) return null;
  return after !== null && oldest.seq <= after + 1 ? null : 'unknown';
}
