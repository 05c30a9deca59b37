import type { Fields } from '../cloud.ts';
import { fieldsOf, listOf, readAll, textOf } from '../cloud.ts';
import type { Finding } from '../finding.ts';
import { good, later, todo, unread } from '../finding.ts';
import type { Place } from '../place.ts';
import { databaseOf } from '../place.ts';

/** firestore.indexes.json. */
export type Indexes = {
  indexes: {
    collectionGroup: string;
    queryScope: string;
    fields: { fieldPath: string; order?: string; arrayConfig?: string }[];
  }[];
  fieldOverrides: { collectionGroup: string; fieldPath: string; ttl?: boolean }[];
};

/** Every index of the product is built: a query without its index fails. `after`: the indexes are deployed already. */
export async function checkIndexes({ cloud, project }: Place, wanted: Indexes, after: boolean): Promise<Finding> {
  const what = 'Indexes';
  const found = await readAll(cloud, `${databaseOf(project)}/collectionGroups/-/indexes`, 'indexes');
  if (found.is === 'unknown') return unread(what, found, 'all indexes of the database are built');
  const states = new Map(found.all.map((each) => [nameOfBuilt(each), textOf(each['state'])]));
  const names = wanted.indexes.map((each) => nameOf(each.collectionGroup, each.queryScope, each.fields));
  const broken = names.filter((name) => states.get(name) === 'NEEDS_REPAIR');
  if (broken.length > 0) return todo(what, `delete the broken one in the console, and deploy again: ${broken[0]}`);
  const missing = names.filter((name) => !states.has(name)).length;
  const building = names.filter((name) => states.get(name) === 'CREATING').length;
  if (missing + building === 0) return good(what, `${names.length} built`);
  if (after && missing > 0) return todo(what, `${missing} of ${names.length} are not there: deploy again`);
  return later(
    what,
    `${names.length - missing - building} of ${names.length} built, ${building} being built, ${missing} come with the deployment`,
  );
}

/** What the product keeps only for a time is removed by the database itself. */
export async function checkTtl({ cloud, project }: Place, wanted: Indexes, after: boolean): Promise<Finding> {
  const what = 'TTL policies';
  const filter = encodeURIComponent('indexConfig.usesAncestorConfig=false OR ttlConfig:*');
  const found = await readAll(cloud, `${databaseOf(project)}/collectionGroups/-/fields?filter=${filter}`, 'fields');
  if (found.is === 'unknown') return unread(what, found, 'all TTL policies of the database are in force');
  const states = new Map(
    found.all.map(({ name, ttlConfig }) => [
      textOf(name).match(/collectionGroups\/(.+)$/)?.[1],
      textOf(fieldsOf(ttlConfig)['state']),
    ]),
  );
  const names = wanted.fieldOverrides
    .filter(({ ttl }) => ttl)
    .map(({ collectionGroup, fieldPath }) => `${collectionGroup}/fields/${fieldPath}`);
  const broken = names.filter((name) => states.get(name) === 'NEEDS_REPAIR');
  if (broken.length > 0) return todo(what, `switch the broken one off and on: ${broken.map(place).join(', ')}`);
  const active = names.filter((name) => states.get(name) === 'ACTIVE');
  const creating = names.filter((name) => states.get(name) === 'CREATING');
  if (active.length === names.length) return good(what, `${names.length} in force: ${names.map(place).join(', ')}`);
  if (after && active.length + creating.length < names.length) return todo(what, 'not all are there: deploy again');
  return later(
    what,
    `${active.length} of ${names.length} in force, ${creating.length} being made, the rest come with the deployment`,
  );
}

const place = (name: string) => name.replace('/fields/', '.');

/** Firestore ends each index with `__name__` in the direction of the last field, and leaves that out of nothing it tells. */
function nameOfBuilt(index: Fields): string {
  const group = textOf(index['name']).match(/collectionGroups\/([^/]+)\//)?.[1] ?? '';
  const fields = listOf(index['fields']).filter(({ fieldPath }) => fieldPath !== '__name__');
  return nameOf(group, textOf(index['queryScope']), fields);
}

function nameOf(group: string, scope: string, fields: readonly Fields[]): string {
  const parts = fields
    .filter(({ fieldPath }) => fieldPath !== '__name__')
    .map(({ fieldPath, order, arrayConfig }) => `${textOf(fieldPath)} ${textOf(order) || textOf(arrayConfig)}`);
  return `${group} (${scope}): ${parts.join(', ')}`;
}
