import type { Refused } from '../../domain/refusal.ts';
import type { Route } from './carry-out.ts';
import { carryOut } from './carry-out.ts';
import type { CompanyUnit } from './company-unit.ts';
import { decideNaming } from './company-unit.ts';

/**
 * Decides something in a company as `decide` does, and carries out what follows the save: nobody who changes a chat, somebody of the team or the
 * settings has to remember what that entails. `route` is for who changes many chats and routes for all of them at the end.
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
