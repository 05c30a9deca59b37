import { auth } from '../../store/firebase.ts';
import { look } from '../../store/look.ts';
import { docOf } from '../../store/refs.ts';

/**
 * Whose sign-in has this e-mail.
 * `free`: nobody's. `stranger`: a sign-in that was made at Firebase Auth without our functions and belongs to no company, or whose e-mail was changed there.
 * `unproven`: the person who signed up the company, whose mailbox nobody has proven. `staff`: a person who works for a company.
 */
export type MailboxOwner =
  | { is: 'free' }
  | { is: 'stranger'; uid: string }
  | { is: 'unproven' | 'staff'; uid: string; companyId: string };

export async function ownerOfMailbox(email: string): Promise<MailboxOwner> {
  const [known] = (await auth.getUsers([{ email }])).users;
  if (known === undefined) return { is: 'free' };
  const { uid } = known;
  const user = await look(docOf.user(uid));
  if (user === null) return { is: 'stranger', uid };
  const [company, profile] = await Promise.all([
    look(docOf.company(user.companyId)),
    look(docOf.profile(user.companyId, uid)),
  ]);
  // A signed-in person may change the e-mail at Firebase Auth itself. What counts is the e-mail of the profile, to which our letter went.
  if (profile?.email !== email) return { is: 'stranger', uid };
  return { is: company?.unproven?.uid === uid ? 'unproven' : 'staff', uid, companyId: user.companyId };
}
