import type { FirebaseApp } from 'firebase/app';
import type { Environment } from '../../environment.ts';
import type { User } from '../models/session.ts';
import { firestoreDatabase } from '../refs.ts';
import { Staff } from './staff.tsx';

/** The staff's part of the dashboard on Firestore. Its code is loaded once somebody has signed in, since a guest needs no database. */
export function staffOnFirestore(firebase: FirebaseApp, environment: Environment) {
  const database = firestoreDatabase(firebase, environment);
  return function FirestoreStaff({ user }: { user: User }) {
    return <Staff user={user} database={database} />;
  };
}
