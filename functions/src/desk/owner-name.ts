import type { Refused } from '../domain/refusal.ts';
import { may } from '../domain/role.ts';
import { docOf } from '../store/refs.ts';
import { look } from '../store/look.ts';
import type { Caller } from './context.ts';

/**
 * Who has the chat that was refused, by the name that the caller may know: the last name is for supervisors and admins. Read only for a refusal that
 * says so; null when it does not, or nobody knows them.
 */
export async function ownerName({ now }: Refused, { companyId, uid }: Caller): Promise<string | null> {
  const ownerId = now?.['ownerId'];
  if (typeof ownerId !== 'string') return null;
  const [owner, asking] = await Promise.all([
    look(docOf.operator(companyId, ownerId)),
    look(docOf.operator(companyId, uid)),
  ]);
  if (owner === null) return null;
  if (asking === null || !may(asking.role, 'see last names')) return owner.firstName;
  const profile = await look(docOf.profile(companyId, ownerId));
  return `${owner.firstName} ${profile?.lastName ?? ''}`.trimEnd();
}
