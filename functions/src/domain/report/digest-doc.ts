import { FIGURES_VERSION } from '../metrics.ts';
import { hashOf } from '../sweep/shard.ts';
import { placeOf } from './day-doc.ts';
import type { Digest, DigestSum } from './digest.ts';
import type { DigestKey } from './digest-key.ts';
import { FIGURES } from './figure-table.ts';
import { SKETCH_ERROR } from './sketch.ts';

/** One of the documents of a digest: a text, packed. */
export type DigestBody = { packed: Uint8Array };

/**
 * Where a digest stands: `id` names its documents, null where there was nothing on its days. Its operators and its topics stand in so many documents each. `form` is that of the code
 * that has made it.
 */
export type Made = { id: string | null; form: number; operators: number; topics: number };

/** The form of today's digests: another table of figures, another version or other classes of the sketches make another one, and older digests are made anew. */
export const DIGEST_FORM = hashOf(JSON.stringify([FIGURES_VERSION, SKETCH_ERROR, FIGURES]));

/** Into how many documents the operators, or the topics, of a digest may be spread: as few as hold so many bytes each. A document may have 1 MiB. */
const SPREADS = [1, 4, 16, 64, 256] as const;
export const MOST_BODY_BYTES = 700_000;

/** The name of a document of a digest. `part` of a split is one of its documents. */
export const bodyName = (key: DigestKey, id: string, of: 'head' | 'operators' | 'topics', part = 0): string =>
  `${key}~${id}~${of}~${part}`;

type Sums = Readonly<Record<string, DigestSum>>;
type PackedSum = readonly [DigestSum['tally'], number, number, DigestSum['days']];

/** The part of a digest that each report needs. */
export const headText = ({ total, channels }: Digest): string =>
  JSON.stringify({ total: packedSum(total), channels: packedSums(channels) });

/** A split as so many texts. Where something stands in them says `placeOf`. */
export function splitTexts(sums: Sums, spread: number): string[] {
  const parts = Array.from({ length: spread }, (): Record<string, PackedSum> => ({}));
  for (const [key, sum] of Object.entries(sums)) parts[spread === 1 ? 0 : placeOf(key, spread)]![key] = packedSum(sum);
  return parts.map((part) => JSON.stringify(part));
}

/** A split as it is stored: in as few documents as hold it. `pack` makes a text smaller. */
export function packedParts(sums: Sums, pack: (text: string) => Uint8Array): Uint8Array[] {
  let parts: Uint8Array[] = [];
  for (const spread of SPREADS) {
    parts = splitTexts(sums, spread).map(pack);
    if (parts.every(({ length }) => length <= MOST_BODY_BYTES)) break;
  }
  return parts;
}

/** A digest from the texts of its documents, of which only those of one split, or one of them, may have been asked for. */
export function readDigest(
  key: DigestKey,
  head: string,
  { operators = [], topics = [] }: { operators?: readonly string[]; topics?: readonly string[] } = {},
): Digest {
  const { total, channels } = JSON.parse(head) as { total: PackedSum; channels: Record<string, PackedSum> };
  const all = (texts: readonly string[]): Sums =>
    Object.assign({}, ...texts.map((text) => readSums(JSON.parse(text) as Record<string, PackedSum>)));
  return { key, total: readSum(total), channels: readSums(channels), operators: all(operators), topics: all(topics) };
}

/** A digest of days on which there was nothing. */
export function emptyDigest(key: DigestKey): Digest {
  return { key, total: readSum([{}, 0, 0, []]), channels: {}, operators: {}, topics: {} };
}

const packedSum = ({ tally, activeMs, occupiedMs, days }: DigestSum): PackedSum => [tally, activeMs, occupiedMs, days];
const readSum = ([tally, activeMs, occupiedMs, days]: PackedSum): DigestSum => ({ tally, activeMs, occupiedMs, days });

const packedSums = (sums: Sums) => Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, packedSum(sum)]));
const readSums = (sums: Readonly<Record<string, PackedSum>>): Sums =>
  Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, readSum(sum)]));
