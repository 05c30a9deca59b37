import { nextDue } from '../../domain/report-letter.ts';
import { reportLetters } from '../../store/lead-refs.ts';
import { idsOf, pagesOf } from '../../store/pages.ts';
import { docOf } from '../../store/refs.ts';
import { decide } from '../../store/unit.ts';

/**
 * Writes for each address when its next report leaves, after the company's time zone has changed: at the same hour of the new zone. A letter that is due
 * already leaves first; it is written for the days that are over then.
 */
export async function timeLettersAnew(companyId: string): Promise<void> {
  for await (const page of pagesOf(idsOf(reportLetters(companyId).orderBy('__name__'))))
    await Promise.all(page.map(({ item }) => timeOne(companyId, item)));
}

async function timeOne(companyId: string, letterId: string): Promise<void> {
  const now = Date.now();
  await decide(async (unit) => {
    const doc = docOf.reportLetter(companyId, letterId);
    const [letter, company] = await unit.readEach(doc, docOf.company(companyId));
    if (letter === null || company === null || letter.dueAt === null || letter.dueAt <= now) return { ok: false };
    unit.put(doc, { ...letter, dueAt: nextDue(letter, company.settings.timeZone, now) });
    return { ok: true };
  });
}
