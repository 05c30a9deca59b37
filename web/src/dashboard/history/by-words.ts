import type { ClosedChat } from '#domain/chat.ts';
import type { HistoryFilter } from '#domain/history.ts';
import { HISTORY_PAGE } from '#domain/history.ts';
import { otherLayout } from '#domain/bot/keyboard.ts';
import { foundLines, holdsPhrases, piecesOf } from '#domain/words/found-line.ts';
import type { Line, WordsPart } from '#domain/words/part.ts';
import { wordsQuery } from '#domain/words/query.ts';
import { wantedOf } from '#domain/words/wanted.ts';
import type { Ms } from '#domain/time.ts';
import type { Reads } from '../database/reads.ts';
import type { Finder } from './finder.ts';

/** How many pages are read at most before a page is shown: of a phrase the database only knows that its words were said. */
const MOST_READ = 10;
/** How many chats are read in one query. */
const AT_ONCE = 30;

type WordReads = Pick<Reads, 'found' | 'foundCount' | 'closedAt'>;

/** The closed chats in which words were said, within a filter; null when there is nothing to look for. */
export function byWords(reads: WordReads, typed: string, filter: HistoryFilter, timeZone: string): Finder | null {
  const wanted = wantedOf(typed);
  if (wanted.keys.length === 0) return null;
  const query = wordsQuery(wanted.keys, filter, timeZone);
  const shown = new Set<string>();
  let after: string | null = null;
  return {
    exactly: wanted.phrases.length === 0,
    mark: (text) => piecesOf(text, wanted),
    count: () => reads.foundCount(query),
    next: async (count = HISTORY_PAGE) => {
      const lines = new Map<string, Line[]>();
      const closings = new Set<Ms>();
      let [place, more] = [after, true];
      for (let read = 0; read < MOST_READ && more && lines.size < count; read++) {
        const parts: readonly WordsPart[] = await reads.found(query, place, count);
        for (const part of parts) {
          if (shown.has(part.chatId) || !holdsPhrases(part.lines, wanted)) continue;
          // A very long chat may be found in several of its parts.
          closings.add(part.closedAt);
          lines.set(part.chatId, [...(lines.get(part.chatId) ?? []), ...part.lines]);
        }
        more = parts.length === count;
        place = parts.at(-1)?.id ?? place;
      }
      const chats = await chatsOf(reads, [...lines.keys()], [...closings]);
      after = place;
      for (const id of lines.keys()) shown.add(id);
      return { hits: chats.map((chat) => ({ chat, lines: foundLines(lines.get(chat.id) ?? [], wanted) })), more };
    },
  };
}

/** The chats in the order of the ids. One that is gone meanwhile is left out. */
async function chatsOf(reads: WordReads, ids: readonly string[], closings: readonly Ms[]): Promise<ClosedChat[]> {
  const groups = Array.from({ length: Math.ceil(closings.length / AT_ONCE) }, (_, i) =>
    closings.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
  const found = (await Promise.all(groups.map((group) => reads.closedAt(group)))).flat();
  const byId = new Map(found.map((chat) => [chat.id, chat]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * Why nothing was found: words that nobody has said, the same keys in the other layout if that would find something ("ghbdtn"), and how many chats there
 * would be without the filters.
 */
export type Advice = { unknown: readonly string[]; instead: string | null; without: number };

export async function adviceFor(
  reads: Pick<Reads, 'foundCount'>,
  typed: string,
  filter: HistoryFilter,
): Promise<Advice> {
  const count = (text: string) => {
    const { keys } = wantedOf(text);
    return keys.length === 0 ? Promise.resolve(0) : reads.foundCount(wordsQuery(keys, {}, 'UTC'));
  };
  const each = typed.split(/\s+/).filter((word) => wantedOf(word).keys.length > 0);
  const other = otherLayout(typed);
  const isFiltered = Object.keys(filter).some((part) => part !== 'words');
  const [counts, instead, without] = await Promise.all([
    Promise.all(each.map(count)),
    count(other),
    isFiltered ? count(typed) : 0,
  ]);
  return { unknown: each.filter((_, i) => counts[i] === 0), instead: instead > 0 ? other : null, without };
}
