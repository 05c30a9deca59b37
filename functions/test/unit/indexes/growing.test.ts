import { describe, expect, test } from 'vitest';
import { ACCESS } from '../../../src/domain/access.ts';
import { TIMES } from '../../../src/domain/document/times.ts';
import { SHARDS } from '../../../src/domain/sweep/shard.ts';
import { FILE } from './entries.ts';

/** Which documents are kept under which collections' names, where these differ. */
const KEPT_IN: Partial<Record<keyof typeof TIMES, string>> = {
  company: 'companies',
  presence: 'private',
  typing: 'live',
  record: 'routing',
  audit: 'audit',
  bucket: 'limits',
  mail: 'mail',
  parcel: 'outbox',
  usage: 'usage',
  words: 'words',
  board: 'board',
  teamPart: 'board',
  boardWatch: 'leases',
  filling: 'upkeep',
};

/** Every moment, as "chats.dueAt". */
const MOMENTS = new Set(
  Object.entries(TIMES).flatMap(([kind, fields]) =>
    fields.map((field) => `${KEPT_IN[kind as keyof typeof TIMES] ?? `${kind}s`}.${field}`),
  ),
);

const overrideOf = (place: string) =>
  FILE.fieldOverrides.find(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}` === place);

/** The collections that all companies share: those at the top, whose fields Firestore indexes by itself. */
const SHARED = Object.keys(ACCESS).filter((path) => !path.includes('/'));

/** The moments that an index over all companies begins with, so that every save writes at its end. */
const GROWING = [...MOMENTS]
  .filter((place) => {
    const [collection = ''] = place.split('.');
    const override = overrideOf(place);
    const byItself = SHARED.includes(collection) && (override === undefined || override.indexes.length > 0);
    const overGroup = override?.indexes.some(({ queryScope }) => queryScope === 'COLLECTION_GROUP') ?? false;
    const composite = FILE.indexes.some(
      ({ collectionGroup, queryScope, fields }) =>
        `${collectionGroup}.${fields[0]!.fieldPath}` === place &&
        (queryScope === 'COLLECTION_GROUP' || SHARED.includes(collectionGroup)),
    );
    return byItself || overGroup || composite;
  })
  .toSorted();

/** Firestore's limit for an index whose values only grow, in writes a second. */
const MOST = 500;
const COMPANIES = 10_000;
const DAY = 86_400;
/** The busiest minutes of a day against its average. */
const PEAK = 10;

/** How often a day 10,000 companies write the few that are left. */
const DAILY: Readonly<Record<string, number>> = {
  'companies.createdAt': 100,
  // Once in a company's life.
  'companies.embedded.at': 100,
  'companies.published.at': COMPANIES,
  // Once for each publication that holds an entry with a first or last day, and once when that day comes.
  'companies.published.turnsAt': 2 * COMPANIES,
  'companies.unproven.until': 100,
  // The deployment's own limit of letters (LETTERS_PER_DAY) and its retries.
  'mail.deleteAt': 5_000,
  'mail.delivery.endTime': 5_000 * 4,
  'mail.delivery.leaseExpireTime': 5_000 * 4,
  'mail.delivery.startTime': 5_000,
  // Written once for each day, and not changed by what is counted afterwards.
  'usage.expireAt': 2 * COMPANIES,
  // 100 chats a company and day, of which a third ask something that the bot cannot answer.
  'questions.expireAt': COMPANIES * 100 * 0.34,
};

describe('An index that grows with the time', () => {
  test('is written by few, or stands behind a shard', () => {
    expect(GROWING).toEqual(Object.keys(DAILY).toSorted());
    for (const daily of Object.values(DAILY)) expect((daily / DAY) * PEAK).toBeLessThan(MOST);
  });

  test('of a moment that every save of a chat, heartbeat or rate limit writes begins with a shard', () => {
    for (const place of [
      'chats.dueAt',
      'private.absentAt',
      'limits.expireAt',
      'limits.at',
      'outbox.dueAt',
      'outbox.deleteAt',
    ])
      expect([place, overrideOf(place)?.indexes]).toEqual([place, []]);
    const composite = (place: string) =>
      FILE.indexes.filter(({ collectionGroup, fields }) =>
        fields.some((it) => `${collectionGroup}.${it.fieldPath}` === place),
      );
    for (const place of ['chats.dueAt', 'private.absentAt', 'limits.expireAt', 'outbox.dueAt', 'outbox.deleteAt']) {
      expect(composite(place).length).toBeGreaterThan(0);
      for (const { fields } of composite(place)) {
        const names = fields.map(({ fieldPath }) => fieldPath);
        const at = names.findIndex((name) => place.endsWith(`.${name}`));
        expect(names.slice(0, at)).toContain('shard');
      }
    }
  });

  test('takes what 10,000 companies write in their busiest minutes', () => {
    const savesOfChats = (COMPANIES * 100 * 20) / DAY;
    // Ten people at work in each company, a heartbeat a minute.
    const heartbeats = (COMPANIES * 10) / 60;
    expect(savesOfChats * PEAK).toBeLessThan(SHARDS * MOST);
    expect(heartbeats).toBeLessThan(SHARDS * MOST);
    expect(heartbeats).toBeGreaterThan(MOST);
  });
});
