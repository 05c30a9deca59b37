import type { FirebaseApp } from 'firebase/app';
import {
  browserLocalPersistence,
  confirmPasswordReset,
  connectAuthEmulator,
  initializeAuth,
  onAuthStateChanged,
  signInWithEmailAndPassword,
  signOut,
} from 'firebase/auth';
import type { Environment } from '../../shared/environment.ts';
import { EMULATED } from '../../shared/environment.ts';
import type { Proof } from './call.ts';
import type { AuthTrouble, Authentication } from './session.ts';

const TROUBLES: Readonly<Record<string, AuthTrouble>> = {
  'auth/invalid-credential': 'wrong-password',
  'auth/wrong-password': 'wrong-password',
  'auth/user-not-found': 'wrong-password',
  'auth/invalid-email': 'wrong-password',
  'auth/missing-password': 'wrong-password',
  'auth/user-disabled': 'disabled',
  'auth/too-many-requests': 'too-many',
  'auth/network-request-failed': 'offline',
  'auth/invalid-action-code': 'bad-code',
  'auth/expired-action-code': 'bad-code',
  'auth/weak-password': 'weak-password',
};

/** Sign-in by Firebase Auth. */
export function openAuth(
  app: FirebaseApp,
  environment: Environment,
): Authentication & { prove: Proof; token: () => Promise<string | undefined> } {
  // Not kept in IndexedDB: it answers only when the start-up scripts leave it time.
  const auth = initializeAuth(app, { persistence: browserLocalPersistence });
  if (EMULATED && environment.emulated)
    connectAuthEmulator(auth, `http://127.0.0.1:${environment.ports.auth}`, { disableWarnings: true });
  return {
    watch: (next) => onAuthStateChanged(auth, (user) => next(user && { uid: user.uid, email: user.email ?? '' })),
    signIn: (email, password) => attempt(() => signInWithEmailAndPassword(auth, email, password)),
    setPassword: (code, password) => attempt(() => confirmPasswordReset(auth, code, password)),
    signOut: () => signOut(auth),
    token: async () => {
      await auth.authStateReady();
      // Without a network the old token may have expired. The server then refuses it, and `prove` is called.
      return auth.currentUser?.getIdToken().catch(() => undefined);
    },
    prove: async () => {
      await auth.authStateReady();
      if (auth.currentUser === null) return 'nobody';
      const renewed = await attempt(() => auth.currentUser!.getIdToken(true));
      return renewed.ok ? 'proved' : renewed.reason === 'offline' ? 'unreachable' : 'nobody';
    },
  };
}

async function attempt(work: () => Promise<unknown>): Promise<{ ok: true } | { ok: false; reason: AuthTrouble }> {
  try {
    await work();
    return { ok: true };
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    return { ok: false, reason: TROUBLES[code] ?? 'unknown' };
  }
}
