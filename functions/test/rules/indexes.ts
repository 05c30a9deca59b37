import { readFileSync } from 'node:fs';
import { HOST } from './database.ts';

type Field = { fieldPath: string; order?: string; arrayConfig?: string };
type Index = { collectionGroup: string; queryScope: string; fields: readonly Field[] };
type Override = {
  collectionGroup: string;
  fieldPath: string;
  ttl?: boolean;
  indexes: readonly { order?: string; arrayConfig?: string; queryScope: string }[];
};

const file = JSON.parse(readFileSync(new URL('../../../firestore.indexes.json', import.meta.url), 'utf8')) as {
  indexes: readonly Index[];
  fieldOverrides: readonly Override[];
};

/** An index in one line: "COLLECTION chats: state ASCENDING, awaitingSince ASCENDING". */
export const inWords = ({ collectionGroup, queryScope, fields }: Index) =>
  `${queryScope} ${collectionGroup}: ${fields.map(inOrder).join(', ')}`;

const inOrder = ({ fieldPath, order, arrayConfig }: Field) => `${fieldPath} ${order ?? arrayConfig}`;

/**
 * The indexes of firestore.indexes.json that the emulator can report: all composite ones, and those of one field over a collection group. Those of
 * one field in a collection exist by themselves, and are written down only where an override takes their place.
 */
export const DECLARED: readonly Index[] = [
  ...file.indexes,
  ...file.fieldOverrides.flatMap(({ collectionGroup, fieldPath, indexes }) =>
    indexes
      .filter(({ queryScope }) => queryScope === 'COLLECTION_GROUP')
      .map(({ queryScope, ...how }) => ({ collectionGroup, queryScope, fields: [{ fieldPath, ...how }] })),
  ),
];

/**
 * Whether these indexes serve a query for which the emulator has named one sufficient index. The database also joins several that sort alike,
 * each with some of the fields that must be equal (Firestore's "index merging"): the history's filters depend on that. The words of chats are only asked for by
 * fields that must be equal, in the order of the names: indexes of single fields, which exist by themselves, are all of this form.
 */
export function serves(indexes: readonly Index[], wanted: Index): boolean {
  if (wanted.collectionGroup === 'words') return wanted.fields.every(hasOwnIndex);
  const alike = indexes.filter(
    ({ collectionGroup, queryScope }) => collectionGroup === wanted.collectionGroup && queryScope === wanted.queryScope,
  );
  if (alike.some((index) => inWords(index) === inWords(wanted))) return true;
  if (ONLY_EQUAL.includes(inWords(wanted)))
    return alike.some(({ fields }) => namesOf(fields).join() === namesOf(wanted.fields).join());
  return wanted.fields.some((_field, split) => {
    const equal = wanted.fields.slice(0, split).map(inOrder);
    const sort = wanted.fields.slice(split).map(inOrder).join();
    const joined = alike.flatMap(({ fields }) => {
      const own = fields.map(inOrder);
      const before = own.slice(0, own.length - (wanted.fields.length - split));
      const sorts = own.slice(before.length).join() === sort;
      return sorts && before.every((field) => equal.includes(field)) ? before : [];
    });
    return equal.length > 0 && equal.every((field) => joined.includes(field));
  });
}

/** Queries that want nothing but equal fields, in any order: the direction of an index does not matter to them. The emulator does not tell them apart. */
const ONLY_EQUAL: readonly string[] = [
  'COLLECTION chats: closedAt ASCENDING, state ASCENDING',
  'COLLECTION_GROUP shifts: companyId ASCENDING, shard ASCENDING, unmeasured ASCENDING',
];
const namesOf = (fields: readonly Field[]) => fields.map(({ fieldPath }) => fieldPath).toSorted();

/** Does the field have an index by itself: is it not exempt, nor anything that it is inside of? */
function hasOwnIndex({ fieldPath }: Field): boolean {
  const parts = fieldPath.replaceAll('`', '').split('.');
  return parts.every((_, i) => {
    const path = parts.slice(0, i + 1).join('.');
    const override = file.fieldOverrides.find(
      ({ collectionGroup, fieldPath: exempt }) => collectionGroup === 'words' && exempt === path,
    );
    return override === undefined || override.indexes.some(({ order }) => order === 'ASCENDING');
  });
}

/** The fields by which the database removes documents by itself, as "limits.expireAt". */
export const EXPIRING: readonly string[] = file.fieldOverrides
  .filter(({ ttl }) => ttl)
  .map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`)
  .toSorted();

/** The indexes that the queries of a project have needed so far, as the emulator reports them. Each ends with the document's name by itself. */
export async function wantedIndexes(projectId: string): Promise<Index[]> {
  const database = `projects/${projectId}/databases/(default)`;
  const answer = await fetch(`http://${HOST}/emulator/v1/projects/${projectId}:indexUsage?database=${database}`);
  const { reports = [] } = (await answer.json()) as { reports?: { index: Index & { name: string } }[] };
  return reports.map(({ index: { name, queryScope, fields } }) => ({
    collectionGroup: name.split('/collectionGroups/')[1]!.split('/')[0]!,
    queryScope,
    fields: fields.filter(({ fieldPath }) => fieldPath !== '__name__'),
  }));
}
