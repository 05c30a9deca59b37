import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MOST_PHRASINGS, MOST_PHRASING_CHARACTERS } from '../../../src/domain/contract/limits.ts';
import { PART_BYTES } from '../../../src/domain/bot/parts.ts';
import { SPANS } from '../../../src/domain/report/figure-table.ts';
import { CHAT_SETS } from '../../../src/domain/report/chat-set.ts';
import { DIGEST_FORM, MOST_BODY_BYTES } from '../../../src/domain/report/digest-doc.ts';
import { thirdsOf } from '../../../src/domain/report/digest-key.ts';
import { storedAs } from '../../../src/domain/report/day-doc.ts';
import { KEY } from '../../../src/domain/report/tally.ts';
import { emptyDay } from '../../../src/domain/stats.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { labelsOf } from '../../../src/domain/words/labels.ts';
import { MOST_CHARACTERS_OF_PART, MOST_LINES_OF_PART, MOST_WORDS_OF_PART } from '../../../src/domain/words/part.ts';
import { closed } from '../world.ts';
import { EXEMPT, FILE, bytesOf, entriesOf } from './entries.ts';

/** Firestore's limits of one document: index entries, and bytes. */
const MOST_ENTRIES = 40_000;
const MOST_BYTES = 1_048_576;

const id = (i: number) => `id-of-twenty-signs-${i}`.slice(0, 20).padEnd(20, 'x');
/** A tally with every set, sum and cell, so many different durations of each kind, and so many pieces of time at work. */
const busy = (durations: number, pieces: number) =>
  Object.fromEntries([
    ...[...CHAT_SETS, KEY.chats, KEY.active, KEY.occupied].map((key) => [key, 1_000]),
    ...Array.from({ length: 24 }, (_, hour) =>
      [KEY.began, KEY.waited, KEY.waitedMs].map((of) => [of(`1-${hour + 10}`), 100_000]),
    ).flat(),
    ...SPANS.flatMap((span) => Array.from({ length: durations }, (_, i) => [KEY.span(span, i + 500), 10])),
    ...Array.from({ length: pieces }, (_, i) => [KEY.held(20_000_000 + i), 1]),
    ...Array.from({ length: 20 }, (_, i) => [KEY.working(20_000_000 + i), 1]),
  ]);
