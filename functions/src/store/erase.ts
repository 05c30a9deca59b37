import type { DocumentReference, Query } from 'firebase-admin/firestore';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { TIMES } from '../domain/document/times.ts';
import type { Erasure, ErasedKind } from '../domain/privacy/erasure.ts';
import { shardOf } from '../domain/sweep/shard.ts';
import type { Ms } from '../domain/time.ts';
import { codec } from './codec.ts';
import { inShards } from './due.ts';
import { db } from './firebase.ts';
import { parcels } from './outbox.ts';
import type { Source } from './pages.ts';
import { audit } from './lead-refs.ts';
import { chats, messages, questions, records, words } from './refs.ts';
import type { Doc } from './unit.ts';

const ERASURE = codec<Erasure>(TIMES.erasure, {
  idField: 'id',
  derive: ({ companyId }) => ({ shard: shardOf(companyId) }),
  derived: ['shard'],
});

export const erasures = (c: string) => db.collection('companies').doc(c).collection('erasures');
export const erasureDoc = (c: string, id: string): Doc<Erasure> => ({ ref: erasures(c).doc(id), codec: ERASURE });

/** The newest erasures of a company, with their receipts. */
export const newestErasures = async (c: string, count: number): Promise<Erasure[]> =>
  (await erasures(c).orderBy('askedAt', 'desc').limit(count).get()).docs.map((doc) => ERASURE.read(doc.id, doc.data()));

/** Erasures of some shards that nobody works on, the longest due first. */
export const erasuresDue = (shards: readonly number[], now: Ms): Source<{ companyId: string; erasureId: string }> => ({
  query: inShards(db.collectionGroup('erasures'), shards)
    .where('dueAt', '<=', Timestamp.fromMillis(now))
    .orderBy('dueAt'),
  read: (doc) => ({ companyId: doc.get('companyId'), erasureId: doc.id }),
});

export const chatsOfClient = (c: string, visitorId: string): Query => chats(c).where('visitorId', '==', visitorId);

/** Everything that stands below a chat or is made of what was said in it, by the kind under which a receipt counts it. */
export const belowChat = (c: string, chatId: string): readonly (readonly [ErasedKind, Query])[] => [
  ['messages', messages(c, chatId)],
  ['notes', chats(c).doc(chatId).collection('notes')],
  ['decisions', records(c, chatId)],
  ['words', words(c).where('chatId', '==', chatId)],
  ['questions', questions(c).where('chatId', '==', chatId)],
];

/** Who types in a chat; counted by no receipt. */
export const removeTyping = async (c: string, chatId: string): Promise<unknown> =>
  chats(c).doc(chatId).collection('live').doc('typing').delete();

/** The document whose `counts` say how much has been removed. */
export type Tally = DocumentReference;

const PAGE = 300;

/**
 * Removes all that a query finds. Each page is removed in one save with its count in `tally`, so a run that is stopped and begun again counts each document once.
 */
export async function removeCounted(query: Query, tally: DocumentReference | null, kind: ErasedKind): Promise<void> {
  for (;;) {
    const { docs } = await query.limit(PAGE).select().get();
    if (docs.length === 0) return;
    const batch = db.batch();
    for (const { ref } of docs) batch.delete(ref);
    if (tally !== null) batch.set(tally, { counts: { [kind]: FieldValue.increment(docs.length) } }, { merge: true });
    await batch.commit();
  }
}

/** Removes what is on its way about a client or their chats. */
export async function removeParcels(c: string, ids: ReadonlySet<string>, tally: DocumentReference): Promise<void> {
  for (const doc of (await parcels.where('companyId', '==', c).get()).docs) {
    const isAbout = Object.values((doc.get('content') ?? {}) as object).some((value) => ids.has(String(value)));
    if (!isAbout) continue;
    const batch = db.batch().delete(doc.ref);
    await batch.set(tally, { counts: { parcels: FieldValue.increment(1) } }, { merge: true }).commit();
  }
}

/** The audit's entries stay, but those about this client do not name them any more. */
export async function unnameInAudit(c: string, visitorId: string, instead: string): Promise<void> {
  for (;;) {
    const { docs } = await audit(c).where('about.id', '==', visitorId).limit(PAGE).get();
    if (docs.length === 0) return;
    const batch = db.batch();
    for (const { ref } of docs) batch.update(ref, { 'about.id': instead });
    await batch.commit();
  }
}
