import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import type { BotSpeech } from '../../../src/domain/chat/bot-speaks.ts';
import type { Chat } from '../../../src/domain/chat.ts';
import type { Shell } from './shell.ts';

/** The chat that a step is about: `back` places behind the newest, and from the newest again after the oldest. */
export function chatAt(shell: Shell, back: number): Chat | null {
  const all = [...shell.chats.values()];
  return all.length === 0 ? null : all[all.length - 1 - (back % all.length)]!;
}

/** How many other active admins there are. */
export function otherAdmins(shell: Shell, id: string): number {
  return [...shell.operators.values()].filter((one) => one.role === 'admin' && one.active && one.id !== id).length;
}

/** What the bot says next in a chat. */
export function speechIn({ seq }: Chat): BotSpeech {
  const answer = { text: 'Ответ', entryId: 'e', choices: [], topic: null };
  return { id: `bot-${seq + 1}`, ...answer, memory: freshMemory() };
}
