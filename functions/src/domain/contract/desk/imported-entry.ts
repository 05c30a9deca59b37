import * as v from 'valibot';
import { Id, line } from '../text.ts';
import { CalendarDay, Translations, Words, isUpright } from './entry.ts';
import { topic } from './pieces.ts';

/** How many entries one call takes over: they are one save, and a call ends soon enough for progress to be seen. */
export const MOST_AT_ONCE = 100;
/** The most characters of the entries of one call, so that their save stays below what the database takes (10 MiB). */
export const MOST_CHARACTERS_AT_ONCE = 1_500_000;

/** One entry of an import, with a topic of the company. `entryId` is the entry that it changes; null adds one. See domain/import/take-over.ts. */
export const ImportedEntry = v.pipe(
  v.strictObject({
    origin: line(500),
    whole: v.boolean(),
    entryId: v.nullable(Id),
    ...Words,
    ...topic,
    active: v.boolean(),
    validFrom: v.nullable(CalendarDay),
    validUntil: v.nullable(CalendarDay),
    translations: Translations,
  }),
  v.check((entry) => isUpright(entry), 'upside-down'),
);
export type ImportedEntry = v.InferOutput<typeof ImportedEntry>;

export const ImportedEntries = v.pipe(
  v.array(ImportedEntry),
  v.minLength(1),
  v.maxLength(MOST_AT_ONCE),
  v.check((entries) => JSON.stringify(entries).length <= MOST_CHARACTERS_AT_ONCE, 'too-much'),
);
