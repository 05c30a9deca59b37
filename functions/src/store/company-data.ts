import type { DocumentReference } from 'firebase-admin/firestore';
import { db } from './firebase.ts';
import { mails } from './mail.ts';
import { parcels } from './outbox.ts';
import { fromPlain, plain } from './plain.ts';
import { operators } from './refs.ts';

/** A document as it stands, by its path, with the values of plain.ts. */
export type PlainDocument = { path: string; fields: Readonly<Record<string, unknown>> };

const root = (companyId: string) => db.collection('companies').doc(companyId);

/** The ids of everybody who has ever worked for the company. */
export const peopleOf = async (companyId: string): Promise<string[]> =>
  (await operators(companyId).listDocuments()).map(({ id }) => id);

/** Every document of a company: its people's user documents, the company, and everything below it. Read one page after another, whatever there is of it. */
export async function* documentsOf(companyId: string): AsyncGenerator<PlainDocument> {
  for (const uid of await peopleOf(companyId)) yield* ownDocument(db.collection('users').doc(uid));
  yield* ownDocument(root(companyId));
  yield* below(root(companyId));
}

async function* ownDocument(ref: DocumentReference): AsyncGenerator<PlainDocument> {
  const found = await ref.get();
  if (found.exists) yield { path: ref.path, fields: plain(found.data()) as PlainDocument['fields'] };
}

async function* below(ref: DocumentReference): AsyncGenerator<PlainDocument> {
  for (const collection of await ref.listCollections()) {
    for await (const found of collection.stream() as AsyncIterable<FirebaseFirestore.QueryDocumentSnapshot>) {
      yield { path: found.ref.path, fields: plain(found.data()) as PlainDocument['fields'] };
      yield* below(found.ref);
    }
  }
}

/** How many letters and parcels of the company are on their way or kept. */
export async function countLeaving(companyId: string, emails: readonly string[]): Promise<number> {
  const counts = await Promise.all(leavingOf(companyId, emails).map((query) => query.count().get()));
  return counts.reduce((sum, found) => sum + found.data().count, 0);
}

/** Removes the letters to these people. What else leaves the company goes with it (remove-company.ts). */
export async function removeLettersTo(emails: readonly string[]): Promise<void> {
  for (const email of emails)
    for (const { ref } of (await mails.where('to', '==', email).get()).docs) await ref.delete();
}

const leavingOf = (companyId: string, emails: readonly string[]) => [
  mails.where('invite.companyId', '==', companyId),
  parcels.where('companyId', '==', companyId),
  ...emails.map((email) => mails.where('to', '==', email)),
];

/** Creates documents as they stood. One that exists already is left as it is, and its path is given back. */
export async function createDocuments(documents: readonly PlainDocument[]): Promise<string[]> {
  const there: string[] = [];
  const writer = db.bulkWriter();
  writer.onWriteError(({ code, failedAttempts }) => code !== ALREADY_EXISTS && failedAttempts < 5);
  for (const { path, fields } of documents)
    void writer.create(db.doc(path), fromPlain(fields) as Record<string, unknown>).catch((error: { code?: number }) => {
      if (error.code !== ALREADY_EXISTS) throw error;
      there.push(path);
    });
  await writer.close();
  return there;
}

/** How many documents one save takes. */
const MOST_AT_ONCE = 400;

/** Creates documents in one save, the first 400 of them. */
export async function createTogether(documents: readonly PlainDocument[]): Promise<void> {
  const batch = db.batch();
  for (const { path, fields } of documents.slice(0, MOST_AT_ONCE))
    batch.create(db.doc(path), fromPlain(fields) as Record<string, unknown>);
  await batch.commit();
  await createDocuments(documents.slice(MOST_AT_ONCE));
}

/** The code of google.rpc.Code. */
const ALREADY_EXISTS = 6;
