import type { Message } from '../message.ts';

/** What a person sent, by the id that their device made. */
export type Sent = { id: string; seq: number };

/** How many are kept: few enough for a document that every list loads, and more than anybody has on the way at once. */
const KEPT = 20;

/**
 * Remembers a message that a person has sent, so that a repeat is known without a look at the transcript. Null stays null: a chat that was
 * saved before there was such a list can never say that something is new.
 */
export function remember(recent: readonly Sent[] | null, { id, from, seq }: Message): readonly Sent[] | null {
  if (recent === null || (from !== 'visitor' && from !== 'operator')) return recent;
  return [...recent, { id, seq }].slice(-KEPT);
}

/** The seq under which a message with this id stands in the chat; null when there is none; 'unknown' when only the transcript can say. */
export function recall(recent: readonly Sent[] | null, id: string): number | null | 'unknown' {
  const found = recent?.find((sent) => sent.id === id);
  if (found) return found.seq;
  return recent !== null && recent.length < KEPT ? null : 'unknown';
}
