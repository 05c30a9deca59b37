import type { BotMemory } from '../domain/bot/conversation.ts';
import type { KnowledgeEntry } from '../domain/bot/knowledge.ts';
import { MODEL_LIMIT, consulted, consultationFor } from '../domain/bot/llm/consultation.ts';
import type { ModelHelp } from '../domain/bot/llm/help.ts';
import type { BotTurn } from '../domain/bot/turn.ts';
import type { Said } from './ask-model.ts';
import { askModel } from './ask-model.ts';
import { configured } from './provider.ts';

export type Consult = (
  turn: BotTurn,
  message: string,
  before: BotMemory,
  entries: ReadonlyMap<string, KnowledgeEntry>,
  help: ModelHelp,
) => Promise<BotTurn>;

/** Lets a language model help with one turn of the bot. `calls` are the questions that it was sent so far. */
export type Consultant = { consult: (mayAsk: () => Promise<boolean>) => Consult; calls: () => number };

/**
 * A consultant for one turn. If the decision runs again, replies are reused; all attempts together stay within `MODEL_LIMIT`. `mayAsk` is asked before
 * each question: where it says no, the bot goes on without the model.
 */
export function newConsultant(): Consultant {
  const replies = new Map<string, Promise<Said>>();
  const deadline = Date.now() + MODEL_LIMIT;
  let calls = 0;
  return {
    calls: () => calls,
    consult: (mayAsk) => async (turn, message, before, entries, help) => {
      const consultation = configured() === null ? null : consultationFor(turn, message, before, entries, help);
      if (consultation === null) return turn;
      const { material } = consultation.prompt;
      let reply = replies.get(material);
      if (reply === undefined) {
        if (!(await mayAsk())) return turn;
        reply = askModel(consultation.prompt, deadline - Date.now());
        replies.set(material, reply);
        calls += (await reply).calls;
      }
      return consulted(turn, consultation, (await reply).said, before, help);
    },
  };
}
