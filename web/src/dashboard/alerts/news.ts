import type { OpenChat, OwnedChat, QueuedChat } from '#domain/chat.ts';
import { awaitingSince } from '#domain/chat.ts';
import type { Operator } from '#domain/operator.ts';
import { isAvailable } from '#domain/operator.ts';
import type { Status } from '#domain/status.ts';
import type { Ms } from '#domain/time.ts';

/** What somebody may be told of. The last two are for those who see all chats. */
export const ALERT_EVENTS = ['fallen', 'offered', 'message', 'returned', 'lost', 'late', 'queued'] as const;
export type AlertEvent = (typeof ALERT_EVENTS)[number];
export const TEAM_EVENTS: ReadonlySet<AlertEvent> = new Set(['late', 'queued']);

export type Alert = { event: AlertEvent; chat: OpenChat };

/** What has been told or seen of a list of chats: of each event of each chat the newest moment by the server. */
export type Known = {
  at: ReadonlyMap<string, Ms>;
  /** One's own chats that were not taken yet, as they were last seen. */
  untaken: readonly OpenChat[];
};

/** Whose eyes are on what: `inView` is the chat that somebody looks at; `acted` the chats that one has just done something with. */
export type Watch = { self: string; inView: string | null; acted: ReadonlySet<string> };

type Mark = Alert & { at: Ms };

/**
 * What is news in a list. Null before: the list has only just been opened, and what stands in it is none. Since moments only grow, neither
 * the same list twice nor an older one after a newer one tells anything again. At most one alert for each chat: the first that applies.
 */
export function alertsOf(
  before: Known | null,
  after: readonly OpenChat[],
  { self, inView, acted }: Watch,
): readonly Alert[] {
  if (before === null) return [];
  const told = new Set<string>();
  return marksOf(before, after, self).flatMap(({ event, chat, at }) => {
    if (at <= (before.at.get(keyOf(event, chat)) ?? 0) || told.has(chat.id)) return [];
    told.add(chat.id);
    const needsNobody =
      chat.id === inView || (event === 'lost' && acted.has(chat.id)) || (event === 'message' && isAnswered(chat));
    return needsNobody ? [] : [{ event, chat }];
  });
}

/** What is known once a list has been looked at. */
export function knownOf(before: Known | null, after: readonly OpenChat[], self: string): Known {
  const at = new Map(before?.at);
  for (const mark of marksOf(before, after, self)) {
    const key = keyOf(mark.event, mark.chat);
    at.set(key, Math.max(at.get(key) ?? 0, mark.at));
  }
  return { at, untaken: after.filter((chat) => chat.state === 'assigned' && chat.ownerId === self) };
}

const keyOf = (event: AlertEvent, chat: OpenChat) => `${event} ${chat.id}`;

function marksOf(before: Known | null, after: readonly OpenChat[], self: string): readonly Mark[] {
  const here = new Set(after.map(({ id }) => id));
  const gone = (before?.untaken ?? []).filter(({ id }) => !here.has(id));
  return [
    ...after.flatMap((chat) => marksOfChat(chat, self)),
    ...gone.flatMap((chat): Mark[] =>
      chat.state === 'assigned' ? [{ event: 'lost', chat, at: chat.assignedAt }] : [],
    ),
  ];
}

function marksOfChat(chat: OpenChat, self: string): readonly Mark[] {
  if (chat.state === 'queued') return [{ event: 'queued', chat, at: chat.awaitingSince }];
  if (chat.state === 'bot') return [];
  if (chat.ownerId !== self) {
    return chat.state === 'active' && chat.alertedAt !== null ? [{ event: 'late', chat, at: chat.alertedAt }] : [];
  }
  const message: Mark = { event: 'message', chat, at: chat.lastVisitorAt };
  if (chat.state === 'assigned')
    return [{ event: chat.offer ? 'offered' : 'fallen', chat, at: chat.assignedAt }, message];
  // Whoever takes a chat has read it by that; one that comes back from a colleague is all unread.
  const returned: Mark[] = chat.readByOwner === 0 ? [{ event: 'returned', chat, at: chat.takenAt }] : [];
  return [...returned, message];
}

/** What one has answered meanwhile needs no telling, also when an older look at the chat comes later. */
const isAnswered = (chat: OpenChat) => chat.state === 'active' && chat.awaitingSince === null;

/** One's own chats whose visitor waits. */
export function waitingOf(mine: readonly OwnedChat[]): readonly OwnedChat[] {
  return mine.filter((chat) => awaitingSince(chat) !== null);
}

/** What each waiting chat of one's own sounds like. */
export function eventOf(chat: OwnedChat): AlertEvent {
  if (chat.state === 'active') return 'message';
  return chat.offer ? 'offered' : 'fallen';
}

/**
 * Which sound repeats, if any: for one's own chats that wait for an answer and that one does not look at, the untaken ones first. On a
 * break and with nobody at the desk it is silent.
 */
export function ringOf(
  mine: readonly OwnedChat[],
  inView: string | null,
  status: Status,
  hasSound: (event: AlertEvent) => boolean,
): AlertEvent | null {
  if (status === 'break' || status === 'absent') return null;
  const events = new Set(waitingOf(mine.filter(({ id }) => id !== inView)).map(eventOf));
  return ALERT_EVENTS.find((event) => events.has(event) && hasSound(event)) ?? null;
}

/** The chats of the queue that nobody can get: while somebody is free, routing gives them out by itself. */
export function stuckOf(queue: readonly QueuedChat[], team: readonly Operator[]): readonly QueuedChat[] {
  return team.some(isAvailable) ? [] : queue;
}
