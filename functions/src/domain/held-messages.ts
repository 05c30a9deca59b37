/** The messages of a chat that one instance holds for all streams of the chat: every one with a seq above `from`, in their order. */
export type Held<M> = { from: number; messages: readonly M[] };

/** So many of the newest messages are held at most: what streams may still have to send, and not the conversation. */
export const MOST_HELD = 20;

/** Nothing after this seq is known yet. */
export const heldFrom = (seq: number): Held<never> => ({ from: seq, messages: [] });

/** The seq of the last message that is known. */
export const endOf = (held: Held<{ seq: number }>): number => held.messages.at(-1)?.seq ?? held.from;

/** Holds messages that have come, in any order and known ones too. The oldest give way to them. */
export function withCome<M extends { seq: number }>(held: Held<M>, come: readonly M[]): Held<M> {
  const end = endOf(held);
  const fresh = come.filter(({ seq }) => seq > end).toSorted((a, b) => a.seq - b.seq);
  const all = [...held.messages, ...fresh];
  const messages = all.slice(-MOST_HELD);
  return { from: all.at(-MOST_HELD - 1)?.seq ?? held.from, messages };
}

/** The messages after a reader's place, in order; null when some of them are not held, so that the reader must look them up. */
export function beyond<M extends { seq: number }>({ from, messages }: Held<M>, place: number): readonly M[] | null {
  return place < from ? null : messages.filter(({ seq }) => seq > place);
}
