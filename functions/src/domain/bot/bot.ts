import { confidenceOf, thresholdAt } from './calibrate.ts';
import { read } from './classifier.ts';
import type { BotMemory } from './conversation.ts';
import { gateScore, signalsOf } from './gate.ts';
import { hash } from './hash.ts';
import type { KnowledgeEntry } from './knowledge.ts';
import { LOSE } from './level.ts';
import type { Model } from './model.ts';
import type { BotOutcome, BotTopic } from './outcome.ts';
import { NO_TOPIC } from './outcome.ts';

export type BotTurn = { outcome: BotOutcome; memory: BotMemory };

/** The bot of one company: decides what to do with each message; the shell says and does it. */
export type Bot = {
  ask: (text: string, memory: BotMemory) => BotTurn;
  /** A button of the last question was pressed. */
  choose: (entryId: string, memory: BotMemory) => BotTurn;
};

const MOST_OPTIONS = 3;

/** `entries` are those that hold now: one that has gone or sleeps since publishing is neither answered nor offered. */
export function botOf(model: Model, entries: readonly KnowledgeEntry[]): Bot {
  const active = new Map(entries.filter((entry) => entry.active).map((entry) => [entry.id, entry]));

  function choose(entryId: string, memory: BotMemory): BotTurn {
    const entry = active.get(entryId);
    if (entry === undefined) return { outcome: { say: 'hand-off', reason: 'cannot-answer', ...NO_TOPIC }, memory };
    return answered(entry, 1, null, memory);
  }

  function ask(text: string, memory: BotMemory): BotTurn {
    if (model.taught === null || active.size === 0) return { outcome: { say: 'hand-off', reason: 'no-knowledge', ...NO_TOPIC }, memory };
    const { classifier, calibration } = model.taught;
    const reading = read(classifier, text);
    const signals = signalsOf(classifier, reading);
    if (signals[2] === 0) return missed([], NO_TOPIC, memory);
    const score = gateScore(calibration.gate, signals);
    const best = reading.ranked.flatMap((label) => active.get(model.entries[label]!.id) ?? []);
    const entry = best[0];
    if (entry === undefined) return { outcome: { say: 'hand-off', reason: 'cannot-answer', ...NO_TOPIC }, memory };
    const confidence = confidenceOf(calibration, score);
    const topic = { topicId: entry.topicId, subtopicId: entry.subtopicId, confidence };
    const lose = LOSE[model.level];
    if (score >= thresholdAt(calibration, lose.answer)) return answered(entry, confidence, hash(text, 0), memory);
    if (score >= thresholdAt(calibration, lose.clarify)) return missed(best.slice(0, MOST_OPTIONS), topic, memory);
    return { outcome: { say: 'hand-off', reason: 'cannot-answer', ...topic }, memory };
  }

  return { ask, choose };
}

function answered(entry: KnowledgeEntry, confidence: number, asked: number | null, memory: BotMemory): BotTurn {
  const { id, answer, topicId, subtopicId } = entry;
  const outcome: BotOutcome = {
    ...{ say: 'answer', entryId: id, alsoEntryIds: [], text: answer, complete: true, askHelped: !memory.askedHelped },
    ...{ topicId, subtopicId, confidence },
  };
  return { outcome, memory: { ...memory, misses: 0, offered: [], lastEntryId: id, lastTopicId: topicId, lastAsked: asked, askedHelped: true } };
}

function missed(options: readonly KnowledgeEntry[], topic: BotTopic, memory: BotMemory): BotTurn {
  if (memory.misses > 0) return { outcome: { say: 'hand-off', reason: 'misunderstood-twice', ...topic }, memory };
  const offered = options.map(({ id }) => id);
  return {
    outcome: { say: 'clarify', options: options.map(({ id, title }) => ({ entryId: id, title })), ...topic },
    memory: { ...memory, misses: memory.misses + 1, offered },
  };
}
