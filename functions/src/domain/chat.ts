import type { Asked } from './chat/asked.ts';
import type { BotMemory } from './bot/conversation.ts';
import type { HandOffReason } from './bot/outcome.ts';
import type { Channel } from './channel.ts';
import type { Clocks } from './clocks.ts';
import type { Sent } from './chat/recent.ts';
import type { Versioned } from './form.ts';
import type { ChatGroup } from './group/chat-group.ts';
import type { Bucket } from './limit.ts';
import type { Locale } from './locale.ts';
import type { Ending } from './ending.ts';
import type { ChatMetrics, Counted } from './metrics.ts';
import type { Message } from './message.ts';
import type { Ms } from './time.ts';
import type { Client } from './visitor.ts';

/** `confidence` tells how sure the bot was, 0-1. A topic that a person chose has none, nor has one of an older chat. */
export type ChatTopic = {
  topicId: string;
  subtopicId: string | null;
  by: 'bot' | 'operator';
  confidence?: number;
};

/** Why an owner lost a chat to routing, or gave it away. */
export const RELEASE_REASONS = ['no-answer', 'owner-absent', 'owner-left', 'transfer', 'declined'] as const;
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

export type QueueReason = HandOffReason | ReleaseReason;

export type Rating = { score: 1 | 2 | 3 | 4 | 5; comment: string; at: Ms };

/** What every state has. */
export type CommonFields = Versioned & {
  id: string;
  companyId: string;
  visitorId: string;
  client: Client;
  locale: Locale;
  startedAt: Ms;
  /** The seq of the last message. */
  seq: number;
  /** The beginning of the last message, for the card and the notification. */
  last: { seq: number; from: Message['from']; text: string; at: Ms } | null;
  /** What the client asked, for the card; null before their first word, and in chats from before it was kept. */
  asked: Asked | null;
  lastVisitorAt: Ms;
  topic: ChatTopic | null;
  /** The operator's own words about this chat; never shown to the visitor. */
  description: string;
  /** When the bot first handed the chat to people. The time with the bot never counts in the clocks of people. */
  handedOffAt: Ms | null;
  /** Why it did so; missing before, in older chats, and where somebody of the staff took the chat from the bot. */
  handedOffFor?: HandOffReason;
  /** When the chat came into the queue with an opening of the company: its client did not have to wait with the page open. Missing in all others. */
  enteredAt?: Ms;
  /** The way in which the client writes. */
  channel?: Channel;
  /** The page of the company's site on which the client wrote last, without what stands behind "?" and "#"; missing where it is not known. */
  page?: string;
  /** The group that the chat is for; missing where it is for everybody. */
  group?: ChatGroup;
  firstResponseAt: Ms | null;
  /** How often an owner lost the chat to somebody else. */
  reassignments: number;
  clocks: Clocks;
  readByVisitor: number;
  /** The seq up to which messages have arrived at a page of the visitor, looked at or not. A message that has been read has arrived, too. */
  reachedVisitor: number;
  readByOwner: number;
  /** Until when the visitor was there, as far as this chat has been told; null where their channel does not tell (domain/visitor-presence.ts). */
  seenUntil: Ms | null;
  /** The rate limit of the visitor. It is stored here, since each message and mark of the visitor writes this document anyway. */
  pace: Bucket | null;
  /** The entries that the bot has answered with, the last one last; missing where it has answered with none, and in older chats. */
  told?: readonly string[];
  /** How often ready replies were used in it (reply/uses.ts), until the figures have counted that. */
  replies?: Readonly<Record<string, number>>;
  /** The bytes of its messages (chat/size.ts); missing in older chats, which count from then on. */
  bytes?: number;
  /** The newest messages of people by their ids (chat/recent.ts). */
  recent: readonly Sent[] | null;
};

/** A client asked for people outside the company's hours: why and when, and when the chat comes into the queue. `noted`: the client was told that their further words are kept. */
export type WaitsForOpening = { at: Ms; since: Ms; reason: HandOffReason; noted?: true };

/**
 * The bot talks. `owes` is when the oldest visitor message came that the bot has not answered, or when the bot got the chat together with such a
 * message.
 */
export type BotChat = CommonFields & {
  state: 'bot';
  memory: BotMemory;
  owes: Ms | null;
  /** Set while the chat is for people and they are not there: it comes into the queue when the company opens. */
  opening?: WaitsForOpening;
  /** When the client was warned that the chat closes by itself; missing while they have not been. */
  remindedAt?: Ms;
};

/** A visitor has left while they waited: since when they are gone, and since when they had waited, which goes on if they come back. */
export type Gone = { since: Ms; awaitingSince: Ms };

