import { bringsFile } from './attachment.ts';
import type { Prior } from './classifier.ts';
import type { BotMemory } from './conversation.ts';
import { lastTopicOf } from './conversation.ts';
import { wordFeature } from './features.ts';
import { hash } from './hash.ts';
import type { Judgement } from './judge.ts';
import { judge } from './judge.ts';
import type { KnowledgeEntry } from './knowledge.ts';
import { LOSE } from './level.ts';
import type { Model, Taught } from './model.ts';
import { NO_TOPIC } from './outcome.ts';
import { questionsOf } from './question.ts';
import type { Known } from './repair.ts';
import { LANGUAGE, repairedWords } from './repair.ts';
import { isNo, isYes, ordinalOf } from './reply.ts';
import { smallTalkOf } from './small-talk.ts';
import { likelyTopic } from './topic.ts';
import type { BotTurn } from './turn.ts';
import { answers, chats, disappoints, handsOff, misses } from './turn.ts';
import { asksForPerson, asksForPersonToo, isAngry, isUrgent, mentionsPerson } from './wish.ts';
import type { Word } from './word.ts';

/** The bot of one company. It only decides what to do with each message; the shell carries the decision out. */
export type Bot = {
  ask: (text: string, memory: BotMemory) => BotTurn;
  /** A button of the last question was pressed. */
  choose: (entryId: string, memory: BotMemory) => BotTurn;
};

const MOST_OPTIONS = 3;
const MOST_ANSWERS = 3;
/** How much a short message ("А сколько стоит?") is drawn to the topic of the last answer, in log odds. */
const FOLLOW_UP = 2;
const FOLLOW_UP_WORDS = 4;
const SEED = 11;

/** `entries` are the current ones: an entry that was deleted or made inactive since publishing is neither answered nor offered. */
export function botOf(model: Model, entries: readonly KnowledgeEntry[]): Bot {
  const active = new Map(entries.filter((entry) => entry.active).map((entry) => [entry.id, entry]));
  const labels = model.entries.map(({ id }) => active.get(id) ?? null);
  const taught = labels.some((entry) => entry !== null) ? model.taught : null;
  const known: Known = taught?.classifier.known ?? LANGUAGE;
  const entriesOf = (ids: readonly string[]) => ids.flatMap((id) => active.get(id) ?? []);

  function choose(entryId: string, memory: BotMemory): BotTurn {
    const entry = active.get(entryId);
    if (entry === undefined) return handsOff('cannot-answer', NO_TOPIC, memory);
    return answers({ entries: [entry], confidence: 1, open: [], alternatives: [], asked: null }, memory);
  }

  function ask(text: string, memory: BotMemory): BotTurn {
    const words = repairedWords(text, known);
    if (asksForPerson(words)) return handsOff('asked-for-person', lastTopicOf(memory), memory);
    const replied = replyTo(words, memory);
    if (replied !== null) return replied;
    const talk = smallTalkOf(words);
    if (taught === null) return talk === null ? handsOff('no-knowledge', NO_TOPIC, memory) : chats(talk, memory);
    return answerTo(taught, text, words, memory);
  }

  /** Handles a reply to what the bot said last: an option named in words, a yes or a no. Null for any other message. */
  function replyTo(words: readonly Word[], memory: BotMemory): BotTurn | null {
    if (memory.offered.length > 0) {
      const chosen =
        memory.offered[ordinalOf(words) ?? -1] ??
        (isYes(words) && memory.offered.length === 1 ? memory.offered[0] : undefined);
      if (chosen !== undefined) return choose(chosen, memory);
      if (isNo(words)) return misses([], lastTopicOf(memory), memory);
    } else if (memory.lastEntryId !== null) {
      if (isNo(words)) return disappoints(entriesOf(memory.alternatives), memory);
      if (isYes(words)) return chats('thanks', memory);
    }
    return null;
  }

  function answerTo(knowledge: Taught, text: string, words: readonly Word[], memory: BotMemory): BotTurn {
    const short = words.length <= FOLLOW_UP_WORDS && memory.lastTopicId !== null;
    const prior: Prior = (label) => {
      const entry = labels[label];
      if (!entry) return -Infinity;
      return short && entry.topicId === memory.lastTopicId ? FOLLOW_UP : 0;
    };
    const judged = (part: string): Judgement => judge(knowledge, part, LOSE[model.level], prior);
    const best = ({ ranked }: Judgement): KnowledgeEntry[] => ranked.flatMap((label) => labels[label] ?? []);

    const isTaught = (stemmed: string) => knowledge.classifier.owners.has(wordFeature(stemmed));

    const whole = judged(text);
    const topic = likelyTopic(whole, model.entries);
    if (!whole.verbatim && asksForPersonToo(text, (part) => repairedWords(part, known)))
      return handsOff('asked-for-person', topic.topicId === null ? lastTopicOf(memory) : topic, memory);
    const talk = smallTalkOf(words);
    if (talk !== null && !whole.verbatim) return chats(talk, memory);
    if (bringsFile(text)) return handsOff('attachment', topic, memory);
    if (isAngry(text, words, isTaught) && !whole.verbatim) return handsOff('urgent', topic, memory);

    const asked = hash(words.map(({ stem }) => stem).join(' '), SEED);
    if (asked === memory.lastAsked) return disappoints(entriesOf(memory.alternatives), memory);

    const questions = questionsOf(text, known).map((question) => ({ ...question, judgement: judged(question.text) }));
    const placed = questions.filter(({ judgement }) => judgement.verdict === 'answer');
    const said = [...new Set(placed.map(({ judgement }) => best(judgement)[0]!))].slice(0, MOST_ANSWERS);
    const [first = whole.verdict === 'answer' ? best(whole)[0] : undefined, ...more] =
      said.length > 1 || whole.verdict !== 'answer' ? said : [];
    if (first !== undefined) {
      const confidence = Math.max(whole.confidence, ...placed.map(({ judgement }) => judgement.confidence));
      const open =
        questions.length < 2 ? [] : questions.filter((question) => question.marked && !placed.includes(question));
      const alternatives = best(whole).filter((entry) => entry !== first && !more.includes(entry));
      const ids = alternatives.slice(0, MOST_OPTIONS).map(({ id }) => id);
      return answers(
        {
          entries: [first, ...more],
          confidence,
          open: open.map((question) => question.text),
          alternatives: ids,
          asked,
        },
        memory,
      );
    }
    if (mentionsPerson(words)) return handsOff('asked-for-person', topic, memory);
    if (isUrgent(words)) return handsOff('urgent', topic, memory);
    if (whole.verdict === 'clarify') return misses(best(whole).slice(0, MOST_OPTIONS), topic, memory, asked);
    return whole.covered === 0 ? misses([], NO_TOPIC, memory) : handsOff('cannot-answer', topic, memory);
  }

  return { ask, choose };
}
