import type { FirebaseApp } from 'firebase/app';
import type { Environment } from '../../shared/environment.ts';
import type { User } from '../app/session.ts';
import { firestoreDatabase } from './refs.ts';
import { Staff } from '../work/staff.tsx';

/** The staff's part of the dashboard on Firestore. Its code is loaded once somebody has signed in, since a guest needs no database. */
export function staffOnFirestore(firebase: FirebaseApp, environment: Environment) {
  const database = firestoreDatabase(firebase, environment);
  return function FirestoreStaff({ user }: { user: User }) {
    return <Staff user={user} database={database} />;
  };
}
