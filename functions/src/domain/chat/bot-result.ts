import type { BotChat } from '../chat.ts';
import type { BotResult } from '../ending.ts';

/** Has the bot answered, and did the visitor leave it at that or confirm it? An answer that did not help counts as none, even if another one followed. */
export function botResultOf({ memory, owes }: BotChat): BotResult {
  const { lastEntryId, lastTopic, misses, offered, unhelped, confirmed } = memory;
  // Thanks clear the last entry, its topic stays.
  const answered = lastEntryId !== null || lastTopic !== undefined;
  if (!answered || owes !== null || misses > 0 || offered.length > 0 || unhelped > 0) return 'none';
  return confirmed === true ? 'confirmed' : 'answered';
}
