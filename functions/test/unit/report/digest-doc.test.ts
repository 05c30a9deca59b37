import { expect, test } from 'vitest';
import { digestOf } from '../../../src/domain/report/digest.ts';
import {
  DIGEST_FORM,
  MOST_BODY_BYTES,
  emptyDigest,
  headText,
  packedParts,
  readDigest,
} from '../../../src/domain/report/digest-doc.ts';
import { needsOf, partsFor } from '../../../src/domain/report/needs.ts';
import { KEY } from '../../../src/domain/report/tally.ts';
import { emptyDay } from '../../../src/domain/stats.ts';

const busy = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [KEY.span('first', i + 1_000), 7]));
/** A third of a month in which so many operators have worked. */
const third = (operators: number) =>
  digestOf('2026-03.1', [
    {
      ...emptyDay('2026-03-02'),
      total: busy,
      operators: Object.fromEntries(Array.from({ length: operators }, (_, i) => [`operator-${i}`, busy])),
    },
  ]);
// As if nothing became smaller.
const pack = (text: string) => new TextEncoder().encode(text);
const unpack = (packed: Uint8Array) => new TextDecoder().decode(packed);

test.each([
  ['a usual company’s operators', 20, 1],
  ['those of a large one', 200, 4],
  ['those of a very large one', 1_000, 16],
])('%s are in as few documents as hold them, and are read back', (_name, operators, documents) => {
  const digest = third(operators);
  const parts = packedParts(digest.operators, pack);
  expect(parts).toHaveLength(documents);
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(MOST_BODY_BYTES);
  expect(readDigest(digest.key, headText(digest), { operators: parts.map(unpack) })).toEqual(digest);
});

test('the report of one operator reads the one document that they stand in', () => {
  const digest = third(1_000);
  const parts = packedParts(digest.operators, pack);
  const needs = needsOf({ from: '2026-03-01', to: '2026-03-10', operatorId: 'operator-777' });
  const [its, ...others] = partsFor(needs, parts.length);
  expect(others).toEqual([]);
  const { operators } = readDigest(digest.key, headText(digest), { operators: [unpack(parts[its!]!)] });
  expect(operators['operator-777']).toEqual(digest.operators['operator-777']);
});

test('a digest of nothing is what one is made of days without anything', () => {
  expect(emptyDigest('2026-03.1')).toEqual(digestOf('2026-03.1', [emptyDay('2026-03-02')]));
  expect(Number.isInteger(DIGEST_FORM)).toBe(true);
});
