import type { Chat } from '#domain/chat.ts';
import type { BoardNow } from '#domain/board/board.ts';
import type { TeamPart } from '#domain/board/team-part.ts';
import type { CannedReply } from '#domain/canned-reply.ts';
import type { Company } from '#domain/company.ts';
import type { Topic } from '#domain/topic.ts';
import type { Group } from '#domain/group/group.ts';
import type { Correction } from '#domain/correction.ts';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Message, Note } from '#domain/message.ts';
import type { Operator } from '#domain/operator.ts';
import type { Presence } from '#domain/presence.ts';
import type { Publication } from '#domain/publication.ts';
import type { UnansweredQuestion } from '#domain/question.ts';
import type { RoutingRecord } from '#domain/routing-record.ts';
import type { ReportLetter } from '#domain/report-letter.ts';
import type { Look } from '#domain/look/look.ts';
import type { ScoreCard } from '#domain/review/card.ts';
import type { Review } from '#domain/review/review.ts';
import type { SavedView } from '#domain/saved-view.ts';
import type { Shift } from '#domain/shift.ts';
import type { Typing } from '#domain/typing.ts';
import type { Profile, Reads, SentInvite } from '../../src/dashboard/database/reads.ts';
import type { Told } from './chats.ts';
import { COMPANY, TOPICS } from './company.ts';
import { ADMIN, TEAM, profileOf } from './team.ts';

/** The contents of a scene's database. */
export type Made = {
  company: Company;
  self: Operator;
  /** False: the data come from the browser's cache, and the server is not reached. */
  fresh: boolean;
  team: readonly Operator[];
  profileOf: (id: string) => Profile;
  presenceOf?: (id: string) => Presence;
  told: readonly Told[];
  notes: readonly Note[];
  typing: Typing | null;
  records: readonly RoutingRecord[];
  sharedReplies: readonly CannedReply[];
  ownReplies: readonly CannedReply[];
  sharedUses: Readonly<Record<string, number>> | null;
  reviews: readonly Review[];
  card: ScoreCard | null;
  look: Look | null;
  reportLetters: readonly ReportLetter[];
  sharedViews: readonly SavedView[];
  ownViews: readonly SavedView[];
  shifts: readonly Shift[];
  corrections: readonly Correction[];
  topics: readonly Topic[];
  groups: readonly Group[];
  knowledge: readonly KnowledgeEntry[];
  publications?: readonly Publication[];
  publication: Publication | null;
  questions: readonly UnansweredQuestion[];
  invites: readonly SentInvite[];
  /** What the company's board says; missing: what follows from the chats and the team. Null: it has none yet. */
  board?: BoardNow | null;
  teamPart?: TeamPart | null;
  /** Reads that never answer, that the database refuses, or that fail without a network. */
  trouble: Partial<Record<keyof Reads, 'loading' | 'refused' | 'offline'>>;
};

/** A company with a team and nothing else. */
export const QUIET: Made = {
  company: COMPANY,
  self: ADMIN,
  fresh: true,
  team: TEAM,
  profileOf,
  told: [],
  notes: [],
  typing: null,
  records: [],
  sharedReplies: [],
  ownReplies: [],
  sharedUses: null,
  reviews: [],
  card: null,
  look: null,
  reportLetters: [],
  sharedViews: [],
  ownViews: [],
  shifts: [],
  corrections: [],
  topics: TOPICS,
  groups: [],
  knowledge: [],
  publication: null,
  questions: [],
  invites: [],
  trouble: {},
};

export const chatsOf = ({ told }: Made): readonly Chat[] => told.map(({ chat }) => chat);
export const messagesOf = ({ told }: Made, chatId: string): readonly Message[] =>
  told.find(({ chat }) => chat.id === chatId)?.messages ?? [];
