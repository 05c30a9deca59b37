import type { Message } from '#domain/message.ts';
import type { Ms } from '#domain/time.ts';

/** Why an answer may be to less than the client has said: the screen is being updated, or they have not looked at the client's last words. */
export type HoldReason = 'updating' | 'unseen';

/** Is it wise to send now? `seen` is the last message that has been on the screen. */
export function holdReasonOf(
  { doubted, behind }: { doubted: boolean; behind: boolean },
  messages: readonly Message[],
  seen: number,
): HoldReason | null {
  if (messages.some(({ from, seq }) => from === 'visitor' && seq > seen)) return 'unseen';
  return doubted || behind ? 'updating' : null;
}

/** What becomes of a held message once the screen is proved: the client has written since the sender had read all (`heardAt`), or has not. */
export function fateOf(
  held: { chatId: string; heardAt: Ms },
  mine: readonly { id: string; lastVisitorAt: Ms }[],
): 'send' | 'ask' {
  const chat = mine.find(({ id }) => id === held.chatId);
  // Of a chat that is no longer theirs the server says so.
  return chat !== undefined && chat.lastVisitorAt > held.heardAt ? 'ask' : 'send';
}

/** Has the client said something between what the sender had seen and what they have sent? */
export function hasNewerAbove(messages: readonly Message[], sent: { id: string; seenSeq: number }): boolean {
  const own = messages.find(({ id, from }) => id === sent.id && from === 'operator');
  if (own === undefined) return false;
  return messages.some(({ from, seq }) => from === 'visitor' && seq > sent.seenSeq && seq < own.seq);
}
