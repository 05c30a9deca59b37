import type { RulesTestEnvironment } from '@firebase/rules-unit-testing';
import {
  Timestamp,
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore';
import type { Firestore, Query } from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { About, Collection } from '../../src/domain/access.ts';
import { ACCESS, mayRead } from '../../src/domain/access.ts';
import { OURS, databaseOf, isAllowed, openRules } from './database.ts';
import { DOCUMENTS } from './documents.ts';
import { PEOPLE } from './people.ts';
import type { PersonName } from './people.ts';

let environment: RulesTestEnvironment;
beforeAll(async () => {
  environment = await openRules();
});
afterAll(() => environment.cleanup());

const NAMES = Object.keys(PEOPLE) as PersonName[];
const COLLECTIONS = Object.keys(ACCESS) as Collection[];

/** What a list of the whole collection beside a document is about: its parents, but no single chat or person of its own. */
function aboutList(kind: Collection, about: About): About {
  if (kind === 'companies/chats') return { companyId: about.companyId };
  if (kind === 'companies/operators' || kind === 'users') return { companyId: about.companyId };
  return about;
}

test('the table knows every collection, and every collection has a document here', () => {
  expect(new Set(DOCUMENTS.map(({ kind }) => kind))).toEqual(new Set(COLLECTIONS));
});

describe.each(NAMES)('%s', (name) => {
  const asking = PEOPLE[name];

  test('gets exactly what the table says', async () => {
    const db = databaseOf(environment, name);
    for (const { path, kind, about } of DOCUMENTS) {
      expect([path, await isAllowed(getDoc(doc(db, path)))]).toEqual([path, mayRead(asking, kind, 'get', about)]);
    }
  });

  test('lists exactly what the table says', async () => {
    const db = databaseOf(environment, name);
    for (const { path, kind, about } of DOCUMENTS) {
      const whole = collection(db, path.slice(0, path.lastIndexOf('/')));
      const expected = mayRead(asking, kind, 'list', aboutList(kind, about));
      expect([path, await isAllowed(getDocs(whole))]).toEqual([path, expected]);
    }
  });

  test('writes nothing, anywhere', async () => {
    const db = databaseOf(environment, name);
    for (const { path } of DOCUMENTS) {
      const beside = path.replace(/[^/]+$/, 'new');
      expect([path, await isAllowed(setDoc(doc(db, beside), { written: true }))]).toEqual([path, false]);
      expect([path, await isAllowed(updateDoc(doc(db, path), { written: false }))]).toEqual([path, false]);
      expect([path, await isAllowed(deleteDoc(doc(db, path)))]).toEqual([path, false]);
    }
    expect(await isAllowed(setDoc(doc(db, 'unheard-of/document'), {}))).toBe(false);
    expect(await isAllowed(getDoc(doc(db, 'unheard-of/document')))).toBe(false);
  });

  test('searches across companies for nothing', async () => {
    const db = databaseOf(environment, name);
    for (const group of new Set(COLLECTIONS.map((kind) => kind.split('/').at(-1)!))) {
      // "users", "mail" and the like stand at the top; as a group they are no more open than there.
      expect([group, await isAllowed(getDocs(collectionGroup(db, group)))]).toEqual([group, false]);
    }
  });
});

/** The dashboard's own queries (web/src/dashboard/refs.ts), by what they show. */
const QUERIES: Readonly<Record<string, (db: Firestore, uid: string) => Query>> = {
  'my open chats': (db, uid) =>
    query(chatsOf(db), where('ownerId', '==', uid), where('state', 'in', ['assigned', 'active'])),
  'my closed chats': (db, uid) =>
    query(
      chatsOf(db),
      where('ownerId', '==', uid),
      where('state', '==', 'closed'),
      orderBy('closedAt', 'desc'),
      limit(30),
    ),
  'the open chats of another': (db) =>
    query(chatsOf(db), where('ownerId', '==', 'oleg'), where('state', 'in', ['assigned', 'active'])),
  'dialogs of a client': (db) =>
    query(
      chatsOf(db),
      where('visitorId', '==', 'visitor'),
      where('state', '==', 'closed'),
      orderBy('closedAt', 'desc'),
      limit(20),
    ),
  'all dialogs of a client': (db) => query(chatsOf(db), where('visitorId', '==', 'visitor')),
  'the queue': (db) => query(chatsOf(db), where('state', '==', 'queued'), orderBy('awaitingSince')),
  'all open chats': (db) =>
    query(
      chatsOf(db),
      where('state', 'in', ['bot', 'queued', 'assigned', 'active']),
      orderBy('startedAt', 'desc'),
      limit(100),
    ),
  'who waits too long': (db) =>
    query(
      chatsOf(db),
      where('state', '==', 'active'),
      where('alertedAt', '>', Timestamp.fromMillis(0)),
      orderBy('alertedAt'),
    ),
};

const chatsOf = (db: Firestore) => collection(db, 'companies', OURS, 'chats');
const STAFF = ['an operator', 'another operator', 'a supervisor', 'an admin'] as const satisfies PersonName[];
const LEADS: PersonName[] = ['a supervisor', 'an admin'];

/** Who may run each of them. */
const RUNS: Readonly<Record<keyof typeof QUERIES, readonly PersonName[]>> = {
  'my open chats': STAFF,
  'my closed chats': STAFF,
  'the open chats of another': [...LEADS, 'an operator'],
  'dialogs of a client': STAFF,
  'all dialogs of a client': LEADS,
  'the queue': LEADS,
  'all open chats': LEADS,
  'who waits too long': LEADS,
};

describe.each(Object.keys(QUERIES))('the dashboard’s query for %s', (title) => {
  test.each(NAMES)('%s', async (name) => {
    const work = getDocs(QUERIES[title]!(databaseOf(environment, name), PEOPLE[name]?.uid ?? 'nobody'));
    expect(await isAllowed(work)).toBe(RUNS[title]!.includes(name));
  });
});
