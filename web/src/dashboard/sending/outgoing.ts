import type { Ms } from '#domain/time.ts';

/** What goes to the server; `seenSeq` is the last message that the sender had before their eyes. */
export type Composed = { id: string; chatId: string; text: string; at: Ms; seenSeq: number };

/** A message on its way. `id` stays through every retry, so that the server counts it once. */
export type Outgoing = Composed &
  (
    | { state: 'sending' }
    /** Nobody has taken it yet, and it goes again by itself. */
    | { state: 'waiting'; why: string }
    /** `isFinal`: the same words would be refused again. */
    | { state: 'failed'; why: string; isFinal?: boolean }
    /** The screen may be old: it goes by itself once the screen is proved, unless the client has written since `heardAt`. */
    | { state: 'held'; heardAt: Ms }
    /** The client has written more than the sender had read: only they know whether it still fits. */
    | { state: 'asked' }
    /** The server has it; it stays until it arrives in the transcript. `seq` is null where another tab has sent it. */
    | { state: 'sent'; seq: number | null }
  );

/** Nothing more happens to it by itself. */
export const needsWord = ({ state }: Outgoing) => state === 'failed' || state === 'asked';
