import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { mayTrain, NO_KNOWLEDGE, sizeWith } from '#domain/bot/knowledge-size.ts';
import type { Topic } from '#domain/topic.ts';
import { parseInput } from '#domain/contract/fields.ts';
import { ImportedEntry, MOST_AT_ONCE, MOST_CHARACTERS_AT_ONCE } from '#domain/contract/desk/imported-entry.ts';
import type { SourceEntry } from '#domain/import/source-entry.ts';
import { idFor, matcherOf, takeOver } from '#domain/import/take-over.ts';

/** What an import would do with one entry of the source. `refused`: the field and the code of what is wrong with it. */
export type Line = { source: SourceEntry; title: string } & (
  | { does: 'add' | 'change' | 'leave'; call: ImportedEntry }
  | { does: 'refuse'; field: string; problem: string }
);
export type Does = Line['does'];
export const DOES: readonly Does[] = ['add', 'change', 'leave', 'refuse'];

/** `defaultTopicId`: for entries whose source names no topic that the company has. */
export type Ground = { entries: readonly KnowledgeEntry[]; topics: readonly Topic[]; defaultTopicId: string };

/** What an import of these entries would do now; nothing is changed by it. */
export function planImport(sources: readonly SourceEntry[], { entries, topics, defaultTopicId }: Ground): Line[] {
  const matchOf = matcherOf(entries);
  const taken = new Set<string>();
  return sources.map((source): Line => {
    const match = matchOf(source);
    const topic = topicOf(topics, source.topic);
    const whole = match !== null && match.id === source.entryId;
    const wanted = {
      origin: source.origin,
      whole,
      entryId: match?.id ?? null,
      title: source.title,
      phrasings: [...source.phrasings],
      answer: source.answer,
      topicId: topic?.id ?? (whole ? match.topicId : defaultTopicId),
      subtopicId: topic === null ? (whole ? match.subtopicId : null) : subtopicOf(topic, source.subtopic),
      active: source.active,
      validFrom: source.validFrom,
      validUntil: source.validUntil,
      translations: source.translations,
    };
    const parsed = parseInput(ImportedEntry, wanted);
    if (!parsed.ok) {
      const [[path = '', problem = '']] = Object.entries(parsed.problems) as [[string, string]];
      return { source, title: source.title, does: 'refuse', field: path.split('.')[0] ?? '', problem };
    }
    const call = parsed.value;
    const id = match?.id ?? idFor(call.origin);
    const { entryId: _, ...fields } = call;
    const deed = taken.has(id) ? 'leave' : takeOver(match, id, fields).does;
    taken.add(id);
    return { source, title: call.title, does: deed, call };
  });
}

const same = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

const topicOf = (topics: readonly Topic[], title: string | null) =>
  title === null ? null : (topics.find((topic) => same(topic.title, title)) ?? null);

const subtopicOf = ({ subtopics }: Topic, title: string | null) =>
  title === null ? null : (subtopics.find((one) => same(one.title, title))?.id ?? null);

/** The topics that the sources name and the company lacks, each once. */
export function newTopics(sources: readonly SourceEntry[], topics: readonly Topic[]): string[] {
  const missing = new Map<string, string>();
  for (const { topic } of sources)
    if (topic !== null && topicOf(topics, topic) === null) missing.set(topic.trim().toLocaleLowerCase(), topic.trim());
  return [...missing.values()].filter((title) => title.length <= 80);
}

/** How many entries of each deed there are. */
export const countsOf = (lines: readonly Line[]): Record<Does, number> =>
  Object.fromEntries(DOES.map((does) => [does, lines.filter((line) => line.does === does).length])) as Record<
    Does,
    number
  >;

/** Would there be more than can be published? */
export function isTooMuch(lines: readonly Line[], entries: readonly KnowledgeEntry[]): boolean {
  const added = lines.flatMap((line) => (line.does === 'add' && line.call.active ? [line.call] : []));
  return !mayTrain(
    sizeWith(
      sizeWith(
        NO_KNOWLEDGE,
        entries.filter(({ active }) => active),
      ),
      added,
    ),
  ).ok;
}

/** The calls that carry the plan out, each no larger than the server takes. */
export function callsOf(lines: readonly Line[]): ImportedEntry[][] {
  const calls: ImportedEntry[][] = [];
  let room = 0;
  for (const line of lines) {
    if (line.does !== 'add' && line.does !== 'change') continue;
    const size = JSON.stringify(line.call).length + 1;
    const last = calls.at(-1);
    if (last === undefined || last.length >= MOST_AT_ONCE || room < size) {
      calls.push([line.call]);
      room = MOST_CHARACTERS_AT_ONCE - 2 - size;
    } else {
      last.push(line.call);
      room -= size;
    }
  }
  return calls;
}
