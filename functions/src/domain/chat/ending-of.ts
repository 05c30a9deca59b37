import type { AssignedChat, BotChat, OpenChat, QueuedChat } from '../chat.ts';
import { RELEASE_REASONS } from '../chat.ts';
import type { Ending } from '../ending.ts';

/** How a chat ends that is ended now in this state. A chat that is closed because its visitor is silent is told apart by its verb (chat/end-silent.ts). */
export function endingOf(chat: OpenChat, by: 'staff' | 'system' | 'visitor'): Ending {
  if (chat.state === 'active') return by === 'visitor' && chat.firstResponseAt === null ? 'abandoned' : 'person';
  if (chat.state !== 'bot' && isAnswered(chat)) return 'person';
  if (by === 'staff') return 'dismissed';
  if (chat.state !== 'bot') return 'abandoned';
  if (chat.firstResponseAt !== null) return 'person';
  return hasAnswered(chat) ? 'bot' : 'left-bot';
}

/** Has an operator answered everything? Such a chat is only looking for another owner, because its own one left or gave it away. */
function isAnswered({ firstResponseAt, asked, reason }: QueuedChat | AssignedChat): boolean {
  return firstResponseAt !== null && (asked?.last ?? null) === null && RELEASE_REASONS.some((one) => one === reason);
}

/** Has the bot answered, and did the visitor leave it at that? An answer that did not help counts as none, even if another one followed. */
function hasAnswered({ memory, owes }: BotChat): boolean {
  const { lastEntryId, lastTopic, misses, offered, unhelped } = memory;
  // Thanks clear the last entry, its topic stays.
  const answered = lastEntryId !== null || lastTopic !== undefined;
  return answered && owes === null && misses === 0 && offered.length === 0 && unhelped === 0;
}
