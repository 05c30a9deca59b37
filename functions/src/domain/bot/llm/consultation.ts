import type { BotMemory } from '../conversation.ts';
import type { KnowledgeEntry } from '../knowledge.ts';
import type { BotTurn } from '../turn.ts';
import { answers } from '../turn.ts';
import type { ModelHelp } from './help.ts';
import type { Prompt } from './prompt.ts';
import { judgePrompt } from './prompt.ts';
import { verdictOf } from './verdict.ts';

/** How long a visitor may wait for a language model before the bot does without it. */
export const MODEL_LIMIT = 8_000;
/** A model that has chosen among the bot's candidates is believed so far, 0-1. */
const CONFIDENCE = 0.7;

/** A question to the language model about one turn of the bot. */
export type Consultation = { prompt: Prompt; candidates: readonly KnowledgeEntry[] };

/**
 * Whether a turn is worth asking a language model: in the middle zone, where the bot would ask "did you mean", it may judge; with `phrase` it may
 * also word an answer that the bot is sure of. Null when the bot manages alone.
 */
export function consultationFor(
  turn: BotTurn,
  message: string,
  before: BotMemory,
  entries: ReadonlyMap<string, KnowledgeEntry>,
  help: ModelHelp,
): Consultation | null {
  const candidates = candidatesOf(turn, before, help).flatMap((id) => entries.get(id) ?? []);
  return help === 'off' || candidates.length === 0 ? null : { prompt: judgePrompt(message, candidates), candidates };
}

function candidatesOf({ outcome, memory }: BotTurn, before: BotMemory, help: ModelHelp): string[] {
  // Options after "that did not help" are no judgement of this message.
  if (outcome.say === 'clarify' && memory.misses > before.misses) return outcome.options.map(({ entryId }) => entryId);
  return outcome.say === 'answer' && help === 'phrase' ? [outcome.entryId, ...outcome.alsoEntryIds] : [];
}

/**
 * The turn after the model's reply. A reply that is no use, or says what no entry says, leaves the bot's own turn as it was; an answer that the bot
 * was sure of keeps its entries whatever the model thinks of them.
 */
export function consulted(
  turn: BotTurn,
  { candidates }: Consultation,
  reply: string | null,
  before: BotMemory,
  help: ModelHelp,
): BotTurn {
  const judged = reply === null ? null : verdictOf(reply, candidates);
  if (judged === null) return turn;
  const { outcome, memory } = turn;
  if (outcome.say === 'answer') {
    const whole = judged.entries.length === candidates.length;
    return whole ? { outcome: { ...outcome, text: judged.text }, memory } : turn;
  }
  const alternatives = candidates.filter((entry) => !judged.entries.includes(entry)).map(({ id }) => id);
  // Without what was asked the same words would get the same answer for ever.
  const asked = turn.asked ?? null;
  const answer = { entries: judged.entries, confidence: CONFIDENCE, open: [], alternatives, asked };
  const answered = answers(answer, before);
  if (help !== 'phrase' || answered.outcome.say !== 'answer') return answered;
  return { ...answered, outcome: { ...answered.outcome, text: judged.text } };
}
