import type { Stretch } from '../../store/due.ts';
import { attempt, sideBySide } from '../../store/pages.ts';
import { newId } from '../../store/refs.ts';
import type { Stint } from './stint.ts';

/** Sorts after every id. */
const LAST = '~';
/** How many companies a worker that is not alone looks at by itself. */
const FEW = 100;

/**
 * Looks at each company that `next` finds, several at once. It begins at a random company and goes round all of them, so that every company gets its turn even
 * if one run is too short for all. Calls for the crew when there are many.
 */
export async function goRound(
  next: (stretch: Stretch) => Promise<string | null>,
  { deadline, crew }: Stint,
  work: (companyId: string) => Promise<unknown>,
): Promise<void> {
  const start = newId();
  let seen = 0;
  async function* companies() {
    for (const stretch of [
      { after: start, last: LAST },
      { after: '', last: start },
    ]) {
      for (let found = await next(stretch); found !== null; found = await next({ ...stretch, after: found })) {
        if (++seen > FEW && (await crew())) return;
        yield found;
      }
    }
  }
  await attempt('sweep stopped', 'companies', () => sideBySide(companies(), deadline, String, work));
}

/**
 * Goes round until nothing is left or the time is over: the companies take turns, a page each. `workOnPage` gives whether more may be left of the company; a page
 * of which nothing was done gives none, so that what always fails does not keep the round going.
 */
export async function takeTurns(
  next: (shards: readonly number[], stretch: Stretch) => Promise<string | null>,
  stint: Stint,
  workOnPage: (companyId: string) => Promise<boolean>,
): Promise<void> {
  let isLeft = true;
  while (isLeft && Date.now() < stint.deadline) {
    isLeft = false;
    await goRound(
      (stretch) => next(stint.shards, stretch),
      stint,
      async (companyId) => {
        const isMore = await workOnPage(companyId);
        isLeft ||= isMore;
      },
    );
  }
}
