import type { FirebaseApp } from 'firebase/app';
import type { Environment } from '../../shared/environment.ts';
import type { User } from '../app/session.ts';
import { Staff } from '../work/staff.tsx';
import { listenAhead } from './listen-ahead.ts';
import { firestoreDatabase } from './refs.ts';

/**
 * The staff's part of the dashboard on Firestore. Its code is loaded once somebody has signed in, since a guest needs no database. When this browser
 * remembers who was signed in (`before`), the code is loaded while the sign-in is still being checked.
 */
export function staffOnFirestore(
  firebase: FirebaseApp,
  environment: Environment,
  before: { uid: string; companyId: string } | null,
) {
  const database = firestoreDatabase(firebase, environment);
  if (before !== null) listenAhead(database.companyReads(before.companyId, before.uid));
  return function FirestoreStaff({ user }: { user: User }) {
    return <Staff user={user} database={database} />;
  };
}
