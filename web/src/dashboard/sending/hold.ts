import type { Message } from '#domain/message.ts';
import type { Ms } from '#domain/time.ts';

/** Why the sender may not know the client's last messages: the screen is being updated, or the sender has not scrolled to those messages. */
export type HoldReason = 'updating' | 'unseen';

/** Why a message should not be sent now; null when it may be sent. `seen` is the last message that has been on the screen. */
export function holdReasonOf(
  { doubted, behind }: { doubted: boolean; behind: boolean },
  messages: readonly Message[],
  seen: number,
): HoldReason | null {
  if (messages.some(({ from, seq }) => from === 'visitor' && seq > seen)) return 'unseen';
  return doubted || behind ? 'updating' : null;
}

/**
 * What to do with a held message once the screen is proved current: `ask` the sender if the client has written since `heardAt`, else `send`.
 * `heardAt` is the time of the last message of the client that the sender could know.
 */
export function fateOf(
  held: { chatId: string; heardAt: Ms },
  mine: readonly { id: string; lastVisitorAt: Ms }[],
): 'send' | 'ask' {
  const chat = mine.find(({ id }) => id === held.chatId);
  // If the chat is no longer the sender's, the message is sent too, and the server refuses it with the reason.
  return chat !== undefined && chat.lastVisitorAt > held.heardAt ? 'ask' : 'send';
}

/** Is there a message of the client between the last one that the sender had seen and the one that they sent? */
export function hasNewerAbove(messages: readonly Message[], sent: { id: string; seenSeq: number }): boolean {
  const own = messages.find(({ id, from }) => id === sent.id && from === 'operator');
  if (own === undefined) return false;
  return messages.some(({ from, seq }) => from === 'visitor' && seq > sent.seenSeq && seq < own.seq);
}
