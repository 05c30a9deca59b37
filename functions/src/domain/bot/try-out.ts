import { botOf } from './bot.ts';
import { freshMemory } from './conversation.ts';
import { judge } from './judge.ts';
import type { KnowledgeEntry } from './knowledge.ts';
import type { Level } from './level.ts';
import { LOSE } from './level.ts';
import type { Model } from './model.ts';
import type { BotOutcome, BotTopic } from './outcome.ts';
import { NO_TOPIC } from './outcome.ts';
import { likelyTopic } from './topic.ts';

const SHOWN_CANDIDATES = 5;

/** What the visitor does in a try-out: writes, or presses a button of the last question. */
export type Step = { does: 'write'; text: string } | { does: 'choose'; entryId: string };

/** An entry that the matcher considered, and its probability among all entries, 0-1. */
export type Candidate = { entryId: string; share: number };

/** What the bot does at one step, and what it made of the words. A pressed button has no candidates. */
export type Attempt = { outcome: BotOutcome; topic: BotTopic; candidates: readonly Candidate[] };

/** Goes through a whole conversation from its beginning, so that the same steps can be seen again at another level. */
export function tryOut(
  learnt: Model,
  entries: readonly KnowledgeEntry[],
  level: Level,
  steps: readonly Step[],
): Attempt[] {
  const model = { ...learnt, level };
  const bot = botOf(model, entries);
  let memory = freshMemory();
  return steps.map((step) => {
    const turn = step.does === 'write' ? bot.ask(step.text, memory) : bot.choose(step.entryId, memory);
    memory = turn.memory;
    return { outcome: turn.outcome, ...viewOf(model, step) };
  });
}

function viewOf({ taught, level, entries }: Model, step: Step): Pick<Attempt, 'topic' | 'candidates'> {
  if (step.does === 'choose' || taught === null) return { topic: NO_TOPIC, candidates: [] };
  const judged = judge(taught, step.text, LOSE[level]);
  if (judged.covered === 0) return { topic: NO_TOPIC, candidates: [] };
  const candidates = judged.ranked
    .slice(0, SHOWN_CANDIDATES)
    .map((label) => ({ entryId: entries[label]!.id, share: judged.probabilities[label]! }));
  return { topic: likelyTopic(judged, entries), candidates };
}
