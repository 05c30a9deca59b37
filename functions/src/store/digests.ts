import { Timestamp } from 'firebase-admin/firestore';
import { gunzipSync, gzipSync } from 'node:zlib';
import { TIMES } from '../domain/document/times.ts';
import type { DigestBody } from '../domain/report/digest-doc.ts';
import type { DigestKey } from '../domain/report/digest-key.ts';
import type { Register } from '../domain/report/register.ts';
import { shardOf } from '../domain/sweep/shard.ts';
import type { Ms } from '../domain/time.ts';
import { HOUR } from '../domain/time.ts';
import { codec } from './codec.ts';
import { inShards } from './due.ts';
import { db } from './firebase.ts';
import type { Source } from './pages.ts';
import type { Doc } from './unit.ts';

const digests = (companyId: string) => db.collection('companies').doc(companyId).collection('digests');

const REGISTER = codec<Register>(TIMES.register, {
  derive: ({ companyId }) => ({ shard: shardOf(companyId) }),
  derived: ['shard'],
});
const BODY = codec<DigestBody>([]);

/** The documents of digests. A part of `docOf` (refs.ts). */
export const digestDocs = {
  register: (c: string): Doc<Register> => ({ ref: digests(c).doc('register'), codec: REGISTER }),
  digestBody: (c: string, name: string): Doc<DigestBody> => ({ ref: digests(c).doc(name), codec: BODY }),
};

/** The text of a document of a digest, as it is stored: its keys repeat, so it takes a fifth or less. */
export const pack = (text: string): Uint8Array => gzipSync(text);
export const unpack = ({ packed }: DigestBody): string => gunzipSync(packed).toString('utf8');

/** Writes the documents of a digest under names that nobody has read yet. */
export async function writeBodies(companyId: string, bodies: ReadonlyMap<string, DigestBody>): Promise<void> {
  // One after another: together they may be more than one save takes.
  for (const [name, body] of bodies) await digests(companyId).doc(name).create(BODY.write(body));
}

/** How long a document may be on its way into the register. */
const UNDER_WAY: Ms = HOUR;

/**
 * Removes the documents of a digest that have another id: those that it had before, and those of somebody who died while making it. The latest ones stay, since
 * somebody may be making them.
 */
export async function clearBodies(companyId: string, key: DigestKey, id: string | null): Promise<void> {
  const all = digests(companyId).orderBy('__name__').startAt(`${key}~`).endAt(`${key}~\uf8ff`).select();
  const before = Date.now() - UNDER_WAY;
  for (const { ref, createTime } of (await all.get()).docs)
    if (!ref.id.startsWith(`${key}~${id}~`) && createTime.toMillis() < before) await ref.delete();
}

/** Removes documents that nobody will read. */
export async function removeBodies(companyId: string, names: Iterable<string>): Promise<void> {
  for (const name of names) await digests(companyId).doc(name).delete();
}

/** The companies of some shards that have digests to make, the longest due first. */
export const digestsDue = (shards: readonly number[], now: Ms): Source<string> => ({
  query: inShards(db.collectionGroup('digests'), shards)
    .where('dueAt', '<=', Timestamp.fromMillis(now))
    .orderBy('dueAt')
    .select('companyId'),
  read: (doc) => String(doc.get('companyId')),
});
