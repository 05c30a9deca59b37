import { dayOf } from '../../domain/day.ts';
import { NOBODY } from '../../domain/publication.ts';
import { isTurnDue, republish } from '../../domain/republication.ts';
import type { Ms } from '../../domain/time.ts';
import { knowledgeTurns } from '../../store/due.ts';
import { each } from '../../store/pages.ts';
import { CODEC, docOf, publications } from '../../store/refs.ts';
import { decide } from '../../store/unit.ts';
import { copyEntries } from './copy-entries.ts';

/** Publishes again what is published where an entry's first day has come or its last is over, so that the bot learns the one and forgets the other. */
export async function turnKnowledge(deadline: Ms): Promise<void> {
  await each(knowledgeTurns(Date.now()), deadline, (companyId) => turnOne(companyId, Date.now()));
}

/**
 * One company. A trigger trains the new publication, and what is not published yet stays so. While a publication is under way nothing is done: its end
 * says anew when the next turn is due. Safe to run twice.
 */
export async function turnOne(companyId: string, now: Ms): Promise<void> {
  await decide(async (unit) => {
    const company = await unit.read(docOf.company(companyId));
    const newest = publications(companyId).orderBy('version', 'desc').limit(1);
    const [last = null] = await unit.find(newest, CODEC.publication);
    if (company?.published == null || last === null || !isTurnDue(company, last, now)) return { ok: false };
    const { version, knowledgeVersion } = company.published;
    const former = await unit.read(docOf.publication(companyId, version));
    if (former === null) return { ok: false };
    const day = dayOf(now, company.settings.timeZone);
    const again = republish(last, { former, knowledgeVersion, by: NOBODY, day, because: { what: 'turned' } }, now);
    return again.ok ? { ok: await copyEntries(unit, companyId, version, again.publication) } : again;
  });
}
