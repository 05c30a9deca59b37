import { auth, db } from '../../functions/src/store/firebase.ts';
import { ACCESS } from '../../functions/src/domain/access.ts';
import { plain } from '../../functions/src/store/plain.ts';

/** Everything that the emulators hold: documents by their paths, as text, and sign-ins without what Firebase Auth changes by itself. */
export type State = { documents: Readonly<Record<string, string>>; signIns: readonly string[] };

const COLLECTIONS = [...new Set(Object.keys(ACCESS).map((path) => path.split('/').at(-1)!))];

export async function stateOf(): Promise<State> {
  const found = await Promise.all(COLLECTIONS.map((name) => db.collectionGroup(name).get()));
  const documents = found.flatMap(({ docs }) =>
    docs.map((doc) => [doc.ref.path, JSON.stringify(plain(doc.data()), inOrder)]),
  );
  const { users } = await auth.listUsers();
  const signIns = users.map(({ uid, email, emailVerified, disabled, passwordHash }) =>
    JSON.stringify({ uid, email, emailVerified, disabled, passwordHash }),
  );
  return { documents: Object.fromEntries(documents), signIns: signIns.toSorted() };
}

/** Fields in the order of their names: a backup does not keep the order in which they were written. */
const inOrder = (_name: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** One line for each document and sign-in that is not as it was. */
export function differences(before: State, after: State): string[] {
  const paths = new Set([...Object.keys(before.documents), ...Object.keys(after.documents)]);
  const documents = [...paths].filter((path) => before.documents[path] !== after.documents[path]);
  const lost = before.signIns.filter((signIn) => !after.signIns.includes(signIn));
  const strange = after.signIns.filter((signIn) => !before.signIns.includes(signIn));
  return [
    ...documents.map((path) => `${path} is ${path in after.documents ? 'another' : 'lost'}`),
    ...lost.map(() => 'a sign-in is lost'),
    ...strange.map(() => 'a sign-in is another'),
  ];
}
