import { toUpkeep, upkept } from '../../domain/report/upkeep.ts';
import type { Ms } from '../../domain/time.ts';
import { companiesAfter } from '../../store/adoption.ts';
import { look } from '../../store/look.ts';
import { attempt, sideBySide } from '../../store/pages.ts';
import { docOf } from '../../store/refs.ts';
import { decide } from '../../store/unit.ts';
import { beginRecount } from './recount.ts';

/** How many companies are told before the progress is saved. */
const PAGE = 20;

/**
 * Tells every company that has closed chats under an earlier version of the figures to count them anew; the sweep does so then. Goes on where the last run has
 * stopped; reads one document when all is done.
 */
export async function fillFigures(when: 'minute' | 'night', deadline: Ms): Promise<void> {
  await attempt('sweep stopped', 'figures', async () => {
    let upkeep = toUpkeep(await look(docOf.figuresUpkeep()), when);
    while (upkeep !== null && Date.now() < deadline) {
      const companies = await companiesAfter(upkeep.after, PAGE);
      await sideBySide(companies, deadline, String, begin);
      if (Date.now() >= deadline) return;
      const next = upkept(upkeep, companies);
      await decide(async (unit) => {
        await unit.read(docOf.figuresUpkeep());
        unit.put(docOf.figuresUpkeep(), next);
        return { ok: true };
      });
      upkeep = companies.length === 0 ? toUpkeep(next, when) : next;
    }
  });
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
