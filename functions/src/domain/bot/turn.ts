import type { BotMemory } from './conversation.ts';
import { lastTopicOf } from './conversation.ts';
import type { KnowledgeEntry } from './knowledge.ts';
import type { BotOutcome, BotTopic, HandOffReason, SmallTalk } from './outcome.ts';
import { handOffFor } from './outcome.ts';

/** What the bot does with a message, and what it remembers of it. */
export type BotTurn = {
  outcome: BotOutcome;
  memory: BotMemory;
  /** The fingerprint of a message that the bot could not place, in case a language model answers it. */
  asked?: number;
};

/** After this many questions in a row that the bot could not place, or answers that did not help, a person takes over. */
const MOST_MISSES = 2;

export type Answer = {
  entries: readonly [KnowledgeEntry, ...KnowledgeEntry[]];
  confidence: number;
  /** The questions of the message that this leaves unanswered. */
  open: readonly string[];
  alternatives: readonly string[];
  asked: number | null;
};

/** Answers with an entry's own words, or with several; asks once a chat whether it helped. */
export function answers({ entries, confidence, open, alternatives, asked }: Answer, memory: BotMemory): BotTurn {
  const [{ id, topicId, subtopicId }, ...more] = entries;
  // With open questions the bot offers a person, and a second question beside the offer would be too much.
  const askHelped = open.length === 0 && !memory.askedHelped;
  const outcome: BotOutcome = {
    say: 'answer',
    entryId: id,
    alsoEntryIds: more.map((entry) => entry.id),
    sources: entries.map(({ title }) => title),
    text: entries.map(({ answer }) => answer).join('\n\n'),
    open,
    askHelped,
    topicId,
    subtopicId,
    confidence,
  };
  const lastTopic: BotTopic = { topicId, subtopicId, confidence };
  const remembered = {
    misses: 0,
    offered: [],
    alternatives,
    lastEntryId: id,
    lastTopicId: topicId,
    lastAsked: asked,
    lastTopic,
  };
  const { confirmed: _, ...before } = memory;
  return { outcome, memory: { ...before, ...remembered, askedHelped: memory.askedHelped || askHelped } };
}

/** The bot could not place the message: it asks "did you mean", or for other words. The second time in a row a person takes over. */
export function misses(
  options: readonly KnowledgeEntry[],
  topic: BotTopic,
  memory: BotMemory,
  asked?: number,
): BotTurn {
  const count = memory.misses + 1;
  if (count >= MOST_MISSES) return handsOff('misunderstood-twice', topic, memory);
  const { confirmed: _, ...before } = memory;
  const turn = clarifies(options, topic, { ...before, misses: count, lastAsked: null });
  return asked === undefined ? turn : { ...turn, asked };
}

/** The last answer did not help: the bot offers the next best entries. The second time a person takes over. */
export function disappoints(options: readonly KnowledgeEntry[], memory: BotMemory): BotTurn {
  const topic = lastTopicOf(memory);
  const unhelped = memory.unhelped + 1;
  if (unhelped >= MOST_MISSES) return handsOff('not-helped', topic, { ...memory, unhelped });
  return clarifies(options, topic, { ...memory, unhelped });
}

export function handsOff(reason: HandOffReason, topic: BotTopic, memory: BotMemory): BotTurn {
  return { outcome: handOffFor(reason, topic), memory: { ...memory, offered: [], alternatives: [] } };
}

/** Thanks and a goodbye close the last answer, so that a later no is not taken for "it did not help". */
export function chats(kind: SmallTalk, memory: BotMemory): BotTurn {
  const settled = kind === 'greeting' ? {} : { offered: [], alternatives: [], lastEntryId: null, lastAsked: null };
  const confirmed = kind === 'thanks' && memory.lastTopic !== undefined ? { confirmed: true } : {};
  return { outcome: { say: 'smalltalk', kind }, memory: { ...memory, ...settled, ...confirmed } };
}

function clarifies(entries: readonly KnowledgeEntry[], topic: BotTopic, memory: BotMemory): BotTurn {
  const options = entries.map(({ id, title }) => ({ entryId: id, title }));
  const offered = options.map(({ entryId }) => entryId);
  return { outcome: { say: 'clarify', options, ...topic }, memory: { ...memory, offered, alternatives: [] } };
}
