import { Timestamp } from 'firebase-admin/firestore';
import type { Firestore } from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { companyReads } from '../../../web/src/dashboard/database/refs.ts';
import type { AuditFilter } from '../../src/domain/audit-query.ts';
import { ACCESS } from '../../src/domain/access.ts';
import { ALL_SHARDS } from '../../src/domain/sweep/shard.ts';
import { PARCELS } from '../../src/store/outbox.ts';
import { EVERYBODY } from '../../src/domain/group/chat-group.ts';
import { atWorkOf, availableOf, poolsWaiting, queueOf } from '../../src/store/queue.ts';
import { db, everything } from '../flows/database.ts';
import { talking, toWork } from '../flows/story.ts';
import { PROJECT, hire, mustDesk, newCompany, newEmail, runSchedule } from '../flows/world.ts';
import { DASHBOARD } from './dashboard-reads.ts';
import { openProject } from './database.ts';
import { DECLARED, EXPIRING, inWords, serves, wantedIndexes } from './indexes.ts';

/** Each filter of the audit, and all of them together. */
const AUDITED: readonly AuditFilter[] = [
  { by: 'anna' },
  { kind: 'people' },
  { command: 'setRole' },
  { about: 'anna', from: '2026-01-01', to: '2026-12-31' },
  { by: 'anna', kind: 'people', command: 'setRole', about: 'anna', from: '2026-01-01' },
];

let environment: RulesTestEnvironment;

let companyId: string;

/** Runs each query of the server and of the dashboard once, so that the comparison does not depend on earlier tests. */
beforeAll(async () => {
  environment = await openProject(PROJECT);
  const made = await newCompany();
  const { admin } = made;
  companyId = made.companyId;
  const operator = await hire(admin);
  await mustDesk(admin, 'setRole', { operatorId: operator.uid, role: 'operator' });
  await mustDesk(admin, 'invite', { email: newEmail(), role: 'operator' });
  await toWork(operator);
  const { chatId } = await talking(companyId, operator);
  const days = { from: '2026-01-01', to: '2026-01-31' };
  await mustDesk(admin, 'report', { ...days, by: 'operator' });
  await mustDesk(admin, 'report', { ...days, operatorId: operator.uid, topicId: null });
  for (const filter of AUDITED) await mustDesk(admin, 'readAudit', { filter, after: null });
  await runSchedule('sweepMinute');
  await runSchedule('sweepNight');
  // No parcel of the product has a key yet, so this test makes the query that needs its index.
  await PARCELS.line('nobody').get();
  await PARCELS.due(ALL_SHARDS, Date.now()).get();
  // Nobody has left a waiting chat in this company.
  await queueOf(companyId, 'gone').limit(1).get();
  for (const part of ['here', 'gone'] as const) await queueOf(companyId, part, EVERYBODY).limit(1).get();
  // Nor has it a group, and nobody waits when it is swept.
  await poolsWaiting(companyId);
  await availableOf(companyId, 'group').limit(1).get();
  await atWorkOf(companyId, 'group').limit(1).get();
  const { visitorId } = (await db.doc(`companies/${companyId}/chats/${chatId}`).get()).data()!;
  for (const { read } of Object.values(DASHBOARD)) {
    const browser = environment.authenticatedContext(admin.uid).firestore() as unknown as Firestore;
    await read(companyReads(browser, companyId, admin.uid), { chatId, visitorId, personId: operator.uid });
  }
}, 120_000);
afterAll(() => environment.cleanup());

describe('The indexes', () => {
  test('that the queries need all exist', async () => {
    const missing = (await wantedIndexes(PROJECT)).filter((wanted) => !serves(DECLARED, wanted));
    expect(missing.map(inWords)).toEqual([]);
  });

  test('are each needed by a query that no other index serves', async () => {
    const wanted = await wantedIndexes(PROJECT);
    const unused = DECLARED.filter((index) => {
      const others = DECLARED.filter((other) => other !== index);
      return wanted.every((one) => serves(others, one) || !serves(DECLARED, one));
    });
    expect(unused.map(inWords)).toEqual([]);
  });

  test('let the database remove only documents that say when', async () => {
    for (const place of EXPIRING) {
      const [collection = '', field = ''] = place.split('.');
      const found = await db.collectionGroup(collection).limit(20).get();
      expect(found.docs.map((doc) => [place, doc.get(field) instanceof Timestamp])).not.toContainEqual([place, false]);
    }
    expect(EXPIRING).toEqual(expect.arrayContaining(['limits.expireAt', 'mail.deleteAt']));
  });
});

test('The table of access knows every collection that the server has written', async () => {
  const written = [
    ...Object.keys(await everything(companyId)),
    ...(await db.listCollections()).map(({ path }) => path),
  ];
  const kindOf = (path: string) =>
    path
      .split('/')
      .filter((_part, i) => i % 2 === 0)
      .join('/');
  expect(Object.keys(ACCESS)).toEqual(expect.arrayContaining([...new Set(written.map(kindOf))]));
});
