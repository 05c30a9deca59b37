import { Timestamp } from 'firebase-admin/firestore';
import { auth } from '../../src/store/firebase.ts';
import { allBelow, db, isOfBoard } from './database.ts';

/** Removes every document and account of this test's own project. */
export async function emptyWorld(): Promise<void> {
  const project = process.env['GCLOUD_PROJECT'];
  const places = [
    `${process.env['FIRESTORE_EMULATOR_HOST']}/emulator/v1/projects/${project}/databases/(default)/documents`,
    `${process.env['FIREBASE_AUTH_EMULATOR_HOST']}/emulator/v1/projects/${project}/accounts`,
  ];
  for (const place of places) {
    const answer = await fetch(`http://${place}`, { method: 'DELETE', headers: { Authorization: 'Bearer owner' } });
    if (!answer.ok) throw new Error(`${place}: ${answer.status}`);
  }
}

/** Every document and account of the project, with ids and order made independent of chance: equal when the same has happened. */
export async function wholeWorld(): Promise<string[]> {
  const paths = Object.keys(await allBelow('')).filter((path) => !isOfBoard(path));
  const found = paths.length === 0 ? [] : await db.getAll(...paths.map((path) => db.doc(path)));
  const docs = found.map((doc) => `${alike(doc.ref.path)} ${alike(doc.data())}`);
  const { users } = await auth.listUsers();
  const accounts = users.map(({ uid, email, emailVerified }) => `account ${alike({ uid, email, emailVerified })}`);
  return [...docs, ...accounts].toSorted();
}

/** A value as text in which random ids are "#". */
export function alike(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value, plain);
  return text.replaceAll(/[A-Za-z0-9_-]{20,}/g, '#');
}

const isRegister = (holder: unknown): boolean => typeof holder === 'object' && holder !== null && 'made' in holder;

function plain(this: unknown, key: string, value: unknown): unknown {
  // It is computed from the company's random id.
  if (key === 'shard') return '#';
  // So is the minute at which a company's digests are made (domain/report/register.ts).
  if (key === 'dueAt' && isRegister(this)) return '#';
  // The database's own moment of the save, whatever a test's clock says.
  if (key === 'savedAt') return '#';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (value instanceof Timestamp) return value.toMillis();
  if ('type' in value && value.type === 'Buffer' && 'data' in value)
    return Buffer.from(value.data as number[]).toString();
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => one.localeCompare(other)));
}
