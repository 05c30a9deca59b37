import type { ActiveChat, BotChat, Chat, ClosedChat, OpenChat, OwnedChat, QueuedChat } from '#domain/chat.ts';
import type { BoardNow } from '#domain/board/board.ts';
import type { TeamPart } from '#domain/board/team-part.ts';
import type { Correction } from '#domain/correction.ts';
import type { Shift } from '#domain/shift.ts';
import type { Company } from '#domain/company.ts';
import type { Topic } from '#domain/topic.ts';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Versioned } from '#domain/form.ts';
import type { Group } from '#domain/group/group.ts';
import type { HistoryQuery } from '#domain/history.ts';
import type { Invite } from '#domain/invite.ts';
import type { CannedReply } from '#domain/canned-reply.ts';
import type { Message, Note } from '#domain/message.ts';
import type { Operator } from '#domain/operator.ts';
import type { Presence } from '#domain/presence.ts';
import type { RoutingRecord } from '#domain/routing-record.ts';
import type { Publication } from '#domain/publication.ts';
import type { UnansweredQuestion } from '#domain/question.ts';
import type { ReportLetter } from '#domain/report-letter.ts';
import type { Look } from '#domain/look/look.ts';
import type { ScoreCard } from '#domain/review/card.ts';
import type { Review } from '#domain/review/review.ts';
import type { SavedView } from '#domain/saved-view.ts';
import type { Ms } from '#domain/time.ts';
import type { Typing } from '#domain/typing.ts';
import type { WordsPart } from '#domain/words/part.ts';
import type { WordsQuery } from '#domain/words/query.ts';
import type { Listen } from './live.ts';

export type Profile = Versioned & { lastName: string; email: string };

/** An invitation with the state of its e-mail, in the terms of the Trigger Email extension. */
export type SentInvite = Invite & { mail: { state: string; attempts: number; error: string | null } };

/** A document, and whether the server confirms it or it comes from the browser's cache only. */
export type Confirmed<T> = { value: T; fresh: boolean };

