import type { ClosedChat } from '../chat.ts';
import type { BotResult } from '../ending.ts';
import type { Ms } from '../time.ts';
import { HOUR } from '../time.ts';
import type { Fate } from './chat-set.ts';

/** What a closed chat's fate is told by. */
export type AboutFate = Pick<ClosedChat, 'handedOffAt' | 'ending' | 'cameBackAt'> & {
  metrics: Pick<ClosedChat['metrics'], 'bot'>;
};

/**
 * What became of a chat, which each begins with the bot. Who came back is told only of chats that the bot has answered: without an answer a chat is
 * `left-bot` whatever the client did later. Null for chats of a version that did not keep how the bot's part had ended.
 */
export function fateOf({ handedOffAt, ending, cameBackAt, metrics }: AboutFate): Fate | null {
  if (handedOffAt !== null) return 'handed-off';
  const bot = metrics.bot ?? OLDER[ending ?? 'unknown'];
  if (bot === undefined) return null;
  if (bot === 'none') return 'left-bot';
  if (cameBackAt !== undefined) return 'came-back';
  return bot === 'confirmed' ? 'confirmed' : 'unconfirmed';
}

/** What the ending of an older chat says of the bot. It never says that the client confirmed the answer. */
const OLDER: Readonly<Record<string, BotResult | undefined>> = { bot: 'answered', 'left-bot': 'none' };

/** How long after the close of a chat that the bot alone has answered a new chat of the client says that the answer was not enough. */
export const MAY_COME_BACK: Ms = 72 * HOUR;

/** Which chat a new one of the client would tell of, and until when; null when the bot has not answered it, or not alone. */
export function mayComeBack(
  chat: AboutFate & Pick<ClosedChat, 'id' | 'closedAt'>,
): { chatId: string; until: Ms } | null {
  const fate = fateOf(chat);
  const byBot = fate === 'confirmed' || fate === 'unconfirmed';
  return byBot ? { chatId: chat.id, until: chat.closedAt + MAY_COME_BACK } : null;
}
