import { readFileSync } from 'node:fs';

type Field = { fieldPath: string };
type File = {
  indexes: readonly { collectionGroup: string; queryScope: string; fields: readonly Field[] }[];
  fieldOverrides: readonly {
    collectionGroup: string;
    fieldPath: string;
    indexes: readonly { queryScope?: string }[];
  }[];
};

export const FILE = JSON.parse(
  readFileSync(new URL('../../../../firestore.indexes.json', import.meta.url), 'utf8'),
) as File;

/** The fields that no index has, as "stats.operators". */
export const EXEMPT: readonly string[] = FILE.fieldOverrides
  .filter(({ indexes }) => indexes.length === 0)
  .map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`);

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * How many index entries a document has at the most (Firestore, "Index types"): two for each field, one ascending and one descending, for a map also for
 * each of its fields, for a list one more for each element; and one for each composite index of its collection. Exempt fields have none, nor does
 * anything inside of them.
 */
export function entriesOf(collection: string, document: Readonly<Record<string, unknown>>): number {
  const overridden = new Map(
    FILE.fieldOverrides
      .filter(({ collectionGroup }) => collectionGroup === collection)
      .map(({ fieldPath, indexes }) => [fieldPath, indexes.length]),
  );
  const of = (path: string, value: unknown): number => {
    const own = overridden.get(path);
    // What a map's exemption says is true of each of its fields.
    if (own !== undefined) return own * (1 + (own > 0 && isMap(value) ? Object.keys(value).length : 0));
    if (Array.isArray(value)) return 2 + new Set(value.map((element) => JSON.stringify(element))).size;
    if (typeof value !== 'object' || value === null) return 2;
    return Object.entries(value).reduce((sum, [name, inner]) => sum + of(`${path}.${name}`, inner), 2);
  };
  const composite = FILE.indexes.filter(({ collectionGroup }) => collectionGroup === collection).length;
  return Object.entries(document).reduce((sum, [name, value]) => sum + of(name, value), composite);
}

/** How many bytes a document takes (Firestore, "Storage size calculations"), without its name: texts in UTF-8 and one byte more, numbers 8. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 1;
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === 'number') return 8;
  if (value === null || typeof value === 'boolean' || value === undefined) return 1;
  if (Array.isArray(value)) return value.reduce((sum: number, element) => sum + bytesOf(element), 0);
  return Object.entries(value).reduce((sum, [name, inner]) => sum + bytesOf(name) + bytesOf(inner), 32);
}
