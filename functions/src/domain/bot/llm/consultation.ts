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
/** The confidence, 0-1, of an answer that a model has chosen among the candidates of the bot. */
const CONFIDENCE = 0.7;

/** A question to the language model about one turn of the bot. */
export type Consultation = { prompt: Prompt; candidates: readonly KnowledgeEntry[] };

/**
 * The question to the language model about a turn; null when the bot manages alone. Where the bot would ask "did you mean", the model may judge.
 * With `phrase` it may also word an answer that the bot is sure of.
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
  // Options after "that did not help" come from the last answer, not from this message, so there is nothing to judge.
  if (outcome.say === 'clarify' && memory.misses > before.misses) return outcome.options.map(({ entryId }) => entryId);
  return outcome.say === 'answer' && help === 'phrase' ? [outcome.entryId, ...outcome.alsoEntryIds] : [];
}

/**
 * The turn after the reply of the model. A useless reply, or one that says what no entry says, leaves the turn of the bot as it was. An answer that
 * the bot was sure of keeps its entries, whatever the model thinks of them.
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
  // The fingerprint is needed to notice the same words again; otherwise they would get the same answer for ever.
  const asked = turn.asked ?? null;
  const answer = { entries: judged.entries, confidence: CONFIDENCE, open: [], alternatives, asked };
  const answered = answers(answer, before);
  if (help !== 'phrase' || answered.outcome.say !== 'answer') return answered;
  return { ...answered, outcome: { ...answered.outcome, text: judged.text } };
}
