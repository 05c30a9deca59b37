import type { Bot } from './bot.ts';
import type { BotMemory } from './conversation.ts';
import type { BotOutcome } from './outcome.ts';
import type { BotTurn } from './turn.ts';

type Answered = Extract<BotOutcome, { say: 'answer' }>;

/** What a visitor has said since the bot's last word: the entries of pressed buttons, and all that was written. */
export type Heard = { choices: readonly string[]; text: string };

/** As many buttons as one question has. */
const MOST_CHOICES = 3;

/** Keeps the pressed buttons apart from the written words: the title of a button would be read as one more question, or not at all. */
export function heardIn(said: readonly { text: string; choice: string | null }[]): Heard {
  return {
    choices: [...new Set(said.flatMap(({ choice }) => choice ?? []))].slice(-MOST_CHOICES),
    text: said.flatMap(({ text, choice }) => (choice === null ? text : [])).join('\n'),
  };
}

/** Answers every button that was pressed; null when none was. */
export function chooseAll(bot: Bot, choices: readonly string[], before: BotMemory): BotTurn | null {
  return choices.reduce<BotTurn | null>(
    (turn, choice) => joined(turn, bot.choose(choice, turn?.memory ?? before)),
    null,
  );
}

/**
 * Joins two turns into one. A hand-off replaces any other turn, since a person answers everything. An answer is said before what the bot asks back.
 * Small talk adds nothing to an answer.
 */
export function joined(first: BotTurn | null, next: BotTurn): BotTurn {
  if (first === null || first.outcome.say === 'smalltalk' || next.outcome.say === 'hand-off') return next;
  if (first.outcome.say !== 'answer') return { outcome: first.outcome, memory: next.memory };
  return { outcome: after(first.outcome, next.outcome), memory: next.memory };
}

function after(told: Answered, next: Exclude<BotOutcome, { say: 'hand-off' }>): BotOutcome {
  if (next.say === 'smalltalk') return told;
  if (next.say === 'clarify') return { ...next, preface: told.text };
  const known = [told.entryId, ...told.alsoEntryIds];
  const more = [next.entryId, ...next.alsoEntryIds].filter((id) => !known.includes(id));
  const open = [...told.open, ...next.open];
  if (more.length === 0 && open.length === 0) return told;
  return {
    ...told,
    alsoEntryIds: [...told.alsoEntryIds, ...more],
    sources: [...new Set([...told.sources, ...next.sources])],
    text: more.length === 0 ? told.text : `${told.text}\n\n${next.text}`,
    open,
    askHelped: open.length === 0 && (told.askHelped || next.askHelped),
    confidence: Math.min(told.confidence, next.confidence),
  };
}
