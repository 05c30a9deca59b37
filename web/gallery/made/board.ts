import type { BoardNow } from '#domain/board/board.ts';
import { boardOf } from '#domain/board/board-of.ts';
import { waitOf, waitsNow } from '#domain/board/lately.ts';
import type { TeamPart } from '#domain/board/team-part.ts';
import { NOTHING_TODAY, personOf } from '#domain/board/team-part.ts';
import type { Chat, OwnedChat } from '#domain/chat.ts';
import { awaitingSince, hasLeft, isOwned } from '#domain/chat.ts';
import { dayOf } from '#domain/day.ts';
import { byWaiting } from '#domain/routing.ts';
import type { Made } from './made.ts';
import { chatsOf } from './made.ts';
import { NOW } from './now.ts';

/** The board that follows from a scene's chats and team. */
export function boardMade(made: Made): BoardNow {
  const chats = chatsOf(made);
  const queue = chats.filter((chat) => chat.state === 'queued').toSorted(byWaiting);
  const owned = chats.filter(isOwned);
  const longest = waitingOnes(owned);
  const closed = chats.filter((chat) => chat.state === 'closed').length;
  const waits = chats.flatMap((chat: Chat) => waitOf(chat) ?? []);
  const counts = {
    at: NOW,
    timeZone: made.company.settings.timeZone,
    here: queue.filter((chat) => !hasLeft(chat)).length,
    gone: queue.filter(hasLeft).length,
    queue,
    answering: longest.length,
    longest,
    waits: waitsNow([], 0, waits, NOW),
    withBot: chats.filter(({ state }) => state === 'bot').length,
    withPeople: owned.length,
    closed,
    closedBefore: closed + 2,
  };
  return boardOf(counts, teamMade(made).people, 1);
}

/** The part of the board that shows a scene's team. */
export function teamMade(made: Made): TeamPart {
  const longest = waitingOnes(chatsOf(made).filter(isOwned));
  const people = made.team
    .filter(({ active }) => active)
    .map((operator) => {
      const chat = longest.find(({ ownerId }) => ownerId === operator.id);
      const waits = chat === undefined ? null : { chatId: chat.id, since: awaitingSince(chat) ?? NOW };
      return personOf(operator, made.profileOf(operator.id).lastName, NOTHING_TODAY, waits);
    });
  return { at: NOW, day: dayOf(NOW, made.company.settings.timeZone), todayAt: NOW, people };
}

const waitingOnes = (owned: readonly OwnedChat[]) =>
  owned
    .filter((chat) => awaitingSince(chat) !== null)
    .toSorted((a, b) => (awaitingSince(a) ?? 0) - (awaitingSince(b) ?? 0));
