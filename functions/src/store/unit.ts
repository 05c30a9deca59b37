import { FieldValue } from 'firebase-admin/firestore';
import type { DocumentData, DocumentReference, DocumentSnapshot, Query } from 'firebase-admin/firestore';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { versionOf } from '../domain/form.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Codec } from './codec.ts';
import { db } from './firebase.ts';
import { reach } from './fault.ts';
import type { Wish } from './wishes.ts';
import { batchOf, isCarriedOut } from './wishes.ts';

/** A document's place with its codec. */
export type Doc<T> = { ref: DocumentReference; codec: Codec<T> };

/** The same for code that only reads the document. */
export type Readable<T> = { ref: DocumentReference; codec: Pick<Codec<T>, 'read'> };

/**
 * One attempt of a decision: the documents it has read, and the writes it wants. All of them are written at once or none.
 * Reading a document again gives the value of the first read, or the value that this save has put since. So several parts of a save may change one
 * document, each on top of the change before.
 */
export type Unit = {
  read<T>(doc: Readable<T>): Promise<T | null>;
  /** Reads several documents in one request. Documents that this attempt has read before are not requested again. */
  readAll<T>(docs: readonly Readable<T>[]): Promise<(T | null)[]>;
  /** The same for documents of several kinds. */
  readEach<T extends readonly unknown[]>(
    ...docs: { [K in keyof T]: Readable<T[K]> }
  ): Promise<{ [K in keyof T]: T[K] | null }>;
  /** Reads by a query; what it finds may be written by `put` like anything read. */
  find<T>(query: Query, codec: Codec<T>): Promise<T[]>;
  /**
   * Writes a document that was read: creates it if it did not exist, else changes it under the precondition that nobody has changed it since.
   * Gives the document's form version, which grows by one when a field changes that forms show (0 where no form shows any).
   */
  put<T>(doc: Doc<T>, value: T): number;
  /** Creates a document under a new random id. Make the id outside of the story, so that it is the same in each attempt. */
  create<T>(doc: Doc<T>, value: T): void;
  /** Creates a document under the next number, which another save may take first. Such a document is never changed afterwards. */
  append<T>(doc: Doc<T>, value: T): void;
  /**
   * Adds to numbers of a document, which may not exist, without reading it: any number of saves may do so at once. `fixed` are the fields that each of them
   * writes the same.
   */
  count<T>(doc: Doc<T>, amounts: Readonly<Partial<Record<keyof T, number>>>, fixed: Partial<T>): void;
  /** Removes a document that was read; later reads in this attempt give null. */
  remove(doc: Pick<Doc<unknown>, 'ref'>): void;
};

const ATTEMPTS = 16;
const CONTENTION = new Set([5, 6, 9, 10]);
/** UNKNOWN, DEADLINE_EXCEEDED, INTERNAL, UNAVAILABLE: nobody can say whether the save has been carried out. */
const UNCERTAIN = new Set([2, 4, 13, 14]);
/** How often a save whose answer was lost is tried again. Few are enough, since the database's client has already repeated each of them. */
const UNCERTAIN_ATTEMPTS = 3;

/**
 * Load, decide, save: runs the story, and if its outcome is `ok`, writes all that it wants in one batch. The batch's preconditions are the
 * `lastUpdateTime`s of the documents that the decision was based on. If another save came first, loads and decides again after a random pause of some
 * milliseconds. In each such case, and when the answer of the save was lost, looks first whether the save has been carried out.
 * The story may run several times, so it only reads and decides: ids are made before it, and effects come after.
 * Refuses `busy` when every attempt meets another save; throws when the database stays unavailable.
 */
export async function decide<R extends { ok: boolean }>(story: (unit: Unit) => Promise<R>): Promise<R | Refused> {
  let uncertain = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { unit, wishes } = begin();
    const outcome = await story(unit);
    if (!outcome.ok || wishes.length === 0) return outcome;
    try {
      await reach('before-save');
      await batchOf(wishes).commit();
      await reach('after-save');
      return outcome;
    } catch (error) {
      if (!isContention(error) && !(isUncertain(error) && uncertain++ < UNCERTAIN_ATTEMPTS)) throw error;
      const [done] = await Promise.all([isCarriedOut(wishes), wait(Math.random() * Math.min(250, 8 * 2 ** attempt))]);
      if (done) return outcome;
    }
  }
  return refuse('busy');
}

/** The outcome of a save that work in the background goes on from. Throws where it was refused `busy`: it would pass for done otherwise, and nobody would do it again. */
export function unlessBusy<R extends { ok: boolean }>(outcome: R | Refused): R | Refused {
  if ('reason' in outcome && outcome.reason === 'busy') throw new Error('Every attempt to save has met another save');
  return outcome;
}

/** FAILED_PRECONDITION, ALREADY_EXISTS, ABORTED, and NOT_FOUND for a document removed meanwhile: another save came first. */
export function isContention(error: unknown): boolean {
  return CONTENTION.has(codeOf(error));
}

function isUncertain(error: unknown): boolean {
  return UNCERTAIN.has(codeOf(error));
}

function codeOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : Number.NaN;
}

