import { createModel, signal } from '@preact/signals';

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

/** Where people prove who they are. */
export type Authentication = {
  watch: (next: (user: User | null) => void) => () => void;
  signIn: (email: string, password: string) => Promise<AuthOutcome>;
  /** Sets a new password with the code of the letter. */
  setPassword: (code: string, password: string) => Promise<AuthOutcome>;
  signOut: () => Promise<void>;
};

/** Who sits here. `user` undefined: not known yet; null: nobody. */
export const SessionModel = createModel((auth: Authentication, beforeSignOut: () => Promise<unknown>) => {
  const user = signal<User | null | undefined>(undefined);
  const leaving = signal(false);
  const entering = signal(false);
  auth.watch((next) => {
    user.value = next;
  });
  return {
    user,
    leaving,
    /** Somebody is just signing in and will be led to their page. */
    entering,
    /** Signs in; `land` leads to the first page before anything else does. */
    signIn: async (email: string, password: string, land: () => void) => {
      entering.value = true;
      const outcome = await auth.signIn(email.trim(), password);
      if (outcome.ok) land();
      entering.value = false;
      return outcome;
    },
    setPassword: (code: string, password: string) => auth.setPassword(code, password),
    /** The company learns first that nobody is at the desk; a server that cannot be reached does not keep anybody from leaving. */
    signOut: async () => {
      if (leaving.value) return;
      leaving.value = true;
      await beforeSignOut();
      await auth.signOut();
      leaving.value = false;
    },
  };
});
export type Session = InstanceType<typeof SessionModel>;
