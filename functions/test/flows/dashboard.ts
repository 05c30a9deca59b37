import { deleteApp, initializeApp, setLogLevel } from 'firebase/app';
import { connectAuthEmulator, getAuth, signInWithEmailAndPassword } from 'firebase/auth';
import { connectFirestoreEmulator, getFirestore, terminate } from 'firebase/firestore';
import { companyReads } from '../../../web/src/dashboard/database/refs.ts';
import type { Reads } from '../../../web/src/dashboard/database/reads.ts';
import type { Person } from './world.ts';
import { PASSWORD, PROJECT, unique } from './world.ts';

/** A company as a dashboard reads it: with the dashboard's queries and under the security rules. `person` is null when nobody has signed in. */
export async function dashboardOf(
  person: Person | null,
  companyId: string,
): Promise<{ reads: Reads; close: () => Promise<void> }> {
  // Some tests expect refusals, so the SDK need not print them.
  setLogLevel('silent');
  const app = initializeApp({ projectId: PROJECT, apiKey: 'demo' }, unique());
  const auth = getAuth(app);
  connectAuthEmulator(auth, `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST']}`, { disableWarnings: true });
  const [host = '', port = ''] = (process.env['FIRESTORE_EMULATOR_HOST'] ?? '').split(':');
  const db = getFirestore(app);
  connectFirestoreEmulator(db, host, Number(port));
  if (person !== null) await signInWithEmailAndPassword(auth, person.email, PASSWORD);
  return {
    reads: companyReads(db, companyId, person?.uid ?? 'nobody'),
    close: async () => {
      await terminate(db);
      await deleteApp(app);
    },
  };
}
