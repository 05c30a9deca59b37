import type { Upkeep } from '../../domain/report/upkeep.ts';
import { toUpkeep } from '../../domain/report/upkeep.ts';
import type { When } from '../../domain/sweep/rounds.ts';
import type { Ms } from '../../domain/time.ts';
import { attempt } from '../../store/pages.ts';
import { docOf } from '../../store/refs.ts';
import { decide } from '../../store/unit.ts';
import { goThrough } from '../sweep/through.ts';
import { beginRecount } from './recount.ts';

/** Tells every company that has closed chats under an earlier version of the figures to count them anew; the sweep does so then. */
export async function fillFigures(when: When, deadline: Ms): Promise<void> {
  const telling = {
    progress: docOf.figuresUpkeep(),
    toRound: (known: Upkeep | null) => toUpkeep(known, when),
    work: begin,
  };
  await attempt('sweep stopped', 'figures', () => goThrough(telling, deadline));
}

/** One that is under way goes on as it is: it has begun after the update. */
async function begin(companyId: string): Promise<void> {
  await decide(async (unit) => {
    const [company, recount] = await Promise.all([
      unit.read(docOf.company(companyId)),
      unit.read(docOf.recount(companyId)),
    ]);
    if (company !== null && !recount?.due)
      await beginRecount(unit, companyId, 'upkeep', company.settings.timeZone, Date.now());
    return { ok: true };
  });
}
