import { auth } from '../../store/firebase.ts';
import { lookAt } from '../../store/look.ts';
import { docOf } from '../../store/refs.ts';

/** Firebase Auth looks so many e-mails up in one call. */
const AT_ONCE = 100;

/** Who of a company's staff, or of whose, has each of these e-mails: for many what `ownerOfMailbox` finds for one. E-mails of nobody's staff are left out. */
export async function staffByEmail(
  emails: readonly string[],
): Promise<ReadonlyMap<string, { uid: string; companyId: string }>> {
  const parts = Array.from({ length: Math.ceil(emails.length / AT_ONCE) }, (_, i) =>
    emails.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
  const found = await Promise.all(parts.map((part) => auth.getUsers(part.map((email) => ({ email })))));
  const known = found.flatMap(({ users }) =>
    users.flatMap(({ uid, email }) => (email === undefined ? [] : [{ uid, email }])),
  );
  const users = await lookAt(known.map(({ uid }) => docOf.user(uid)));
  const staff = known.flatMap((one, i) => (users[i] ? [{ ...one, companyId: users[i].companyId }] : []));
  const profiles = await lookAt(staff.map(({ companyId, uid }) => docOf.profile(companyId, uid)));
  // A signed-in person may change the e-mail at Firebase Auth itself. What counts is the e-mail of the profile, to which our letter went.
  return new Map(
    staff.flatMap(({ email, uid, companyId }, i) =>
      profiles[i]?.email === email ? [[email, { uid, companyId }] as const] : [],
    ),
  );
}
