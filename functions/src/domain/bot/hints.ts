import type { Prior } from './classifier.ts';
import type { Judgement } from './judge.ts';
import { judge } from './judge.ts';
import type { KnowledgeEntry } from './knowledge.ts';
import { LOSE } from './level.ts';
import type { Model } from './model.ts';
import { questionsOf } from './question.ts';
import { repairedWords } from './repair.ts';

/** What a client waits to hear about. `topicId` is that of the chat, `said` are the texts of the bot and the operators so far. */
export type Wait = {
  text: string;
  topicId: string | null;
  said: readonly string[];
  /** Entries that the bot has answered with, in whatever words. */
  answered: readonly string[];
};

export const MOST_HINTS = 3;
/**
 * The first hint needs only the verdict of the bot. Each further hint needs at least this probability, and at least this part of the probability of
 * the first.
 */
const LEAST_PROBABILITY = 0.1;
const LEAST_PART = 1 / 3;
const FOLLOW_UP_WORDS = 4;
const FOLLOW_UP = 2;

/**
 * Answers that an operator could give, the likeliest first, at most three. An operator chooses among them, so they are judged at the level `bold`,
 * whatever the level of the company is. Entries that the bot would not even offer at that level are left out, and so is what the client has been
 * told already.
 */
export function hintsOf(model: Model, entries: readonly KnowledgeEntry[]): (wait: Wait) => KnowledgeEntry[] {
  const active = new Map(entries.filter((entry) => entry.active).map((entry) => [entry.id, entry]));
  const labels = model.entries.map(({ id }) => active.get(id) ?? null);
  const taught = labels.some((entry) => entry !== null) ? model.taught : null;

  return ({ text, topicId, said, answered }) => {
    if (taught === null) return [];
    const { known } = taught.classifier;
    const isShort = repairedWords(text, known).length <= FOLLOW_UP_WORDS;
    const prior: Prior = (label) => {
      const entry = labels[label];
      if (!entry) return -Infinity;
      return isShort && topicId !== null && entry.topicId === topicId ? FOLLOW_UP : 0;
    };
    const judged = (part: string) => judge(taught, part, LOSE.bold, prior);
    const whole = judged(text);
    // Entries that surely answer a part of the message come before those that resemble the whole message.
    const parts = questionsOf(text, known)
      .map((question) => judged(question.text))
      .filter(({ verdict }) => verdict === 'answer');
    const ranked = [...parts.flatMap(({ ranked: [first] }) => first ?? []), ...likely(whole)];
    const isTold = ({ id, answer }: KnowledgeEntry) =>
      answered.includes(id) || said.some((words) => words.includes(answer.trim()));
    const found = ranked.flatMap((label) => labels[label] ?? []).filter((entry) => !isTold(entry));
    return [...new Map(found.map((entry) => [entry.answer.trim(), entry])).values()].slice(0, MOST_HINTS);
  };
}

/** The best entry, if the bot would at least ask about it, and others that are not far behind. */
function likely({ verdict, ranked, probabilities }: Judgement): number[] {
  const [best] = ranked;
  if (verdict === 'refuse' || best === undefined) return [];
  const least = Math.max(LEAST_PROBABILITY, probabilities[best]! * LEAST_PART);
  return ranked.filter((label) => label === best || probabilities[label]! >= least);
}
