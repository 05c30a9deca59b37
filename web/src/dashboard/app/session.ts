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

/** What of somebody's unsent words stays in the browser when they leave: only their own word keeps it. */
export type Unsent = 'keep' | 'erase';

type Leaving = {
  /** The company learns that nobody is at the desk. */
  tell: () => Promise<unknown>;
  /** Takes what this browser has kept of a person. */
  forget: (uid: string, unsent: Unsent) => void;
};

/** Who sits here. `user` undefined: not known yet; null: nobody. */
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
    /** Somebody has been here since the page was loaded, and has left: in this tab or in another one. */
    left,
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
    signOut: async (unsent: Unsent) => {
      if (leaving.value) return;
      leaving.value = true;
      await tell();
      // Before the page knows that nobody is here: what is under way then finds its words gone and writes nothing more.
      if (user.value) forget(user.value.uid, unsent);
      await auth.signOut();
      leaving.value = false;
    },
  };
});
export type Session = InstanceType<typeof SessionModel>;
