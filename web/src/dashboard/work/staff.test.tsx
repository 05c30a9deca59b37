import { act } from 'preact/test-utils';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Role } from '#domain/role.ts';
import { databaseOf } from '../../../gallery/database.ts';
import { QUIET } from '../../../gallery/made/made.ts';
import { VERA } from '../../../gallery/made/team.ts';
import { testApp } from '../app/app.test-tool.ts';
import { AppContext } from '../app/context.ts';
import type { Listen } from '../database/live.ts';
import type { Database, Reads } from '../database/reads.ts';
import { Staff } from './staff.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  // This page without a browser has no locks. A lock that nobody else wants is had at once.
  const request = (...given: unknown[]) => (given.at(-1) as () => unknown)();
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

type Self = Parameters<Parameters<Reads['self']>[0]>[0];
type Ways = { next: (self: Self) => void; fail: (code: string) => void };

/** A dashboard of a supervisor. `open` names the reads that are listened to now, one for each listener; `self` answers her own listener. */
async function opened() {
  const open: string[] = [];
  const own: Ways[] = [];
  const counted =
    <T,>(name: string, listen: Listen<T>): Listen<T> =>
    (next, fail) => {
      open.push(name);
      const stop = listen(next, fail);
      return () => {
        open.splice(open.indexOf(name), 1);
        stop();
      };
    };
  const made = databaseOf({ ...QUIET, self: VERA });
  const all = made.companyReads(QUIET.company.id, VERA.id);
  const reads = {
    ...all,
    ...Object.fromEntries(
      (['company', 'team', 'mine', 'closed', 'queue', 'late', 'topics', 'sharedReplies'] as const).map((name) => [
        name,
        counted(name, all[name] as Listen<unknown>),
      ]),
    ),
    open: (count) => counted('open', all.open(count)),
    self: counted('self', (next, fail) => {
      own.push({ next, fail });
      return () => {};
    }),
  } as Reads;
  const database: Database = { ...made, companyReads: () => reads };
  const app = testApp();
  app.router.replace({ page: 'chats', chatId: null });
  const settle = () => act(() => vi.advanceTimersByTimeAsync(50).then(() => {}));
  await act(() =>
    render(
      <AppContext.Provider value={app}>
        <Staff user={{ uid: VERA.id, email: 'vera@example.com' }} database={database} />
      </AppContext.Provider>,
      document.body,
    ),
  );
  await settle();
  const tell = async (change: { role?: Role; active?: boolean }) => {
    own.at(-1)!.next({ operator: { ...VERA, ...change }, fresh: true });
    await settle();
  };
  await tell({});
  return { open, own, tell, settle };
}

const shown = () => document.body.textContent ?? '';

it('whoever is deactivated sees nothing more at once, and the page listens to nothing but whether she is let in again', async () => {
  const { open, tell, own, settle } = await opened();
  expect(open).toContain('queue');
  expect(open).toContain('open');
  await tell({ active: false });
  expect([open, shown()]).toEqual([['self'], expect.stringContaining('Доступ закрыт')]);
  own.at(-1)!.fail('permission-denied');
  await settle();
  expect(shown()).toContain('Доступ закрыт');
  await act(() => vi.advanceTimersByTimeAsync(60_000).then(() => {}));
  await tell({});
  expect(open).toContain('open');
  expect(shown()).not.toContain('Доступ закрыт');
});

it('a listener that the rules end shuts the desk as the person’s own document does', async () => {
  const { open, own, settle } = await opened();
  expect(open).toContain('queue');
  own.at(-1)!.fail('permission-denied');
  await settle();
  expect([new Set(open), shown()]).toEqual([new Set(['self']), expect.stringContaining('Доступ закрыт')]);
});

it('whoever is demoted gets a new desk: no listener of the old one goes on, and what they may see no more is not asked for', async () => {
  const { open, tell } = await opened();
  expect(open).toContain('queue');
  await tell({ role: 'operator' });
  for (const name of ['queue', 'open', 'late']) expect(open).not.toContain(name);
  expect(open.toSorted()).toEqual([...new Set(open)].toSorted());
  expect(open).toContain('mine');
  expect(shown()).toContain('Этот раздел вам недоступен');
});

it('whoever is promoted keeps the desk that stands open', async () => {
  const { open, tell } = await opened();
  const before = document.querySelector('.shell');
  await tell({ role: 'admin' });
  expect(document.querySelector('.shell')).toBe(before);
  expect(open).toContain('open');
});
