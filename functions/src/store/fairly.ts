import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Taken } from '../domain/sweep/turn.ts';
import { nextTurn, served } from '../domain/sweep/turn.ts';
import type { Ms } from '../domain/time.ts';
import { MOST_LEFT_OUT } from './due.ts';
import type { Source } from './pages.ts';
import { attempt, sideBySide } from './pages.ts';

/** Due work of many companies, the longest due first. `source` may leave out the companies that it is given. */
export type Feed<T> = { source: (without: readonly string[]) => Source<T>; companyOf: (item: T) => string };

/** Calls for other workers, and says whether they come. */
export type Crew = () => Promise<boolean>;
export const NOBODY: Crew = async () => false;

/** How much is read at once. */
const WINDOW = 200;
/** How much one company gets in a pass through the due work. */
const PART = 20;

/**
 * Works on all of a feed by windows until the deadline, in passes that give each company its part (domain/sweep/turn.ts), and calls `afterWindow` after each
 * window. What fails is logged and left for the next sweep. When there is more than one window, calls for the `crew`; if it comes, only this window is done.
 * A failure never stops the caller; a failed read ends this feed only.
 */
export async function eachFairly<T>(
  { source, companyOf }: Feed<T>,
  deadline: Ms,
  work: (item: T) => Promise<unknown>,
  {
    afterWindow = async () => {},
    crew = NOBODY,
  }: { afterWindow?: (deadline: Ms) => Promise<unknown>; crew?: Crew } = {},
): Promise<void> {
  /** What has been worked on, done or failed: it is not tried again in this run. */
  const tried = new Set<string>();
  const pass = async (): Promise<{ isLeft: boolean }> => {
    let taken: Taken = new Map();
    let last: QueryDocumentSnapshot | undefined;
    let isLeft = false;
    while (Date.now() < deadline) {
      const without = served(taken, PART, MOST_LEFT_OUT);
      const { query, read } = source(without);
      const { docs } = await (last === undefined ? query : query.startAfter(last)).limit(WINDOW).get();
      last = docs.at(-1);
      const isMore = docs.length === WINDOW;
      const hasCrew = isMore && (await crew());
      const fresh = docs
        .filter(({ ref }) => !tried.has(ref.path))
        .map((doc) => ({ path: doc.ref.path, item: read(doc) }));
      const turn = nextTurn(fresh, ({ item }) => companyOf(item), taken, PART);
      taken = turn.taken;
      isLeft ||= turn.left || without.length > 0;
      for (const { path } of turn.chosen) tried.add(path);
      await sideBySide(
        turn.chosen,
        deadline,
        ({ path }) => path,
        ({ item }) => work(item),
      );
      if (turn.chosen.length > 0) await afterWindow(deadline);
      if (hasCrew) return { isLeft: false };
      if (!isMore) return { isLeft };
    }
    return { isLeft: false };
  };
  await attempt('sweep stopped', '', async () => {
    while (Date.now() < deadline) if (!(await pass()).isLeft) return;
  });
}
