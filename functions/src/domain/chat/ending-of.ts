import type { AssignedChat, OpenChat, QueuedChat } from '../chat.ts';
import { RELEASE_REASONS } from '../chat.ts';
import type { Ending } from '../ending.ts';
import { botResultOf } from './bot-result.ts';

/** How a chat ends that is ended now in this state. A chat that is closed because its visitor is silent is told apart by its verb (chat/end-silent.ts). */
export function endingOf(chat: OpenChat, by: 'staff' | 'system' | 'visitor'): Ending {
  if (chat.state === 'active') return by === 'visitor' && chat.firstResponseAt === null ? 'abandoned' : 'person';
  if (chat.state !== 'bot' && isAnswered(chat)) return 'person';
  if (by === 'staff') return 'dismissed';
  if (chat.state !== 'bot') return 'abandoned';
  if (chat.firstResponseAt !== null) return 'person';
  return botResultOf(chat) === 'none' ? 'left-bot' : 'bot';
}

/** Has an operator answered everything? Such a chat is only looking for another owner, because its own one left or gave it away. */
function isAnswered({ firstResponseAt, asked, reason }: QueuedChat | AssignedChat): boolean {
  return firstResponseAt !== null && (asked?.last ?? null) === null && RELEASE_REASONS.some((one) => one === reason);
}
