import type { Translation } from '../bot/knowledge.ts';
import type { Day } from '../day.ts';
import type { Locale } from '../locale.ts';

/**
 * One entry as a file or a page has it, before it is known what becomes of it. `origin` is its id there, with what kind of source it is: the same
 * each time that the source is read. `entryId` is set where the source is our own export: then it is the entry itself, and what is missing in it was
 * removed. Topics are named by their titles; null where the source names none. `cut`: the text was too long, and its end is left out.
 */
export type SourceEntry = {
  origin: string;
  entryId: string | null;
  title: string;
  phrasings: readonly string[];
  answer: string;
  topic: string | null;
  subtopic: string | null;
  active: boolean;
  validFrom: Day | null;
  validUntil: Day | null;
  translations: Readonly<Partial<Record<Locale, Translation>>>;
  cut: boolean;
};

/** Entries as a source gives them, each with what it names. */
export const sourceEntry = (
  origin: string,
  title: string,
  answer: string,
  more: Partial<SourceEntry> = {},
): SourceEntry => ({
  origin,
  entryId: null,
  title,
  answer,
  phrasings: [],
  topic: null,
  subtopic: null,
  active: true,
  validFrom: null,
  validUntil: null,
  translations: {},
  cut: false,
  ...more,
});

/** So many entries are taken from one import: more than a bot may be trained on would be of no use. */
export const MOST_IMPORTED = 1_000;
