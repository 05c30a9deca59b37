import { FieldValue } from 'firebase-admin/firestore';
import type { DocumentData, DocumentReference, DocumentSnapshot, Query, WriteBatch } from 'firebase-admin/firestore';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Codec } from './codec.ts';
import { db } from './firebase.ts';
import { reach } from './fault.ts';

/** A document's place with its codec. */
export type Doc<T> = { ref: DocumentReference; codec: Codec<T> };

/**
 * One attempt of a decision: what it has read, and what it wants written. Everything is written at once or not at all. A document that is read
 * again is as it was at the first time.
 */
export type Unit = {
  read<T>(doc: Doc<T>): Promise<T | null>;
  readAll<T>(docs: readonly Doc<T>[]): Promise<(T | null)[]>;
  /** Reads documents of several kinds in one request. */
  readEach<T extends readonly unknown[]>(
    ...docs: { [K in keyof T]: Doc<T[K]> }
  ): Promise<{ [K in keyof T]: T[K] | null }>;
  /** Reads by a query; what it finds may be written by `put` like anything read. */
  find<T>(query: Query, codec: Codec<T>): Promise<T[]>;
  /** Writes a document that was read: created if it was not there, else changed under the precondition that nobody has touched it since. */
  put<T>(doc: Doc<T>, value: T): void;
  /** Writes a document that must not be there yet. */
  create<T>(doc: Doc<T>, value: T): void;
  /** Removes a document that was read. */
  remove(doc: Pick<Doc<unknown>, 'ref'>): void;
};

const ATTEMPTS = 16;
const CONTENTION = new Set([5, 6, 9, 10]);

/**
 * Load, decide, save: runs the story, and if it agrees (`ok`), writes all that it wants in one batch whose writes carry the
 * `lastUpdateTime` they were decided on. If somebody was faster, loads and decides again after a few random milliseconds. May run
 * the story several times, so a story only reads and decides; effects come after. Refuses `busy` when it never gets through.
 */
export async function decide<R extends { ok: boolean }>(story: (unit: Unit) => Promise<R>): Promise<R | Refused> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { unit, batch, count } = begin();
    const outcome = await story(unit);
    if (!outcome.ok || count() === 0) return outcome;
    try {
      await reach('before-save');
      await batch.commit();
      await reach('after-save');
      return outcome;
    } catch (error) {
      if (!isContention(error)) throw error;
      await wait(Math.random() * Math.min(250, 8 * 2 ** attempt));
    }
  }
  return refuse('busy');
}

/** FAILED_PRECONDITION, ALREADY_EXISTS, ABORTED, and NOT_FOUND for what was removed meanwhile: somebody was faster. */
export function isContention(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && CONTENTION.has(Number(error.code));
}

function begin(): { unit: Unit; batch: WriteBatch; count: () => number } {
  const batch = db.batch();
  const seen = new Map<string, DocumentSnapshot>();
  let writes = 0;
  // The first look at a document counts: a decision on one version of it, saved under the precondition of a later one, would undo what came between.
  const keep = <T>(snapshot: DocumentSnapshot, codec: Codec<T>): T | null => {
    const first = seen.get(snapshot.ref.path) ?? snapshot;
    seen.set(snapshot.ref.path, first);
    const data = first.data();
    return data === undefined ? null : codec.read(first.id, data);
  };
  const unit: Unit = {
    async read(doc) {
      return keep(seen.get(doc.ref.path) ?? (await doc.ref.get()), doc.codec);
    },
    async readAll(docs) {
      if (docs.length === 0) return [];
      const snapshots = await db.getAll(...docs.map((doc) => doc.ref));
      return snapshots.map((snapshot, i) => keep(snapshot, docs[i]!.codec));
    },
    async readEach<T extends readonly unknown[]>(...docs: { [K in keyof T]: Doc<T[K]> }) {
      return (await unit.readAll(docs)) as { [K in keyof T]: T[K] | null };
    },
    async find(query, codec) {
      const found = await query.get();
      return found.docs.map((snapshot) => keep(snapshot, codec)!);
    },
    put(doc, value) {
      const before = seen.get(doc.ref.path);
      if (before === undefined) throw new Error(`Written without being read: ${doc.ref.parent.id}`);
      const after = doc.codec.write(value);
      const old = before.data();
      if (old === undefined || before.updateTime === undefined) {
        batch.create(doc.ref, after);
        writes++;
        return;
      }
      const changes = difference(old, after);
      if (Object.keys(changes).length === 0) return;
      batch.update(doc.ref, changes, { lastUpdateTime: before.updateTime });
      writes++;
    },
    create(doc, value) {
      batch.create(doc.ref, doc.codec.write(value));
      writes++;
    },
    remove(doc) {
      const before = seen.get(doc.ref.path);
      if (before?.updateTime === undefined) return;
      batch.delete(doc.ref, { lastUpdateTime: before.updateTime });
      writes++;
    },
  };
  return { unit, batch, count: () => writes };
}

/** The fields to change so that the document becomes `after`: a field that is gone is removed, an equal one is not written. */
function difference(before: DocumentData, after: DocumentData): DocumentData {
  const changes: DocumentData = {};
  for (const name of Object.keys(before)) if (!(name in after)) changes[name] = FieldValue.delete();
  for (const [name, value] of Object.entries(after)) if (!isDeepStrictEqual(before[name], value)) changes[name] = value;
  return changes;
}
