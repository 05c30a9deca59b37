import type { Day } from '../day.ts';
import type { Versioned } from '../form.ts';
import type { Locale } from '../locale.ts';

/** What an entry says in a further language: how visitors ask for it there, how it is named on a button, and the answer. */
export type Translation = { title: string; phrasings: readonly string[]; answer: string };

/** Where an imported entry comes from: its id there, and a fingerprint of what was taken over, so that a second import of the same adds nothing. */
export type Origin = { id: string; hash: string };

/**
 * One thing that the company's bot can answer. `phrasings` are examples of how visitors ask for it, `title` names it on a
 * "did you mean" button and is one more example. Only `active` entries are trained and answered, and only from `validFrom` to `validUntil`: days of
 * the company's calendar, both of them included; missing where there is no such bound. `translations` are missing where there are none: then
 * visitors of every language get the entry's own words.
 */
export type KnowledgeEntry = Versioned & {
  id: string;
  title: string;
  phrasings: readonly string[];
  answer: string;
  topicId: string;
  subtopicId: string | null;
  active: boolean;
  validFrom?: Day;
  validUntil?: Day;
  translations?: Readonly<Partial<Record<Locale, Translation>>>;
  origin?: Origin;
};

/** The texts of an entry that a bound on its size counts and a search looks through: of every language. */
export function phrasingsOf({ phrasings, translations }: Pick<KnowledgeEntry, 'phrasings' | 'translations'>): string[] {
  return [...phrasings, ...Object.values(translations ?? {}).flatMap((one) => one.phrasings)];
}
