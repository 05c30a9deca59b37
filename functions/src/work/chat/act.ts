import type { Refused } from '../../domain/refusal.ts';
import type { Route } from './carry-out.ts';
import { carryOut } from './carry-out.ts';
import type { CompanyUnit } from './company-unit.ts';
import { decideNaming } from './company-unit.ts';

/**
 * Decides something in a company as `decide` does, and then carries out what follows from the save. So code that changes a chat, an operator or the
 * settings need not know the consequences. A caller that changes many chats passes its own `route`, to route once for all of them at the end.
 */
export async function act<R extends { ok: boolean }>(
  companyId: string,
  story: (unit: CompanyUnit) => Promise<R>,
  route?: Route,
): Promise<R | Refused> {
  const { outcome, errands } = await decideNaming(story);
  await carryOut(companyId, errands, route);
  return outcome;
}
