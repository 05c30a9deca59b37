import type { BotMemory } from '../domain/bot/conversation.ts';
import type { KnowledgeEntry } from '../domain/bot/knowledge.ts';
import { MODEL_LIMIT, consulted, consultationFor } from '../domain/bot/llm/consultation.ts';
import type { ModelHelp } from '../domain/bot/llm/help.ts';
import type { BotTurn } from '../domain/bot/turn.ts';
import { askModel } from './ask-model.ts';

export type Consult = (
  turn: BotTurn,
  message: string,
  before: BotMemory,
  entries: ReadonlyMap<string, KnowledgeEntry>,
  help: ModelHelp,
) => Promise<BotTurn>;

/** Lets a language model help with one turn of the bot. If the decision runs again, replies are reused; all attempts together stay within `MODEL_LIMIT`. */
export function newConsultant(): Consult {
  const replies = new Map<string, Promise<string | null>>();
  const deadline = Date.now() + MODEL_LIMIT;
  return async (turn, message, before, entries, help) => {
    const consultation = consultationFor(turn, message, before, entries, help);
    if (consultation === null) return turn;
    const { material } = consultation.prompt;
    const reply = replies.get(material) ?? askModel(consultation.prompt, deadline - Date.now());
    replies.set(material, reply);
    return consulted(turn, consultation, await reply, before, help);
  };
}
