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
