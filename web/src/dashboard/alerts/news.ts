import type { OpenChat, OwnedChat, QueuedChat } from '#domain/chat.ts';
import { awaitingSince, queuedSince } from '#domain/chat.ts';
import { helpIn } from '#domain/chat/help.ts';
import type { Status } from '#domain/status.ts';
import type { Ms } from '#domain/time.ts';

/** The events that cause alerts. The last four are for people who may see every chat. */
export const ALERT_EVENTS = [
  'whisper',
  'fallen',
  'offered',
  'message',
  'returned',
  'lost',
  'help',
  'late',
  'overdue',
  'queued',
] as const;
export type AlertEvent = (typeof ALERT_EVENTS)[number];
export const TEAM_EVENTS: ReadonlySet<AlertEvent> = new Set(['help', 'late', 'overdue', 'queued']);

export type Alert = { event: AlertEvent; chat: OpenChat };

/** What is already known of a list of chats: for each event of each chat, its newest time by the server's clock. */
export type Known = {
  at: ReadonlyMap<string, Ms>;
  /** The person's own chats that were not taken yet, as last seen. */
  untaken: readonly OpenChat[];
};

/**
 * What `self` does now: `inView` are the chats that they look at, `acted` the chats on which they have just run a command. `only`: the one event that this list
 * is watched for; missing for the person's own chats, of which all count.
 */
export type Watch = { self: string; inView: ReadonlySet<string>; acted: ReadonlySet<string>; only?: AlertEvent };

/** People call them, so they ring although the chat is open: its words come from beside the conversation. */
const CALLS: ReadonlySet<AlertEvent> = new Set(['whisper', 'help']);

type Mark = Alert & { at: Ms };

/**
 * The alerts for what is new in a list. `before` null: the list has just been opened, and nothing in it is new. Times only grow, so the same list
 * twice, or an older list after a newer one, causes no alert again. At most one alert for each chat: the first that applies.
 */
export function alertsOf(
  before: Known | null,
  after: readonly OpenChat[],
  { self, inView, acted, only }: Watch,
): readonly Alert[] {
  if (before === null) return [];
  const told = new Set<string>();
  return marksOf(before, after, self).flatMap(({ event, chat, at }) => {
    if (only !== undefined && event !== only) return [];
    if (at <= (before.at.get(keyOf(event, chat)) ?? 0) || told.has(chat.id)) return [];
    told.add(chat.id);
    const needsNobody =
      (inView.has(chat.id) && !CALLS.has(event)) ||
      (event === 'lost' && acted.has(chat.id)) ||
      (event === 'message' && isAnswered(chat));
    return needsNobody ? [] : [{ event, chat }];
  });
}

/** What is known once `after` has been handled. */
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
  if (chat.state === 'queued')
    return (['queued', 'overdue'] as const).map((event) => ({ event, chat, at: queuedSince(chat) }));
  if (chat.state === 'bot') return [];
  if (chat.ownerId !== self) {
    const help = helpIn(chat);
    const asked: Mark[] = help?.answeredBy === null ? [{ event: 'help', chat, at: help.at }] : [];
    const late = chat.state === 'active' ? chat.alertedAt : null;
    return late === null ? asked : [...asked, { event: 'late', chat, at: late }];
  }
  const whispered: Mark[] = chat.whisper?.to === self ? [{ event: 'whisper', chat, at: chat.whisper.at }] : [];
  const message: Mark = { event: 'message', chat, at: chat.lastVisitorAt };
  if (chat.state === 'assigned')
    return [...whispered, { event: chat.offer ? 'offered' : 'fallen', chat, at: chat.assignedAt }, message];
  // Taking a chat marks its messages as read. A chat that a colleague gives back is unread from the first message.
  const returned: Mark[] = chat.readByOwner === 0 ? [{ event: 'returned', chat, at: chat.takenAt }] : [];
  return [...whispered, ...returned, message];
}

/** A message that has been answered meanwhile needs no alert, even if the list with the message arrives after the answer. */
const isAnswered = (chat: OpenChat) => chat.state === 'active' && chat.awaitingSince === null;

/** The person's own chats whose visitor waits. */
export function waitingOf(mine: readonly OwnedChat[]): readonly OwnedChat[] {
  return mine.filter((chat) => awaitingSince(chat) !== null);
}

/** Which event's sound a waiting chat of the person's own repeats. */
export function eventOf(chat: OwnedChat): AlertEvent {
  if (chat.state === 'active') return 'message';
  return chat.offer ? 'offered' : 'fallen';
}

/**
 * The event whose sound repeats, or null. It repeats for the person's own chats that wait for an answer and are not in view, untaken chats first.
 * Nothing repeats while the person is on a break or absent.
 */
export function ringOf(
  mine: readonly OwnedChat[],
  inView: ReadonlySet<string>,
  status: Status,
  hasSound: (event: AlertEvent) => boolean,
): AlertEvent | null {
  if (status === 'break' || status === 'absent') return null;
  const events = new Set(waitingOf(mine.filter(({ id }) => !inView.has(id))).map(eventOf));
  return ALERT_EVENTS.find((event) => events.has(event) && hasSound(event)) ?? null;
}

/** The queued chats that no operator can get now. While an operator is free there are none, since routing assigns the chats by itself. */
export function stuckOf(queue: readonly QueuedChat[], isAnyoneFree: boolean): readonly QueuedChat[] {
  return isAnyoneFree ? [] : queue;
}

/** The queued chats of those who are there and have waited for longer than the company's target. */
export function overdueOf(queue: readonly QueuedChat[], targetMs: Ms, now: Ms): readonly QueuedChat[] {
  return queue.filter((chat) => chat.awaitingSince !== null && now - chat.awaitingSince >= targetMs);
}
