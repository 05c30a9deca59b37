import { auth } from './firebase.ts';

/** A person's sign-in without its password, which leaves Firebase Auth only as a hash of the project. */
export type SignIn = { uid: string; email: string; emailVerified: boolean; disabled: boolean };

/** How many sign-ins Firebase Auth looks up, creates or removes at once. */
const MOST = 100;

function* pages<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += MOST) yield all.slice(from, from + MOST);
}

/** The sign-ins that exist of these people. */
export async function signInsOf(uids: readonly string[]): Promise<SignIn[]> {
  const found: SignIn[] = [];
  for (const page of pages(uids)) {
    const { users } = await auth.getUsers(page.map((uid) => ({ uid })));
    found.push(
      ...users.map(({ uid, email = '', emailVerified, disabled }) => ({ uid, email, emailVerified, disabled })),
    );
  }
  return found;
}

/** Removes sign-ins with their sessions. One that does not exist is no error. */
export async function removeSignIns(uids: readonly string[]): Promise<void> {
  for (const page of pages(uids)) {
    const { failureCount } = await auth.deleteUsers([...page]);
    if (failureCount > 0) throw new Error('A sign-in could not be removed');
  }
}

/** Creates sign-ins without passwords: their people choose one by "forgot password". Gives those that could not be made, since their e-mail has another one. */
export async function createSignIns(signIns: readonly SignIn[]): Promise<SignIn[]> {
  const refused: SignIn[] = [];
  for (const signIn of signIns) {
    try {
      await auth.createUser(signIn);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'auth/email-already-exists') refused.push(signIn);
      else if (code !== 'auth/uid-already-exists') throw error;
    }
  }
  return refused;
}
