import type { KnowledgeEntry, Translation } from '#domain/bot/knowledge.ts';
import type { DeskCall } from '#domain/contract/desk.ts';
import type { Locale } from '#domain/locale.ts';
import { LOCALES } from '#domain/locale.ts';
import { same } from '#domain/same.ts';
import type { Join, Joins } from '../form/merge.ts';
import { asSet } from '../form/merge.ts';

/** The words of a translation as typed. */
export type WordsDraft = { title: string; phrasings: string; answer: string };

/**
 * An entry as its form holds it: phrasings as typed, one a line, and the subtopic together with its topic. `other` are the words in the further language
 * that the form shows; a day that is not set is ''.
 */
export type EntryDraft = WordsDraft & {
  topic: { topicId: string; subtopicId: string };
  active: boolean;
  validFrom: string;
  validUntil: string;
  otherTitle: string;
  otherPhrasings: string;
  otherAnswer: string;
};

/** The language beside the company's own, in which an entry may be written too. */
export const otherThan = (locale: Locale): Locale => LOCALES.find((one) => one !== locale) ?? locale;

const NO_WORDS: Translation = { title: '', phrasings: [], answer: '' };

/** An entry, or what a refused save says that it holds now: there a field that is not set is null. */
type Shown = Omit<KnowledgeEntry, 'id' | 'validFrom' | 'validUntil' | 'translations'> & {
  [K in 'validFrom' | 'validUntil' | 'translations']?: KnowledgeEntry[K] | null;
};

export function toEntryDraft(entry: Shown, other: Locale): EntryDraft {
  const { title, phrasings, answer, topicId, subtopicId, active, validFrom, validUntil, translations } = entry;
  const translated = translations?.[other] ?? NO_WORDS;
  return {
    title,
    phrasings: phrasings.join('\n'),
    answer,
    topic: { topicId, subtopicId: subtopicId ?? '' },
    active,
    validFrom: validFrom ?? '',
    validUntil: validUntil ?? '',
    otherTitle: translated.title,
    otherPhrasings: translated.phrasings.join('\n'),
    otherAnswer: translated.answer,
  };
}

/** The call that is sent to the server. The words in languages that the form does not show stay as they are `kept`. */
export function toEntryCall(draft: EntryDraft, other: Locale, kept: KnowledgeEntry['translations'] = {}) {
  const { phrasings, topic, validFrom, validUntil, otherTitle, otherPhrasings, otherAnswer, ...rest } = draft;
  const { topicId, subtopicId } = topic;
  const { [other]: _, ...others } = kept;
  const translated = { title: otherTitle, phrasings: phrasingsOf(otherPhrasings), answer: otherAnswer };
  const isEmpty = otherTitle.trim() === '' && otherAnswer.trim() === '' && translated.phrasings.length === 0;
  const all: [string, Translation][] = Object.entries(isEmpty ? others : { ...others, [other]: translated });
  return {
    ...rest,
    topicId,
    subtopicId: subtopicId || null,
    phrasings: phrasingsOf(phrasings),
    validFrom: validFrom || null,
    validUntil: validUntil || null,
    translations: Object.fromEntries(all.map(([locale, one]) => [locale, { ...one, phrasings: [...one.phrasings] }])),
  } satisfies Omit<DeskCall<'saveEntry'>, 'entryId'>;
}

const OTHER: Readonly<Record<string, string>> = {
  title: 'otherTitle',
  phrasings: 'otherPhrasings',
  answer: 'otherAnswer',
};

/** The form's field for a field of that call: the topic and the subtopic are one field in the form, and a translation's words are fields of their own. */
export function placeInEntry(path: string): string {
  const [head = '', , part = ''] = path.split('.');
  if (head === 'translations') return OTHER[part] ?? 'otherTitle';
  return head === 'topicId' || head === 'subtopicId' ? 'topic' : path;
}

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

export const ENTRY_JOINS: Joins<EntryDraft> = { phrasings: asLines, otherPhrasings: asLines };
