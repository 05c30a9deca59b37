import { expect, it, onTestFinished, vi } from 'vitest';
import type { User } from './session.ts';
import { SessionModel } from './session.ts';

/** A session with a fake sign-in; `done` lists what has happened, in order. */
function browser(answer: () => Promise<void> = async () => {}) {
  const done: string[] = [];
  let tell: (user: User | null) => void = () => {};
  const session = new SessionModel(
    {
      watch: (next) => ((tell = next), () => {}),
      signIn: async () => ({ ok: true }),
      setPassword: async () => ({ ok: true }),
      signOut: async () => {
        done.push('out');
        tell(null);
      },
    },
    { tell: () => answer().then(() => done.push('told')), forget: (uid, unsent) => void done.push(`${unsent} ${uid}`) },
  );
  return { session, done, come: (uid: string | null) => tell(uid === null ? null : { uid, email: '' }) };
}

it('a person who signs out is forgotten before the page learns of it', async () => {
  const { session, done, come } = browser();
  come('oleg');
  await Promise.all([session.signOut('erase'), session.signOut('keep')]);
  expect(done).toEqual(['told', 'erase oleg', 'out']);
  expect([session.user.value, session.left.value]).toEqual([null, true]);
});

it('a page on which nobody was signed in has not been left; a sign-out in another tab counts as leaving', () => {
  const { session, come } = browser();
  come(null);
  expect(session.left.value).toBe(false);
  come('oleg');
  come(null);
  expect(session.left.value).toBe(true);
});

it('a server that does not answer keeps nobody from signing out', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { session, done, come } = browser(() => new Promise(() => {}));
  come('oleg');
  const leaving = session.signOut('erase');
  expect(session.leaving.value).toBe(true);
  await vi.runAllTimersAsync();
  await leaving;
  expect(done).toEqual(['erase oleg', 'out']);
  expect([session.user.value, session.leaving.value]).toEqual([null, false]);
});
