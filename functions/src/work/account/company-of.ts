import { look } from '../../store/look.ts';
import { docOf } from '../../store/refs.ts';

/** A person never changes company, so an instance may keep the answer in memory as long as it lives. */
const known = new Map<string, string>();

/** The company that a signed-in person works for, or null. */
export async function companyOf(uid: string): Promise<string | null> {
  const cached = known.get(uid);
  if (cached !== undefined) return cached;
  const user = await look(docOf.user(uid));
  if (user !== null) known.set(uid, user.companyId);
  return user?.companyId ?? null;
}
