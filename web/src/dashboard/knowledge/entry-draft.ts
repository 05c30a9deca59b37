import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { DeskCall } from '#domain/contract/desk.ts';
import { same } from '#domain/same.ts';
import type { Join, Joins } from '../form/merge.ts';
import { asSet } from '../form/merge.ts';

/** An entry as its form holds it: phrasings as typed, one a line, and the subtopic together with its topic. */
export type EntryDraft = {
  title: string;
  phrasings: string;
  answer: string;
  topic: { topicId: string; subtopicId: string };
  active: boolean;
};

export function toEntryDraft(entry: Omit<KnowledgeEntry, 'id'>): EntryDraft {
  const { title, phrasings, answer, topicId, subtopicId, active } = entry;
  return { title, phrasings: phrasings.join('\n'), answer, topic: { topicId, subtopicId: subtopicId ?? '' }, active };
}

/** The call that is sent to the server. */
export function toEntryCall({ phrasings, topic, ...rest }: EntryDraft): Omit<DeskCall<'saveEntry'>, 'entryId'> {
  const { topicId, subtopicId } = topic;
  return { ...rest, topicId, subtopicId: subtopicId || null, phrasings: phrasingsOf(phrasings) };
}

/** The form's field for a field of that call: the topic and the subtopic are one field in the form. */
export const placeInEntry = (path: string): string => (path === 'topicId' || path === 'subtopicId' ? 'topic' : path);

/** Phrasings as typed, one a line, without empty lines and repeats. */
export function phrasingsOf(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ];
}

/** Joins phrasings as sets. The typed text stays untouched as long as nobody else has changed the phrasings. */
const asLines: Join<string> = (base, mine, theirs) => {
  const [was, here, there] = [base, mine, theirs].map(phrasingsOf) as [string[], string[], string[]];
  if (same(was, there)) return { value: mine, theirs: mine, conflict: false };
  const joined = asSet(was, here, there);
  return { value: joined.value.join('\n'), theirs: joined.theirs.join('\n'), conflict: joined.conflict };
};

export const ENTRY_JOINS: Joins<EntryDraft> = { phrasings: asLines };
