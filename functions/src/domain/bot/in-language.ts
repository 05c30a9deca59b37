import type { Day } from '../day.ts';
import type { Locale } from '../locale.ts';
import type { KnowledgeEntry } from './knowledge.ts';
import { validOn } from './validity.ts';

/** The entry as a visitor of this language reads it. Without a translation into it, they get the entry's own words. */
export function inLanguage(entry: KnowledgeEntry, locale: Locale): KnowledgeEntry {
  const translated = entry.translations?.[locale];
  return translated === undefined ? entry : { ...entry, title: translated.title, answer: translated.answer };
}

/** What the bot may say to a visitor of this language on this day. */
export function sayable(entries: readonly KnowledgeEntry[], locale: Locale, today: Day): KnowledgeEntry[] {
  return validOn(entries, today).map((entry) => inLanguage(entry, locale));
}