/**
 * Waits for an operator. `avoid` is an operator who has just lost the chat: routing does not give it to them before `until`. Nobody waits while the
 * visitor is `gone`; then `awaitingSince` is null, so that the chat is no part of the queue of those who are there (store/queue.ts).
 */
export type QueuedChat = CommonFields & {
  state: 'queued';
  reason: QueueReason;
  avoid: { operatorId: string; until: Ms } | null;
} & ({ awaitingSince: Ms; gone: null } | { awaitingSince: null; gone: Gone });

/**
 * A colleague transfers a chat that they had taken: who transfers it, and with which words. `awaitingSince` is the first unanswered visitor message
 * and `unansweredSince` the clock of responses. Both hold again if the chat comes back; null when nobody waited.
 */
export type Offer = { fromId: string; note: string; awaitingSince: Ms | null; unansweredSince: Ms | null };

/** A supervisor has whispered to the owner `to` (the words are a note), at this moment. It rings at the owner and ends with their having the chat. */
export type Whisper = { to: string; by: string; at: Ms };

/** The owner of a chat asks for a supervisor: why, since when, and who is coming. It ends with the owner's having the chat. */
export type Help = { id: string; reason: string; at: Ms } & (
  | { answeredBy: null; answeredAt: null }
  | { answeredBy: string; answeredAt: Ms }
);

/** Assigned to an operator who has not taken it yet. `offer` is set when a colleague transferred the chat: it goes back to them unless it is taken. */
export type AssignedChat = CommonFields & {
  state: 'assigned';
  ownerId: string;
  assignedAt: Ms;
  awaitingSince: Ms;
  reason: QueueReason;
  offer: Offer | null;
  whisper?: Whisper;
};

/** A visitor says nothing after an operator's answer: since when, and when they were reminded. */
export type Silence = { since: Ms; remindedAt: Ms | null };

/** In an operator's hands. `awaitingSince` is the first visitor message that nobody has answered. */
export type ActiveChat = CommonFields & {
  state: 'active';
  ownerId: string;
  takenAt: Ms;
  awaitingSince: Ms | null;
  /** When the supervisors were alerted of this wait. */
  alertedAt: Ms | null;
  ownerAbsentSince: Ms | null;
  /** Null while the operator owes an answer, and before their first one. */
  silence: Silence | null;
  whisper?: Whisper;
  help?: Help;
};

/**
 * Closed. `ownerId` is the operator whom the chat belongs to in the history; null when no operator had it. `closedBy` is the id of an operator, or
 * who else closed it.
 */
export type ClosedChat = CommonFields & {
  state: 'closed';
  ownerId: string | null;
  closedAt: Ms;
  closedBy: string | 'system' | 'visitor';
  /** Null in chats that were closed before it was kept. */
  ending: Ending | null;
  rating: Rating | null;
  /** The company asks for no mark after such an end (text/rating-rules.ts); missing where it does. */
  unasked?: true;
  /** When the same client began another chat although the bot had answered (report/fate.ts, `MAY_COME_BACK`); missing otherwise. */
  cameBackAt?: Ms;
  metrics: ChatMetrics;
  /** What the figures of the day already hold of this chat; null before they hold anything of it. */
  counted: Counted | null;
  /** Its words and its client are erased, and only its figures are left (privacy/erasure.ts); missing otherwise. */
  emptied?: true;
  /** What the words documents hold of this chat (words/part.ts); missing before they hold anything of it. */
  worded?: string;
};

export type OpenChat = BotChat | QueuedChat | AssignedChat | ActiveChat;
export type OwnedChat = AssignedChat | ActiveChat;
/** One union on `state` (design: bot -> queued | assigned -> active -> closed). */
export type Chat = OpenChat | ClosedChat;

export function isOwned(chat: Chat): chat is OwnedChat {
  return chat.state === 'assigned' || chat.state === 'active';
}

/** Is the chat for people to answer, whether or not anybody has taken it? */
export function isWithPeople(chat: Chat): chat is QueuedChat | OwnedChat {
  return chat.state === 'queued' || isOwned(chat);
}

/** Has the visitor of a waiting chat left? Told by `awaitingSince`, since chats that an older version has saved have no `gone`. */
export function hasLeft(chat: Chat): chat is QueuedChat & { gone: Gone } {
  return chat.state === 'queued' && chat.awaitingSince === null;
}

/** Since when a chat has been in the queue, whether or not its visitor is still there. */
export function queuedSince(chat: QueuedChat): Ms {
  return chat.awaitingSince ?? chat.gone.awaitingSince;
}

/** Since when a visitor waits for a person: what the red timer shows. Null when nobody waits. */
export function awaitingSince(chat: Chat): Ms | null {
  return isWithPeople(chat) ? chat.awaitingSince : null;
}
