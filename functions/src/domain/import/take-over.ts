import { hash } from '../bot/hash.ts';
import type { EntryFields } from '../bot/entry-fields.ts';
import { withFields } from '../bot/entry-fields.ts';
import type { KnowledgeEntry } from '../bot/knowledge.ts';
import { same } from '../same.ts';

/** An entry to be taken over, with a topic of the company. `whole`: it comes from our own export, so that it says what the entry is to be, and not what is new. */
export type Taken = Required<EntryFields> & { origin: string; whole: boolean };

/** What an import does with an entry of the company. */
export type Deed = { does: 'add' | 'change'; entry: KnowledgeEntry } | { does: 'leave' };

const SEEDS = [21, 22, 23, 24];
/** 128 bits of a text: enough that no two entries of a company ever share them by chance. */
const fingerprint = (text: string) => SEEDS.map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');

/** The id under which an entry is added: the same each time, so that two imports of one source at the same moment add it once. */
export const idFor = (origin: string): string => `imported-${fingerprint(origin)}`;

/**
 * What becomes of an entry of an import. What the company has added to an imported entry stays: its phrasings, its topic, its bounds. Only the source's
 * own words follow the source. A source that has not changed since changes nothing, whatever the company has made of the entry.
 */
export function takeOver(before: KnowledgeEntry | null, id: string, { origin, whole, ...fields }: Taken): Deed {
  const from = {
    id: origin,
    hash: fingerprint(JSON.stringify([fields.title, fields.phrasings, fields.answer, fields.translations])),
  };
  if (before === null) return { does: 'add', entry: { ...withFields(null, id, fields), origin: from } };
  if (!whole && before.origin?.hash === from.hash) return { does: 'leave' };
  const { title, answer, phrasings, translations } = fields;
  const joined = {
    ...before,
    title,
    answer,
    phrasings: joinedTo(before.phrasings, phrasings),
    translations: { ...before.translations, ...translations },
  };
  const after = withFields(before, before.id, whole ? fields : joined);
  if (same(after, before)) return { does: 'leave' };
  return { does: 'change', entry: whole ? after : { ...after, origin: from } };
}

const joinedTo = (before: readonly string[], more: readonly string[]) => [...new Set([...before, ...more])];

type Named = { entryId: string | null; origin: string; title: string };

/** Tells which entry of the company an entry of a source is: itself, one from the same place, or one of the same name; null when it is new. */
export function matcherOf(entries: readonly KnowledgeEntry[]): (source: Named) => KnowledgeEntry | null {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byOrigin = new Map(entries.flatMap((entry) => (entry.origin ? [[entry.origin.id, entry] as const] : [])));
  const byName = new Map(entries.map((entry) => [plain(entry.title), entry]));
  return ({ entryId, origin, title }) =>
    byId.get(entryId ?? '') ?? byOrigin.get(origin) ?? byName.get(plain(title)) ?? null;
}

const plain = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