function begin(): { unit: Unit; wishes: readonly Wish[] } {
  const wishes: Wish[] = [];
  const seen = new Map<string, DocumentSnapshot>();
  /** The values that this save has put so far, by the document's path; null for a document that it removes. */
  const wanted = new Map<string, unknown>();
  // Every later read gives the first snapshot of a document.
  // A decision made on one version and saved under the precondition of a later version would undo the changes between the two.
  const keep = <T>(snapshot: DocumentSnapshot, codec: Pick<Codec<T>, 'read'>): T | null => {
    const { path } = snapshot.ref;
    const first = seen.get(path) ?? snapshot;
    seen.set(path, first);
    // Each path has exactly one codec, so the value put there has this type.
    if (wanted.has(path)) return wanted.get(path) as T | null;
    const data = first.data();
    return data === undefined ? null : codec.read(first.id, data);
  };
  const want = ({ path }: DocumentReference, value: unknown, wish: Wish | null) => {
    const earlier = wanted.has(path) ? wishes.findIndex(({ ref }) => ref.path === path) : -1;
    if (earlier >= 0) wishes.splice(earlier, 1);
    if (earlier < 0 && wish === null) return;
    wanted.set(path, value);
    if (wish !== null) wishes.push(wish);
  };
  const unit: Unit = {
    async read(doc) {
      return keep(seen.get(doc.ref.path) ?? (await doc.ref.get()), doc.codec);
    },
    async readAll(docs) {
      const unseen = new Map(docs.flatMap(({ ref }) => (seen.has(ref.path) ? [] : [[ref.path, ref]])));
      const found = unseen.size === 0 ? [] : await db.getAll(...unseen.values());
      const byPath = new Map(found.map((snapshot) => [snapshot.ref.path, snapshot]));
      return docs.map(({ ref, codec }) => keep(seen.get(ref.path) ?? byPath.get(ref.path)!, codec));
    },
    async readEach<T extends readonly unknown[]>(...docs: { [K in keyof T]: Readable<T[K]> }) {
      return (await unit.readAll(docs)) as { [K in keyof T]: T[K] | null };
    },
    async find(query, codec) {
      const found = await query.get();
      // A document that did not exist at its first read does not exist for this decision, even if the query finds it.
      return found.docs.flatMap((snapshot) => keep(snapshot, codec) ?? []);
    },
    put(doc, value) {
      const before = seen.get(doc.ref.path);
      if (before === undefined) throw new Error(`Written without being read: ${doc.ref.parent.id}`);
      const old = before.data();
      if (old === undefined || before.updateTime === undefined) {
        want(doc.ref, value, { kind: 'change', ref: doc.ref, data: stamped(doc.codec, value), since: null });
        return 0;
      }
      const after = withVersion(old, doc.codec.write(value), doc.codec.form);
      const data = difference(old, after, doc.codec.stamp);
      const since = { lastUpdateTime: before.updateTime };
      const isSame = Object.keys(data).length === 0;
      want(doc.ref, value, isSame ? null : { kind: 'change', ref: doc.ref, data, since });
      return versionOf(after);
    },
    create(doc, value) {
      wishes.push({ kind: 'create', ref: doc.ref, data: stamped(doc.codec, value) });
    },
    append(doc, value) {
      wishes.push({ kind: 'append', ref: doc.ref, data: doc.codec.write(value) });
    },
    count(doc, amounts, fixed) {
      const added = Object.entries(amounts).map(([name, by]) => [name, FieldValue.increment(Number(by))]);
      // The codec converts the fields that it finds, whichever they are.
      const data = { ...doc.codec.write(fixed as Parameters<typeof doc.codec.write>[0]), ...Object.fromEntries(added) };
      wishes.push({ kind: 'count', ref: doc.ref, data });
    },
    remove(doc) {
      const before = seen.get(doc.ref.path);
      if (before?.updateTime === undefined) return;
      want(doc.ref, null, { kind: 'remove', ref: doc.ref, since: { lastUpdateTime: before.updateTime } });
    },
  };
  return { unit, wishes };
}

/** The document with its form version. The store counts it, so that no code which changes the document has to remember to do so. */
function withVersion(before: DocumentData, after: DocumentData, form: readonly string[] | undefined): DocumentData {
  if (form === undefined) return after;
  const isChanged = (field: string) => !isDeepStrictEqual(before[field] ?? null, after[field] ?? null);
  const version = versionOf(before) + (form.some(isChanged) ? 1 : 0);
  const { formVersion: _, ...rest } = after;
  return version === 0 ? rest : { ...rest, formVersion: version };
}

/** A new document's fields, with the moment of its save where its codec keeps one. */
function stamped<T>({ write, stamp }: Codec<T>, value: T): DocumentData {
  return stamp === undefined ? write(value) : { ...write(value), [stamp]: FieldValue.serverTimestamp() };
}

/**
 * The fields to write so that the document becomes `after`: a missing field is deleted, an equal field is not written. The `stamp` alone is no change.
 */
function difference(before: DocumentData, after: DocumentData, stamp?: string): DocumentData {
  const changes: DocumentData = {};
  for (const name of Object.keys(before)) if (!(name in after) && name !== stamp) changes[name] = FieldValue.delete();
  for (const [name, value] of Object.entries(after)) if (!isDeepStrictEqual(before[name], value)) changes[name] = value;
  if (stamp !== undefined && Object.keys(changes).length > 0) changes[stamp] = FieldValue.serverTimestamp();
  return changes;
}
