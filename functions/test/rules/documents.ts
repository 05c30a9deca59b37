import type { About, Collection } from '../../src/domain/access.ts';
import type { Chat } from '../../src/domain/chat.ts';
import { OURS, PEOPLE } from './people.ts';

/** One stored document: its path, its collection, and the chat and people that it concerns. */
export type Stored = { path: string; kind: Collection; about: About; fields: Record<string, unknown> };

const company = `companies/${OURS}`;
const about = (more: Partial<About> = {}): About => ({ companyId: OURS, ...more });
const stored = (kind: Collection, path: string, more: Partial<About> = {}, fields = {}): Stored => ({
  path,
  kind,
  about: about(more),
  fields: { written: true, ...fields },
});

type ChatAbout = NonNullable<About['chat']>;

/** A chat in each state; an open one that is owned is the first operator's. */
const CHATS: readonly ChatAbout[] = [
  { state: 'bot' },
  { state: 'queued' },
  { state: 'assigned', ownerId: 'oleg' },
  { state: 'active', ownerId: 'oleg' },
  { state: 'closed', ownerId: 'oleg' },
  { state: 'closed', ownerId: null },
];

const chats = CHATS.flatMap((chat, i): Stored[] => {
  const path = `${company}/chats/${i}-${chat.state satisfies Chat['state']}`;
  return [
    stored('companies/chats', path, { chat }, { ...chat, visitorId: 'visitor', closedAt: i, startedAt: i }),
    stored('companies/chats/messages', `${path}/messages/000000001`, { chat }, { seq: 1 }),
    stored('companies/chats/notes', `${path}/notes/note`, { chat }),
    stored('companies/chats/live', `${path}/live/typing`, { chat }),
    stored('companies/chats/routing', `${path}/routing/record`, { chat }, { at: 1 }),
  ];
});

/** What the first operator's own document says they have open: one of the two chats, and one whose own document is not there. */
export const OPEN = ['3-active', 'without-document'];

const people = Object.values(PEOPLE).filter((person) => person?.member?.companyId === OURS);

const staff = people.flatMap((person): Stored[] => {
  const { uid, member } = person!;
  const path = `${company}/operators/${uid}`;
  const of = { personId: uid };
  return [
    { ...stored('users', `users/${uid}`, of), fields: { companyId: OURS } },
    stored('companies/operators', path, of, {
      role: member!.role,
      active: member!.active,
      ...(uid === 'oleg' && { openChats: OPEN }),
    }),
    stored('companies/operators/private', `${path}/private/profile`, of),
    stored('companies/operators/private', `${path}/private/presence`, of),
    stored('companies/operators/replies', `${path}/replies/reply`, of),
    stored('companies/operators/views', `${path}/views/view`, of),
    stored('companies/operators/shifts', `${path}/shifts/shift`, of),
    stored('companies/operators/corrections', `${path}/corrections/correction`, of),
  ];
});

/** At least one document of every collection, inside and outside of companies. */
export const DOCUMENTS: readonly Stored[] = [
  stored('companies', company),
  ...staff,
  ...chats,
  stored('companies/invites', `${company}/invites/invite`),
  stored('companies/topics', `${company}/topics/topic`),
  stored('companies/groups', `${company}/groups/group`),
  stored('companies/replies', `${company}/replies/reply`),
  stored('companies/replyUses', `${company}/replyUses/shared`),
  stored('companies/views', `${company}/views/view`),
  stored('companies/knowledge', `${company}/knowledge/entry`),
  stored('companies/visitors', `${company}/visitors/visitor`),
  stored('companies/board', `${company}/board/now`),
  stored('companies/board', `${company}/board/team-0`),
  stored('companies/words', `${company}/words/0000000000000-chat-00`),
  stored(
    'companies/reviews',
    `${company}/reviews/4-closed`,
    { personId: 'oleg' },
    { operatorId: 'oleg', seenAt: null, at: 1 },
  ),
  stored(
    'companies/reviews',
    `${company}/reviews/of-another`,
    { personId: 'nobody' },
    { operatorId: 'nobody', seenAt: null, at: 1 },
  ),
  stored('companies/reportLetters', `${company}/reportLetters/letter`),
  stored('companies/cards', `${company}/cards/score`),
  stored('companies/looks', `${company}/looks/widget`),
  stored('companies/stats', `${company}/stats/2026-01-01`),
  stored('companies/digests', `${company}/digests/register`),
  stored('companies/recounts', `${company}/recounts/figures`),
  stored('companies/audit', `${company}/audit/entry`),
  stored('companies/publications', `${company}/publications/000000001`),
  stored('companies/wordings', `${company}/wordings/1`),
  stored('companies/erasures', `${company}/erasures/erasure`),
  stored('companies/parts', `${company}/parts/1-model-0`),
  stored('companies/questions', `${company}/questions/question`),
  stored('companies/usage', `${company}/usage/2026-01-01`),
  stored('companies/leases', `${company}/leases/dispatch`),
  stored('mail', 'mail/letter'),
  stored('outbox', 'outbox/parcel'),
  stored('limits', 'limits/bucket'),
  stored('usage', 'usage/2026-01-01-0'),
  stored('upkeep', 'upkeep/shards'),
];
