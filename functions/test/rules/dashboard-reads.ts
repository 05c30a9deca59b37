import type { HistoryFilter } from '../../src/domain/history.ts';
import { historyQuery } from '../../src/domain/history.ts';
import { wordsQuery } from '../../src/domain/words/query.ts';
import type { Asked } from './dashboard-read.ts';
import { first } from './first.ts';
import type { Reads } from '../../../web/src/dashboard/database/reads.ts';

/** The filters of the history. Each is one read, and all together are one more. */
const FILTERS: readonly HistoryFilter[] = [
  {},
  { from: '2026-01-01', to: '2026-12-31' },
  { topicId: null },
  { scores: null },
  { phone: '+79161234567' },
  { topicId: 'topic' },
  { subtopicId: 'subtopic' },
  { ownerId: 'oleg' },
  { ending: 'silent' },
  { scores: [4, 5] },
  { phone: '4567' },
  { channel: 'widget' },
  { counts: 'asked' },
];

/** Verdicts about whoever asks. */
const OWN_VERDICTS = {
  kind: 'companies/reviews',
  how: 'list',
  about: (asking: string) => ({ personId: asking }),
} as const;

/** Everything that the dashboard reads (web/src/dashboard/database/refs.ts). */
export const DASHBOARD: Readonly<Record<keyof Reads, Asked>> = {
  company: { read: (reads) => first(reads.company), kind: 'companies', how: 'get' },
  mineNow: {
    read: (reads) => reads.mineNow(),
    kind: 'companies/chats',
    how: 'list',
    about: (asking) => ({ chat: { state: 'active', ownerId: asking } }),
  },
  self: { read: (reads) => first(reads.self), kind: 'companies/operators', how: 'get' },
  team: { read: (reads) => first(reads.team), kind: 'companies/operators', how: 'list' },
  isAnyoneFree: { read: (reads) => first(reads.isAnyoneFree), kind: 'companies/operators', how: 'list' },
  profile: {
    read: (reads, { personId }) => first(reads.profile(personId)),
    kind: 'companies/operators/private',
    how: 'get',
    ofPerson: true,
  },
  presence: {
    read: (reads, { personId }) => first(reads.presence(personId)),
    kind: 'companies/operators/private',
    how: 'get',
    ofPerson: true,
  },
  mine: {
    read: (reads) => first(reads.mine),
    kind: 'companies/chats',
    how: 'list',
    about: (asking) => ({ chat: { state: 'active', ownerId: asking } }),
  },
  board: { read: (reads) => first(reads.board), kind: 'companies/board', how: 'get' },
  teamPart: { read: (reads) => first(reads.teamPart(0)), kind: 'companies/board', how: 'get' },
  closed: {
    read: (reads) => first(reads.closed),
    kind: 'companies/chats',
    how: 'list',
    about: (asking) => ({ chat: { state: 'closed', ownerId: asking } }),
  },
  closedBefore: {
    read: (reads) => reads.closedBefore({ closedAt: Date.now(), id: 'chat' }),
    kind: 'companies/chats',
    how: 'list',
    about: (asking) => ({ chat: { state: 'closed', ownerId: asking } }),
  },
  queue: {
    read: (reads) => first(reads.queue),
    kind: 'companies/chats',
    how: 'list',
    about: () => ({ chat: { state: 'queued' } }),
  },
  open: {
    read: (reads) => first(reads.open(100)),
    kind: 'companies/chats',
    how: 'list',
    about: () => ({ chat: { state: 'bot' } }),
  },
  withBot: {
    read: (reads) => first(reads.withBot(100)),
    kind: 'companies/chats',
    how: 'list',
    about: () => ({ chat: { state: 'bot' } }),
  },
  helps: {
    read: (reads) => first(reads.helps),
    kind: 'companies/chats',
    how: 'list',
    about: () => ({ chat: { state: 'active' } }),
  },
  late: {
    read: (reads) => first(reads.late),
    kind: 'companies/chats',
    how: 'list',
    about: () => ({ chat: { state: 'active' } }),
  },
  waitingOnPeople: {
    read: (reads) => first(reads.waitingOnPeople),
    kind: 'companies/chats',
    how: 'list',
    about: () => ({ chat: { state: 'active' } }),
  },
  chatsOf: {
    read: (reads) => first(reads.chatsOf('somebody-else')),
    kind: 'companies/chats',
    how: 'list',
    about: () => ({ chat: { state: 'active', ownerId: 'somebody-else' } }),
  },
  dialogs: {
    read: (reads, { visitorId }) => first(reads.dialogs(visitorId)),
    kind: 'companies/chats',
    how: 'list',
    about: () => ({ chat: { state: 'closed' } }),
  },
  history: {
    read: (reads) => Promise.all(FILTERS.map((filter) => reads.history(historyQuery(filter, 'UTC'), null, 2))),
    kind: 'companies/chats',
    how: 'list',
    about: () => ({ chat: { state: 'closed' } }),
  },
  historyCount: {
    read: (reads) => reads.historyCount(historyQuery(Object.assign({}, ...FILTERS), 'UTC')),
    kind: 'companies/chats',
    how: 'list',
    about: () => ({ chat: { state: 'closed' } }),
  },
  closedNumbered: {
    read: (reads) => reads.closedNumbered(123_456),
    kind: 'companies/chats',
    how: 'list',
    about: () => ({ chat: { state: 'closed' } }),
  },
  openNumbered: { read: (reads) => reads.openNumbered(123_456), kind: 'companies/chats', how: 'list' },
  found: {
    read: (reads) =>
      Promise.all(FILTERS.map((filter) => reads.found(wordsQuery(['заказ', '12345'], filter, 'UTC'), null, 2))),
    kind: 'companies/words',
    how: 'list',
  },
  foundCount: {
    read: (reads) => reads.foundCount(wordsQuery(['заказ'], Object.assign({}, ...FILTERS), 'UTC')),
    kind: 'companies/words',
    how: 'list',
  },
  closedAt: {
    read: (reads) => reads.closedAt([1, 2]),
    kind: 'companies/chats',
    how: 'list',
    about: () => ({ chat: { state: 'closed' } }),
  },
  chat: {
    read: (reads, { chatId }) => first(reads.chat(chatId)),
    kind: 'companies/chats',
    how: 'get',
    ofChat: true,
  },
  messages: {
    read: (reads, { chatId }) => first(reads.messages(chatId)),
    kind: 'companies/chats/messages',
    how: 'list',
    ofChat: true,
  },
  messagesBefore: {
    read: (reads, { chatId }) => reads.messagesBefore(chatId, 2, 100),
    kind: 'companies/chats/messages',
    how: 'list',
    ofChat: true,
  },
  notes: {
    read: (reads, { chatId }) => first(reads.notes(chatId)),
    kind: 'companies/chats/notes',
    how: 'list',
    ofChat: true,
  },
  typing: {
    read: (reads, { chatId }) => first(reads.typing(chatId)),
    kind: 'companies/chats/live',
    how: 'get',
    ofChat: true,
  },
  sharedReplies: { read: (reads) => first(reads.sharedReplies), kind: 'companies/replies', how: 'list' },
  ownReplies: {
    read: (reads) => first(reads.ownReplies),
    kind: 'companies/operators/replies',
    how: 'list',
    about: (asking) => ({ personId: asking }),
  },
  sharedUses: { read: (reads) => first(reads.sharedUses), kind: 'companies/replyUses', how: 'get' },
  ownUses: { read: (reads) => first(reads.ownUses), kind: 'companies/replyUses', how: 'get' },
  sharedViews: { read: (reads) => first(reads.sharedViews), kind: 'companies/views', how: 'list' },
  ownViews: {
    read: (reads) => first(reads.ownViews),
    kind: 'companies/operators/views',
    how: 'list',
    about: (asking) => ({ personId: asking }),
  },
  shifts: {
    read: (reads, { personId }) => first(reads.shifts(personId)),
    kind: 'companies/operators/shifts',
    how: 'list',
    ofPerson: true,
  },
  corrections: {
    read: (reads, { personId }) => first(reads.corrections(personId)),
    kind: 'companies/operators/corrections',
    how: 'list',
    ofPerson: true,
  },
  records: {
    read: (reads, { chatId }) => first(reads.records(chatId)),
    kind: 'companies/chats/routing',
    how: 'list',
    ofChat: true,
  },
  reviews: {
    read: (reads, { chatId }) => reads.reviews([chatId]),
    kind: 'companies/reviews',
    how: 'list',
    about: () => ({ personId: 'nobody' }),
  },
  review: {
    read: (reads) => first(reads.review('4-closed')),
    kind: 'companies/reviews',
    how: 'get',
    about: () => ({ personId: 'oleg' }),
  },
  ownReviews: { read: (reads) => reads.ownReviews(null), ...OWN_VERDICTS },
  unseenReviews: { read: (reads) => first(reads.unseenReviews), ...OWN_VERDICTS },
  reportLetters: { read: (reads) => first(reads.reportLetters), kind: 'companies/reportLetters', how: 'list' },
  card: { read: (reads) => first(reads.card), kind: 'companies/cards', how: 'get' },
  look: { read: (reads) => first(reads.look), kind: 'companies/looks', how: 'get' },
  topics: { read: (reads) => first(reads.topics), kind: 'companies/topics', how: 'list' },
  groups: { read: (reads) => first(reads.groups), kind: 'companies/groups', how: 'list' },
  knowledge: { read: (reads) => first(reads.knowledge), kind: 'companies/knowledge', how: 'list' },
  publications: { read: (reads) => first(reads.publications(1)), kind: 'companies/publications', how: 'list' },
  publication: { read: (reads) => first(reads.publication), kind: 'companies/publications', how: 'list' },
  questions: { read: (reads) => first(reads.questions), kind: 'companies/questions', how: 'list' },
  invites: { read: (reads) => first(reads.invites(30)), kind: 'companies/invites', how: 'list' },
};
