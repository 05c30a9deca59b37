import type { EntryFate } from '#domain/bot/entry-fates.ts';
import { seldomHelps } from '#domain/bot/entry-fates.ts';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { phrasingsOf } from '#domain/bot/knowledge.ts';
import type { Validity } from '#domain/bot/validity.ts';
import { validityOf } from '#domain/bot/validity.ts';
import type { Topic } from '#domain/topic.ts';
import type { Day } from '#domain/day.ts';

/** How the entries are ordered: by title, by topic, those with the fewest examples first, or those first that helped least. */
export const SORTS = ['title', 'topic', 'examples', 'helps'] as const;
export type Sort = (typeof SORTS)[number];

/** Which entries are shown. `seldom`: those that seldom help; '' is no bound. */
export type Wanted = { words: string; topicId: string; state: '' | Validity | 'seldom'; sort: Sort };
export const EVERYTHING: Wanted = { words: '', topicId: '', state: '', sort: 'title' };

/** What the entries are told apart by besides themselves. `fates` are null until they have been asked for. */
export type Around = { today: Day; topics: readonly Topic[]; fates: Fates | null };
export type Fates = Readonly<Record<string, EntryFate>>;

/** The entries that are wanted, in their order. Those that are equal in it stand by their titles. */
export function findEntries(all: readonly KnowledgeEntry[], wanted: Wanted, around: Around): KnowledgeEntry[] {
  const isShown = ({ id }: KnowledgeEntry) => wanted.state !== 'seldom' || isSeldom(around.fates, id);
  return all
    .filter((entry) => mentions(entry, wanted.words))
    .filter(({ topicId }) => wanted.topicId === '' || topicId === wanted.topicId)
    .filter((entry) => wanted.state === '' || wanted.state === 'seldom' || isOf(entry, wanted.state, around.today))
    .filter(isShown)
    .toSorted((a, b) => ORDER[wanted.sort](a, b, around) || byText(a.title, b.title));
}

const isOf = (entry: KnowledgeEntry, state: Validity, today: Day) => validityOf(entry, today) === state;

/** Does the entry seldom help, as far as that has been asked for? */
export function isSeldom(fates: Fates | null, id: string): boolean {
  const fate = fates?.[id];
  return fate !== undefined && seldomHelps(fate);
}

type Order = (a: KnowledgeEntry, b: KnowledgeEntry, around: Around) => number;

const ORDER: Readonly<Record<Sort, Order>> = {
  title: () => 0,
  topic: (a, b, { topics }) => byText(titleOf(topics, a), titleOf(topics, b)),
  examples: (a, b) => phrasingsOf(a).length - phrasingsOf(b).length,
  helps: (a, b, { fates }) => balance(fates?.[b.id]) - balance(fates?.[a.id]),
};

/** How many more clients an entry did not help than it helped. An entry of which nothing is known stands in the middle. */
const balance = (fate: EntryFate | undefined) => (fate ? fate.failed - fate.helped : 0);

const titleOf = (topics: readonly Topic[], { topicId }: KnowledgeEntry) =>
  topics.find(({ id }) => id === topicId)?.title ?? '';

const byText = (a: string, b: string) => a.localeCompare(b);

/** Do the title, the phrasings or the answer have all of these words, in whatever language, wherever each stands? "е" finds "ё". */
export function mentions(entry: KnowledgeEntry, words: string): boolean {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const translations = Object.values(entry.translations ?? {}).flatMap(({ title, answer }) => [title, answer]);
  const text = plain([entry.title, entry.answer, ...phrasingsOf(entry), ...translations].join('\n'));
  return wanted.every((word) => text.includes(word));
}

const plain = (text: string) => text.toLocaleLowerCase().replaceAll('ё', 'е');
