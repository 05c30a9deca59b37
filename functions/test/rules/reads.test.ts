import type { RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { collection, getDocs, query, where } from 'firebase/firestore';
import type { Firestore, Query } from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { About, Asking } from '../../src/domain/access.ts';
import { mayRead } from '../../src/domain/access.ts';
import type { Reads } from '../../../web/src/dashboard/database/reads.ts';
import { companyReads, membership } from '../../../web/src/dashboard/database/refs.ts';
import { DASHBOARD } from './dashboard-reads.ts';
import { first } from './first.ts';
import { databaseOf, openRules } from './database.ts';
import { DOCUMENTS, OPEN } from './documents.ts';
import type { PersonName } from './people.ts';
import { OURS, PEOPLE, THEIRS } from './people.ts';

let environment: RulesTestEnvironment;
beforeAll(async () => {
  environment = await openRules();
});
afterAll(() => environment.cleanup());

/** The people for whom access.test.ts finds different rights. */
const NAMES = [
  'nobody',
  'a stranger with an account',
  'an operator',
  'another operator',
  'a deactivated operator',
  'a supervisor',
  'an admin',
  'an admin of another company',
] as const satisfies PersonName[];
const CHATS = DOCUMENTS.filter(({ kind }) => kind === 'companies/chats');
const PROFILES = DOCUMENTS.filter(({ path }) => path.endsWith('/profile'));

/** Whether Firestore allowed the read; any failure but a refusal is an error of the test. */
async function isGiven(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'permission-denied') return false;
    throw error;
  }
}

/** Reads as a browser with an empty cache, since cached documents would be shown before the rules have been asked. */
const readsOf = (name: PersonName, companyId: string) =>
  companyReads(databaseOf(environment, name), companyId, PEOPLE[name]?.uid ?? 'nobody');

const lastOf = (path: string) => path.split('/').at(-1)!;

/** The variants of this read: one for each chat, for each person, or a single one. */
function looks({ ofChat, ofPerson, about }: (typeof DASHBOARD)[keyof Reads], uid: string) {
  const looked = { chatId: lastOf(CHATS[0]!.path), visitorId: 'visitor', personId: uid };
  if (ofChat) return CHATS.map((chat) => ({ looked: { ...looked, chatId: lastOf(chat.path) }, about: chat.about }));
  if (ofPerson) return PROFILES.map((of) => ({ looked: { ...looked, personId: of.about.personId! }, about: of.about }));
  return [{ looked, about: { companyId: OURS, ...about?.(uid) } satisfies About }];
}

describe.each(NAMES)('The dashboard of %s', (name) => {
  const asking: Asking | null = PEOPLE[name];
  const uid = asking?.uid ?? 'nobody';

  test('can read exactly what the table of access says', async () => {
    const asked = Object.entries(DASHBOARD).flatMap(([title, read]) => {
      const reads = readsOf(name, OURS);
      return looks(read, uid).map(async ({ looked, about }) => ({
        title: `${title} ${read.ofChat ? looked.chatId : looked.personId}`,
        given: await isGiven(read.read(reads, looked)),
        expected: mayRead(asking, read.kind, read.how, about),
      }));
    });
    const answers = await Promise.all(asked);
    expect(answers.map(({ title, given }) => [title, given])).toEqual(
      answers.map(({ title, expected }) => [title, expected]),
    );
  });

  test('finds its own company by the account, and no other account’s', async () => {
    const db = databaseOf(environment, name);
    const mine = isGiven(first(membership(db, uid)));
    expect(await mine).toBe(asking !== null);
    expect(await isGiven(first(membership(db, uid === 'oleg' ? 'olga' : 'oleg')))).toBe(false);
  });
});

/** Lists that would show more than an operator may see. */
const TOO_MUCH: Readonly<Record<string, (db: Firestore) => Query>> = {
  'the open chats of another': (db) =>
    query(chatsOf(db), where('ownerId', '==', 'olga'), where('state', 'in', ['assigned', 'active'])),
  'all chats of a client, open ones too': (db) => query(chatsOf(db), where('visitorId', '==', 'visitor')),
  'all that is not closed': (db) => query(chatsOf(db), where('state', '!=', 'closed')),
};

const chatsOf = (db: Firestore) => collection(db, 'companies', OURS, 'chats');

describe.each(Object.keys(TOO_MUCH))('A list of %s', (title) => {
  test.each(['an operator', 'a deactivated operator', 'an admin of another company', 'nobody'] as const)(
    'is refused to %s',
    async (name) => {
      expect(await isGiven(getDocs(TOO_MUCH[title]!(databaseOf(environment, name))))).toBe(false);
    },
  );

  test.each(['a supervisor', 'an admin'] as const)('is given to %s', async (name) => {
    expect(await isGiven(getDocs(TOO_MUCH[title]!(databaseOf(environment, name))))).toBe(true);
  });
});

test('somebody of another company may read the same list of their own company', async () => {
  const name = 'an admin of another company';
  expect(await first(readsOf(name, THEIRS).self)).toMatchObject({ operator: { role: 'admin' } });
  expect(await first(readsOf(name, THEIRS).team)).toHaveLength(2);
});

test('what stands below an open chat is read by whoever has it open, without a look at the chat: each look is paid for', async () => {
  const below = (name: PersonName) =>
    isGiven(first(readsOf(name, OURS).messages(OPEN.find((id) => !CHATS.some(({ path }) => lastOf(path) === id))!)));
  expect([await below('an operator'), await below('another operator')]).toEqual([true, false]);
});
