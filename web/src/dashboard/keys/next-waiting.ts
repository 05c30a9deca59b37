import type { Chat } from '#domain/chat.ts';
import { awaitingSince } from '#domain/chat.ts';

type Found = { page: 'mine' | 'queue'; chatId: string };

/** The chat to go to next: own waiting chats first, then the queue, the longest waiting first. After the last one it starts over. */
export function nextWaiting(mine: readonly Chat[], queue: readonly Chat[], open: string | null): Found | null {
  const own = mine
    .flatMap((chat) => {
      const since = awaitingSince(chat);
      return since === null ? [] : [{ since, chatId: chat.id }];
    })
    .toSorted((a, b) => a.since - b.since);
  const isOwn = new Set(mine.map(({ id }) => id));
  const all: Found[] = [
    ...own.map(({ chatId }) => ({ page: 'mine' as const, chatId })),
    ...queue.filter(({ id }) => !isOwn.has(id)).map(({ id }) => ({ page: 'queue' as const, chatId: id })),
  ];
  const here = all.findIndex(({ chatId }) => chatId === open);
  return all[(here + 1) % all.length] ?? null;
}

/** The chat above or below the open one. Without an open chat, the first one for a step down and the last one for a step up. */
export function neighbour(ids: readonly string[], open: string | null, step: 1 | -1): string | null {
  const here = ids.indexOf(open ?? '');
  return (here === -1 ? ids.at(step === 1 ? 0 : -1) : ids[here + step]) ?? null;
}