const tallies = (count: number, durations: number, pieces: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}-${id(i)}`, busy(durations, pieces)]));
/** A day in which so many operators have had 40 chats each, and so many topics 100. */
const day = (operators: number, topics: number) =>
  storedAs(
    {
      ...emptyDay('2026-01-01'),
      total: busy(400, 0),
      channels: { widget: busy(400, 0) },
      operators: tallies(operators, 40, 80),
      topics: tallies(topics, 60, 0),
    },
    0,
  );
const closedChat = closed();
/** The register of a company of so many years. */
const registerOf = (years: number) => {
  const months = Array.from({ length: years * 12 }, (_, i) => new Date(Date.UTC(2026, i)).toISOString().slice(0, 7));
  const made = { id: id(1), form: DIGEST_FORM, operators: 16, topics: 4 };
  return {
    companyId: id(1),
    dueAt: 1,
    made: Object.fromEntries(months.flatMap((month) => [month, ...thirdsOf(month)]).map((key) => [key, made])),
    changes: Object.fromEntries(months.map((month) => [month, 1_000])),
  };
};

/** The largest documents that the product's own limits and a company of a thousand operators allow. */
const LARGEST: [string, Record<string, unknown>][] = [
  ['stats', day(1_000, 1_000).doc],
  ...day(1_000, 1_000).shards.map((shard): [string, Record<string, unknown>] => ['stats', shard]),
  ['stats', day(40, 20).doc],
  ['digests', { packed: new Uint8Array(MOST_BODY_BYTES) }],
  ['digests', registerOf(20)],
  [
    'knowledge',
    {
      title: 'т'.repeat(200),
      phrasings: Array.from({ length: MOST_PHRASINGS }, (_, i) =>
        `${i} `.padEnd(Math.floor(MOST_PHRASING_CHARACTERS / MOST_PHRASINGS), 'ы'),
      ),
      answer: 'о'.repeat(4_000),
      topicId: id(1),
      subtopicId: id(2),
      active: true,
    },
  ],
  [
    'topics',
    { title: 'т'.repeat(80), subtopics: Array.from({ length: 50 }, (_, i) => ({ id: id(i), title: 'п'.repeat(80) })) },
  ],
  ['operators', { firstName: 'О'.repeat(80), openChats: Array.from({ length: 100 }, (_, i) => id(i)), load: 100 }],
  ['chats', { ...closedChat, description: 'о'.repeat(2_000), recent: Array.from({ length: 20 }, (_, i) => id(i)) }],
  [
    'audit',
    {
      command: 'saveTopic',
      about: { what: 'topic', id: id(1) },
      before: { subtopics: Array.from({ length: 50 }, (_, i) => ({ id: id(i), title: 'п'.repeat(80) })) },
      after: { title: 'т'.repeat(200), answer: 'о'.repeat(4_000) },
    },
  ],
  [
    'words',
    {
      ...labelsOf(closedChat, 'UTC'),
      words: Object.fromEntries(Array.from({ length: MOST_WORDS_OF_PART }, (_, i) => [`${i}`.padEnd(40, 'ы'), true])),
      lines: Array.from({ length: MOST_LINES_OF_PART }, (_, seq) => ({
        seq,
        from: 'visitor',
        text: 'ы'.repeat(MOST_CHARACTERS_OF_PART / MOST_LINES_OF_PART),
      })),
    },
  ],
  ['companies', { name: 'К'.repeat(120), settings: DEFAULT_SETTINGS.ru }],
  ['parts', { version: 1, data: new Uint8Array(PART_BYTES) }],
  ['messages', { seq: 1, id: id(1), from: 'visitor', kind: 'text', text: 'ы'.repeat(4_000), at: 1 }],
];

test.each(LARGEST)('the largest of %s fits into the database with its indexes', (collection, document) => {
  expect(entriesOf(collection, document)).toBeLessThan(MOST_ENTRIES / 10);
  expect(bytesOf(document)).toBeLessThan(MOST_BYTES);
});

test('a usual day is one document, and 200 operators and 100 topics would not fit into one', () => {
  expect(day(40, 20).doc.shards).toBe(0);
  const { doc, shards } = day(200, 100);
  expect(doc.shards).toBe(8);
  for (const shard of shards) expect(bytesOf(shard)).toBeLessThan(MOST_BYTES);
});

test('the figures of a day would not fit as a map with an index of each number', () => {
  const { total } = day(1, 1).doc;
  const operators = tallies(1_000, 40, 80);
  expect(entriesOf('a collection without exemptions', { total, operators })).toBeGreaterThan(MOST_ENTRIES);
});

test('nothing asks for a field that has no index', () => {
  const asked = globSync(['functions/src/**/*.ts', 'web/src/**/*.{ts,tsx}']).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:where|orderBy)\(\s*'([\w.]+)'/g)].map(([, field]) => field!),
  );
  expect(asked.length).toBeGreaterThan(30);
  // Composite indexes hold such a field all the same, and two moments share their names with those of other collections: of messages and the audit, and of chats.
  const held = FILE.indexes.flatMap(({ collectionGroup, fields }) =>
    fields.map((it) => `${collectionGroup}.${it.fieldPath}`),
  );
  const namesakes = ['limits.at', 'words.closedAt'];
  const exempt = EXEMPT.filter((place) => !held.includes(place) && !namesakes.includes(place)).map((place) =>
    place.slice(place.indexOf('.') + 1),
  );
  expect(asked.filter((field) => exempt.some((path) => field === path || field.startsWith(`${path}.`)))).toEqual([]);
});
