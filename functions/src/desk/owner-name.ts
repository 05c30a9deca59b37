import type { Refused } from '../domain/refusal.ts';
import { may } from '../domain/role.ts';
import { docOf } from '../store/refs.ts';
import { look } from '../store/look.ts';
import type { Caller } from './context.ts';

/**
 * The name of the operator who has the chat, for the text of a refusal; the last name is only for supervisors and admins. Null when the refusal names
 * no owner, or the owner's document does not exist.
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
