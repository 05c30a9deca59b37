import type { Condition, HistoryFilter } from '../history.ts';
import { historyQuery } from '../history.ts';
import { placeOf } from './part.ts';

/**
 * What the database is asked for in the collection of words: every condition, the ids from `start` on and before `end`, in their order, which is the last closed
 * first. A word is a field that must be true, so words and filters are all equalities, and the database joins the indexes of the single fields.
 */
export type WordsQuery = {
  conditions: readonly (Condition | { field: string; op: '=='; value: true })[];
  start: string | null;
  end: string | null;
};

/** The one query behind words and a filter. Throws without a key: that would be all chats, from the wrong collection. */
export function wordsQuery(keys: readonly string[], filter: HistoryFilter, timeZone: string): WordsQuery {
  if (keys.length === 0) throw new Error('No words to look for');
  const { conditions, from, before } = historyQuery(filter, timeZone);
  return {
    conditions: [...keys.map((key) => ({ field: `words.${key}`, op: '==', value: true }) as const), ...conditions],
    start: before === null ? null : placeOf(before - 1),
    end: from === null ? null : placeOf(from - 1),
  };
}
