import { Timestamp } from 'firebase-admin/firestore';
import type { Query } from 'firebase-admin/firestore';
import type { BoardNow } from '../domain/board/board.ts';
import type { TeamPart } from '../domain/board/team-part.ts';
import type { BoardWatch } from '../domain/board/watch.ts';
import { TIMES } from '../domain/document/times.ts';
import { shardOf } from '../domain/sweep/shard.ts';
import type { Ms } from '../domain/time.ts';
import { codec } from './codec.ts';
import { inShards } from './due.ts';
import { db } from './firebase.ts';
import type { Source } from './pages.ts';
import type { Doc } from './unit.ts';

const company = (companyId: string) => db.collection('companies').doc(companyId);
const chats = (companyId: string) => company(companyId).collection('chats');
const operators = (companyId: string) => company(companyId).collection('operators');
const at = (ms: Ms) => Timestamp.fromMillis(ms);

const CODEC = {
  board: codec<BoardNow>(TIMES.board),
  teamPart: codec<TeamPart>(TIMES.teamPart),
  watch: codec<BoardWatch>(TIMES.boardWatch, {
    derive: ({ companyId }) => ({ shard: shardOf(companyId) }),
    derived: ['shard'],
  }),
};

/** The documents of a company's board. A part of `docOf` (refs.ts). */
export const boardDocs = {
  board: (c: string): Doc<BoardNow> => ({ ref: company(c).collection('board').doc('now'), codec: CODEC.board }),
  teamPart: (c: string, part: number): Doc<TeamPart> => ({
    ref: company(c).collection('board').doc(`team-${part}`),
    codec: CODEC.teamPart,
  }),
  boardWatch: (c: string): Doc<BoardWatch> => ({
    ref: company(c).collection('leases').doc('board'),
    codec: CODEC.watch,
  }),
};

/** The companies of some shards whose boards somebody looks at. */
export const watchedBoards = (shards: readonly number[], now: Ms): Source<{ companyId: string }> => ({
  query: inShards(db.collectionGroup('leases'), shards).where('watchedUntil', '>', at(now)).orderBy('watchedUntil'),
  read: (doc) => ({ companyId: doc.get('companyId') }),
});

/** Operators who have been saved at a moment or after it, whoever they are. */
export const savedSince = (c: string, since: Ms): Query => operators(c).where('savedAt', '>=', at(since));

/** Everybody who works for the company. */
export const activeOf = (c: string): Query => operators(c).where('active', '==', true);

export const withBotOf = (c: string): Query => chats(c).where('state', '==', 'bot');

/** Chats that operators have, taken or not. */
export const ownedOf = (c: string): Query => chats(c).where('state', 'in', ['assigned', 'active']);

/** Those of them whose clients wait for a word, the longest waiting first. */
export const answeringOf = (c: string): Query => ownedOf(c).where('awaitingSince', '>', at(0)).orderBy('awaitingSince');

/** Chats that a person has first answered after a moment, with what tells how long that took. */
export const answeredSince = (c: string, since: Ms): Query =>
  chats(c).where('firstResponseAt', '>', at(since)).select('firstResponseAt', 'clocks', 'state', 'companyId');

/** Chats that have closed from `from` on and before `to`. */
export const closedIn = (c: string, from: Ms, to: Ms): Query =>
  chats(c)
    .where('state', '==', 'closed')
    .where('closedAt', '>=', at(from))
    .where('closedAt', '<', at(to))
    .orderBy('closedAt', 'desc');
