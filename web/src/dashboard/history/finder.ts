import type { ClosedChat } from '#domain/chat.ts';
import type { HistoryQuery } from '#domain/history.ts';
import { HISTORY_PAGE } from '#domain/history.ts';
import type { FoundLine, Piece } from '#domain/words/found-line.ts';
import type { Reads } from '../database/reads.ts';

/** A chat that was found, and the lines that it was found by; none without words. */
export type Hit = { chat: ClosedChat; lines: readonly FoundLine[] };

/** One search, page by page. The pages are asked for one after the other. */
export type Finder = {
  /** The next page; `more`: older chats are left. Rejects when the server is not reached; then the same page may be asked for again. */
  next: (count?: number) => Promise<{ hits: readonly Hit[]; more: boolean }>;
  /** How many there are, or at the most when `exactly` is false. */
  count: () => Promise<number>;
  exactly: boolean;
  /** A text in pieces, with what was looked for marked; null when no words were. */
  mark: ((text: string) => readonly Piece[]) | null;
};

/** The closed chats that a query finds. */
export function byQuery(reads: Pick<Reads, 'history' | 'historyCount'>, query: HistoryQuery): Finder {
  let last: ClosedChat | null = null;
  return {
    exactly: true,
    mark: null,
    count: () => reads.historyCount(query),
    next: async (count = HISTORY_PAGE) => {
      const chats = await reads.history(query, last, count);
      last = chats.at(-1) ?? last;
      return { hits: chats.map((chat) => ({ chat, lines: [] })), more: chats.length === count };
    },
  };
}
