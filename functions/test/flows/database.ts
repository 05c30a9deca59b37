import { createHash } from 'node:crypto';
import { getApps, initializeApp } from 'firebase-admin/app';
import { Timestamp, getFirestore } from 'firebase-admin/firestore';

// Keeps Google's libraries from looking for the metadata server of their cloud.
process.env['METADATA_SERVER_DETECTION'] ??= 'none';

/** The database as the server sees it: to read what was saved, and to move stored moments. */
export const db = getFirestore(
  getApps()[0] ?? initializeApp({ projectId: process.env['GCLOUD_PROJECT'] ?? 'demo-rtno' }),
);

export const company = (companyId: string) => db.collection('companies').doc(companyId);

/** A document's fields, or undefined. */
export async function fields(path: string): Promise<Record<string, any> | undefined> {
  return (await db.doc(path).get()).data();
}

/** The id of a rate limit's bucket (store/limits.ts). */
export const bucketOf = (rule: string, who: string) =>
  createHash('sha256').update(`${rule}\n${who}`).digest('base64url');

/**
 * The path of every document below a document, or of all, with the moment of its last change. One query for all kinds of documents, which the admin
 * library does not offer: asked collection by collection, the emulator would look through its whole store each time.
 */
export async function allBelow(path: string): Promise<Record<string, string>> {
  const project = process.env['GCLOUD_PROJECT'] ?? 'demo-rtno';
  const root = `projects/${project}/databases/(default)/documents`;
  const answer = await fetch(`http://${process.env['FIRESTORE_EMULATOR_HOST']}/v1/${root}${path}:runQuery`, {
    method: 'POST',
    headers: { Authorization: 'Bearer owner', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      structuredQuery: { from: [{ allDescendants: true }], select: { fields: [{ fieldPath: '__name__' }] } },
    }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const found = (await answer.json()) as { document?: { name: string; updateTime: string } }[];
  return Object.fromEntries(
    found.flatMap(({ document }) => (document ? [[document.name.slice(root.length + 1), document.updateTime]] : [])),
  );
}

/** The path of every document of a company with the moment of its last change: equal before and after when nothing has changed. */
export async function everything(companyId: string): Promise<Record<string, string>> {
  const root = await company(companyId).get();
  const below = Object.entries(await allBelow(`/${root.ref.path}`)).filter(([path]) => !isOfBoard(path));
  return { [root.ref.path]: String(root.updateTime?.valueOf()), ...Object.fromEntries(below) };
}

/** Is it a document of a company's board? These are counted a moment later from what else is there, by the database's clock (board.test.ts). */
export const isOfBoard = (path: string): boolean => /\/board\/|\/leases\/board$/.test(path);

/** The whole database as one text: what stands in it nowhere is kept nowhere. */
export async function whole(): Promise<string> {
  const project = process.env['GCLOUD_PROJECT'] ?? 'demo-rtno';
  const root = `projects/${project}/databases/(default)/documents`;
  const answer = await fetch(`http://${process.env['FIRESTORE_EMULATOR_HOST']}/v1/${root}:runQuery`, {
    method: 'POST',
    headers: { Authorization: 'Bearer owner', 'Content-Type': 'application/json' },
    body: JSON.stringify({ structuredQuery: { from: [{ allDescendants: true }] } }),
  });
  if (!answer.ok) throw new Error(`The whole database: ${answer.status}`);
  return answer.text();
}

const AGO = 3_600_000;

/** Lets an hour pass for one document, by moving these of its moments an hour back. */
export async function passed(doc: FirebaseFirestore.DocumentReference, ...moments: string[]): Promise<void> {
  const found = await doc.get();
  const earlier = (at: string) => Timestamp.fromMillis((found.get(at) as Timestamp).toMillis() - AGO);
  await doc.update(Object.fromEntries(moments.map((at) => [at, earlier(at)])));
}
