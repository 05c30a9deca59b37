import type { Chat } from '../chat.ts';
import type { ChatChange } from '../chat/change.ts';
import type { Ms } from '../time.ts';
import { groupFor } from './chat-group.ts';
import type { Group } from './group.ts';

/** Does the change bring the chat from the bot, or a new chat, to people, so that its group is chosen now? */
export function entersQueue(before: Chat | null, { chat }: ChatChange): boolean {
  return chat.state === 'queued' && (before === null || before.state === 'bot');
}

/** The change with the group that the chat is for; a group from before counts no more. */
export function intoGroup(change: ChatChange, groups: readonly Group[], now: Ms): ChatChange {
  const { group: _, ...chat } = change.chat;
  const { topic, channel = 'widget', page = null, locale: language } = chat;
  // Only the group differs, so the chat is in the same state.
  return { ...change, chat: { ...chat, ...groupFor(groups, { topic, channel, page, language }, now) } as Chat };
}