/** Everything that one signed-in person reads of their company. The models get these reads as an argument; refs.ts makes them from Firestore. */
export type Reads = {
  company: Listen<Company | null>;
  /** The person's own operator document; `fresh` is false while it comes from the browser's cache only. */
  self: Listen<{ operator: Operator | null; fresh: boolean }>;
  team: Listen<readonly Operator[]>;
  /** Is there an operator to whom routing may give a chat? */
  isAnyoneFree: Listen<boolean>;
  profile: (uid: string) => Listen<Profile | null>;
  /** A person's input and open dashboards: for themselves, supervisors and admins. */
  presence: (uid: string) => Listen<Presence | null>;
  mine: Listen<readonly OwnedChat[]>;
  /** The person's own chats as the server has them now. Rejects when the server is not reached. */
  mineNow: () => Promise<readonly OwnedChat[]>;
  /** The newest of the chats that the person has closed. */
  closed: Listen<readonly ClosedChat[]>;
  /** The chats that the person closed before a given one. Rejects when the server is not reached. */
  closedBefore: (after: Pick<ClosedChat, 'id' | 'closedAt'>) => Promise<readonly ClosedChat[]>;
  queue: Listen<readonly QueuedChat[]>;
  /** The newest open chats, so many at most. */
  open: (count: number) => Listen<readonly OpenChat[]>;
  /** The newest chats that the bot has, so many at most. */
  withBot: (count: number) => Listen<readonly BotChat[]>;
  /** Taken chats whose visitor has waited for longer than the company allows, the first alerted first. */
  late: Listen<readonly ActiveChat[]>;
  /** Taken chats whose owners call for a supervisor, the first call first. */
  helps: Listen<readonly ActiveChat[]>;
  /** Chats in operators' hands whose client waits, the longest waiting first. */
  waitingOnPeople: Listen<readonly OwnedChat[]>;
  /** The company's figures of this moment, and a part of its team's: for supervisors and admins. `fresh`: the server has just confirmed them. Null before there are any. */
  board: Listen<Confirmed<BoardNow | null>>;
  teamPart: (part: number) => Listen<TeamPart | null>;
  /** The open chats of one operator. */
  chatsOf: (uid: string) => Listen<readonly OwnedChat[]>;
  chat: (chatId: string) => Listen<Chat | null>;
  /** The routing decisions about a chat, oldest first: for supervisors and admins. */
  records: (chatId: string) => Listen<readonly RoutingRecord[]>;
  /** The newest messages of a chat, oldest first. */
  messages: (chatId: string) => Listen<readonly Message[]>;
  /** Internal notes of a chat, oldest first. */
  notes: (chatId: string) => Listen<readonly Note[]>;
  typing: (chatId: string) => Listen<Typing | null>;
  /** The ready replies of the team, and those of the person. */
  sharedReplies: Listen<readonly CannedReply[]>;
  ownReplies: Listen<readonly CannedReply[]>;
  /** How often the team's replies and one's own were used, by their ids; null where none has been counted. */
  sharedUses: Listen<Readonly<Record<string, number>> | null>;
  ownUses: Listen<Readonly<Record<string, number>> | null>;
  /** The kept searches of the team, and those of the person. */
  sharedViews: Listen<readonly SavedView[]>;
  ownViews: Listen<readonly SavedView[]>;
  /** The last `count` messages before a seq, oldest first. Rejects when the server is not reached. */
  messagesBefore: (chatId: string, seq: number, count: number) => Promise<readonly Message[]>;
  /** Closed chats of the company after the given one, the last closed first. Rejects when the server is not reached. */
  history: (wanted: HistoryQuery, after: ClosedChat | null, count: number) => Promise<readonly ClosedChat[]>;
  historyCount: (wanted: HistoryQuery) => Promise<number>;
  /** The chats of a client's number ("Клиент #N"), a few of them: the closed ones, and for whoever sees every chat the open ones. */
  closedNumbered: (number: number) => Promise<readonly ClosedChat[]>;
  openNumbered: (number: number) => Promise<readonly OpenChat[]>;
  /** The parts of closed chats in which all of the words were said, after the given one, the last closed first. Rejects when the server is not reached. */
  found: (wanted: WordsQuery, after: string | null, count: number) => Promise<readonly WordsPart[]>;
  foundCount: (wanted: WordsQuery) => Promise<number>;
  /** The chats that closed at these moments, thirty at the most, in any order. Rejects when the server is not reached. */
  closedAt: (moments: readonly Ms[]) => Promise<readonly ClosedChat[]>;
  /** The newest closed chats of a client. Two more than are shown: one may be the open chat, and the other tells whether there are more. */
  dialogs: (visitorId: string) => Listen<readonly ClosedChat[]>;
  /** The newest intervals of a person's ledger of work time, and its newest corrections. */
  shifts: (uid: string) => Listen<readonly Shift[]>;
  corrections: (uid: string) => Listen<readonly Correction[]>;
  /** The verdicts about these chats, in any order. Rejects when the server is not reached. */
  reviews: (chatIds: readonly string[]) => Promise<readonly Review[]>;
  review: (chatId: string) => Listen<Review | null>;
  /** The verdicts about the person's own chats made before a moment, the newest first. Rejects when the server is not reached. */
  ownReviews: (before: Ms | null) => Promise<readonly Review[]>;
  /** Those that the person has not read yet. */
  unseenReviews: Listen<readonly Review[]>;
  /** Who gets the company's report by e-mail. */
  reportLetters: Listen<readonly ReportLetter[]>;
  /** The company's score card; null while it has saved none. */
  card: Listen<ScoreCard | null>;
  /** How the chat looks on the company's site; null while it has chosen nothing. */
  look: Listen<Look | null>;
  topics: Listen<readonly Topic[]>;
  groups: Listen<readonly Group[]>;
  knowledge: Listen<readonly KnowledgeEntry[]>;
  /** The newest publications of the knowledge, so many at most, the newest first. */
  publications: (count: number) => Listen<readonly Publication[]>;
  /** The newest publication of the knowledge; null before the first. */
  publication: Listen<Publication | null>;
  /** The newest questions that the bot could not answer. */
  questions: Listen<readonly UnansweredQuestion[]>;
  /** The newest invitations, so many at most. */
  invites: (count: number) => Listen<readonly SentInvite[]>;
};

/** The database as one browser sees it; refs.ts makes it from Firestore. */
export type Database = {
  /** The company that an account belongs to; null when none. */
  membership: (uid: string) => Listen<string | null>;
  companyReads: (companyId: string, uid: string) => Reads;
  /** Drops the connection, which may be dead after sleep, and opens a new one. */
  reconnect: () => Promise<unknown>;
};

/** How many messages are loaded when a chat is opened, and how many older ones at a time. */
export const MESSAGE_PAGE = 50;
export const OLDER_PAGE = 100;
/** How many earlier dialogs of a client are shown. */
export const DIALOGS = 20;
/** How many open chats are loaded at a time, of all and of those that the bot has. */
export const OPEN_PAGE = 100;
/** How many closed chats are loaded at a time. */
export const CLOSED_PAGE = 30;
/** How many invitations are loaded at a time. */
export const INVITES_PAGE = 30;
/** How many verdicts are loaded at a time. */
export const REVIEWS_PAGE = 20;
