import type { BotTurn } from '../../../src/domain/bot/turn.ts';
import { botOf } from '../../../src/domain/bot/bot.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import { train } from '../../../src/domain/bot/model.ts';
import type { BotOutcome } from '../../../src/domain/bot/outcome.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

export const bot = botOf(train(FLOWER_SHOP, { locale: 'ru', level: 'balanced' }), FLOWER_SHOP);

/** What the bot says to each message of one conversation, with its memory of the messages before. */
export function talk(...texts: readonly string[]): BotOutcome[] {
  let turn: BotTurn | undefined;
  return texts.map((text) => (turn = bot.ask(text, turn?.memory ?? freshMemory())).outcome);
}

export const last = (outcomes: readonly BotOutcome[]) => outcomes.at(-1);
