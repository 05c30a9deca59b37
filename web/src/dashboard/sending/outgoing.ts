import type { UsedReply } from '#domain/reply/uses.ts';
import type { Ms } from '#domain/time.ts';

/**
 * A message as written. `seenSeq` is the number of the last message that the sender had on the screen, and grows when they decide again. `after` is that
 * number when they wrote it, and stays. An earlier version kept none.
 */
export type Composed = {
  id: string;
  chatId: string;
  text: string;
  at: Ms;
  seenSeq: number;
  after?: number | undefined;
  /** The ready replies that it was made from. */
  used?: readonly UsedReply[] | undefined;
};

/** A message in the outbox. `id` is the same in every retry, so that the server counts the message once. */
export type Outgoing = Composed &
  (
    | { state: 'sending' }
    /** The server has not taken the message yet. It is sent again automatically. */
    | { state: 'waiting'; why: string }
    /** The server has refused the message. `isFinal`: it would refuse the same words again. */
    | { state: 'failed'; why: string; isFinal?: boolean }
    /** The screen may be old. The message is sent once the screen is proved current, unless the client has written since `heardAt`. */
    | { state: 'held'; heardAt: Ms }
    /** The client has written more than the sender had read. Only the sender knows whether the message still fits. */
    | { state: 'asked' }
    /** The server has the message. It stays here until it appears in the transcript. `seq` is null where another tab has sent it. */
    | { state: 'sent'; seq: number | null }
  );

/** Does the message wait for a decision of its sender? */
export const needsWord = ({ state }: Outgoing) => state === 'failed' || state === 'asked';
