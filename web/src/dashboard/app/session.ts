import { createModel, signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';

/** How long a sign-out waits for the server's answer: a server that is slow keeps nobody on the page. */
const PATIENCE: Ms = 3_000;

export type User = { uid: string; email: string };

/** Why signing in or setting a password did not work. */
export type AuthTrouble =
  | 'wrong-password'
  | 'disabled'
  | 'too-many'
  | 'offline'
  | 'bad-code'
  | 'weak-password'
  | 'unknown';

export type AuthOutcome = { ok: true } | { ok: false; reason: AuthTrouble };

/** The service that people sign in with. */
export type Authentication = {
  watch: (next: (user: User | null) => void) => () => void;
  signIn: (email: string, password: string) => Promise<AuthOutcome>;
  /** Sets a new password with the code from the e-mail. */
  setPassword: (code: string, password: string) => Promise<AuthOutcome>;
  signOut: () => Promise<void>;
};

/** Whether unsent text stays in the browser after sign-out. It stays only if its author says so. */
export type Unsent = 'keep' | 'erase';

type Leaving = {
  /** Tells the server that this person is no longer at the desk. */
  tell: () => Promise<unknown>;
  /** Removes what this browser keeps of a person. */
  forget: (uid: string, unsent: Unsent) => void;
};

/** Who is signed in. `user` undefined: not known yet; null: nobody. */
export const SessionModel = createModel((auth: Authentication, { tell, forget }: Leaving) => {
  const user = signal<User | null | undefined>(undefined);
  const leaving = signal(false);
  const entering = signal(false);
  const left = signal(false);
  auth.watch((next) => {
    if (user.peek() && next === null) left.value = true;
    user.value = next;
  });
  return {
    user,
    leaving,
    /** Somebody was signed in since the page was loaded, and has signed out, in this tab or in another one. */
    left,
    /** A sign-in is under way, and will lead to the person's page. */
    entering,
    /** Signs in. `land` goes to the first page, before anything else can change the page. */
    signIn: async (email: string, password: string, land: () => void) => {
      entering.value = true;
      const outcome = await auth.signIn(email.trim(), password);
      if (outcome.ok) land();
      entering.value = false;
      return outcome;
    },
    setPassword: (code: string, password: string) => auth.setPassword(code, password),
    /** Tells the server first that the person leaves the desk. Signing out works even when the server is slow or not reached. */
    signOut: async (unsent: Unsent) => {
      if (leaving.value) return;
      leaving.value = true;
      await Promise.race([tell(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      // Forgotten before the page learns of the sign-out: work under way then finds its text gone and writes nothing back.
      if (user.value) forget(user.value.uid, unsent);
      await auth.signOut();
      leaving.value = false;
    },
  };
});
export type Session = InstanceType<typeof SessionModel>;
