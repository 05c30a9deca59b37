import type { Cloud, Fields } from '../cloud.ts';
import { fieldsOf, listOf, textOf } from '../cloud.ts';
import type { System } from '../system.ts';

/** How many documents are removed at once: Firestore takes 500. */
const BATCH = 300;

/** A project's documents, for whoever owns the project. */
export function openDocuments(cloud: Cloud, { firestore, project }: Pick<System, 'firestore' | 'project'>) {
  const database = `projects/${project}/databases/(default)`;
  const root = `${firestore}/${database}/documents`;

  async function must(url: string, body?: unknown): Promise<unknown> {
    const answer = await cloud.ask(url, body === undefined ? {} : { method: 'POST', body });
    if (answer.status === 200) return answer.body;
    throw new Error(
      `Firestore answered ${answer.status}: ${textOf(fieldsOf(fieldsOf(answer.body)['error'])['message'])}`,
    );
  }

  async function query(parent: string, structuredQuery: object): Promise<Fields[]> {
    const found = await must(`${root}${parent === '' ? '' : `/${parent}`}:runQuery`, { structuredQuery });
    return listOf(found).flatMap(({ document }) => (document === undefined ? [] : [fieldsOf(document)]));
  }

  const remove = (names: readonly string[]) =>
    must(`${firestore}/${database}/documents:commit`, { writes: names.map((name) => ({ delete: name })) });

  return {
    root,
    /** A document's fields in Firestore's own form, or null. */
    async get(path: string): Promise<Fields | null> {
      const answer = await cloud.ask(`${root}/${path}`);
      if (answer.status === 404) return null;
      if (answer.status !== 200) throw new Error(`Firestore answered ${answer.status}`);
      return fieldsOf(fieldsOf(answer.body)['fields']);
    },
    /** The documents of a collection whose field has this text, with their fields. */
    find: (collectionId: string, field: string, value: string): Promise<Fields[]> =>
      query('', {
        from: [{ collectionId }],
        where: { fieldFilter: { field: { fieldPath: field }, op: 'EQUAL', value: { stringValue: value } } },
      }),
    remove: async (names: readonly string[]) => void (names.length > 0 && (await remove(names))),
    /** Removes a document with everything below it, itself last: as long as it is there, the rest can be found. Gives how many there were. */
    async removeTree(path: string): Promise<number> {
      let count = 0;
      for (;;) {
        const below = await query(path, {
          from: [{ allDescendants: true }],
          select: { fields: [{ fieldPath: '__name__' }] },
          limit: BATCH,
        });
        const names = below.map(({ name }) => textOf(name));
        if (names.length === 0) break;
        await remove(names);
        count += names.length;
      }
      await remove([`${database}/documents/${path}`]);
      return count + 1;
    },
  };
}

/** A text field of a document in Firestore's own form, also of a map inside it, as in "delivery.state"; empty when it is no text. */
export function stringOf(fields: Fields, path: string): string {
  const [first = '', ...rest] = path.split('.');
  const value = fieldsOf(fields[first]);
  return rest.length === 0
    ? textOf(value['stringValue'])
    : stringOf(fieldsOf(fieldsOf(value['mapValue'])['fields']), rest.join('.'));
}
