import { tell } from '../../log/tell.ts';
import { timedAnew } from '../../domain/presence.ts';
import { idsOf, pagesOf } from '../../store/pages.ts';
import { docOf, operators } from '../../store/refs.ts';
import { decide } from '../../store/unit.ts';

/**
 * Writes for each operator the moment when they become absent, after the company's X has changed. A heartbeat also does so, but a closed laptop sends
 * none, and nobody may become absent by a former, shorter X.
 * A presence that fails here keeps its former moment. The failure is only logged, since the command itself has been saved.
 */
export async function timePresencesAnew(companyId: string): Promise<void> {
  const all = idsOf(operators(companyId).orderBy('__name__'));
  try {
    for await (const page of pagesOf(all)) await Promise.all(page.map(({ item }) => timeOne(companyId, item)));
  } catch (error) {
    tell('presences not timed anew', { companyId }, error);
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
