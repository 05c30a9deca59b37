import { logger } from 'firebase-functions';
import { timedAnew } from '../../domain/presence.ts';
import { idsOf, pagesOf } from '../../store/pages.ts';
import { docOf, operators } from '../../store/refs.ts';
import { decide } from '../../store/unit.ts';

/**
 * Writes anew when each of the team becomes absent, after the company's X has changed: heartbeats do so by themselves, but a closed laptop sends
 * none, and nobody may become absent by a former, shorter X. What fails here keeps its former moment and must not fail the command, which has been saved.
 */
export async function timePresencesAnew(companyId: string): Promise<void> {
  const all = idsOf(operators(companyId).orderBy('__name__'));
  try {
    for await (const page of pagesOf(all)) await Promise.all(page.map(({ item }) => timeOne(companyId, item)));
  } catch (error) {
    logger.error('presences not timed anew', { companyId, error: error instanceof Error ? error.name : 'unknown' });
  }
}

async function timeOne(companyId: string, operatorId: string): Promise<void> {
  await decide(async (unit) => {
    const presence = await unit.read(docOf.presence(companyId, operatorId));
    const company = await unit.read(docOf.company(companyId));
    if (company === null || presence === null) return { ok: false };
    unit.put(docOf.presence(companyId, operatorId), timedAnew(presence, company.settings));
    return { ok: true };
  });
}
