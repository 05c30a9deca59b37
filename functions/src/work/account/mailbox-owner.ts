import { auth } from '../../store/firebase.ts';
import { look } from '../../store/look.ts';
import { docOf } from '../../store/refs.ts';

/**
 * Whose sign-in has this e-mail: nobody's (`free`); one that belongs to no company or came by another e-mail, made or changed past our doors
 * (`stranger`); one whose mailbox nobody has proven (`unproven`), who signed up that company; or somebody's who works for a company (`staff`).
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
  // Whoever is signed in may change the e-mail at Firebase Auth itself: what counts is the one that our letter went to.
  if (profile?.email !== email) return { is: 'stranger', uid };
  return { is: company?.unproven?.uid === uid ? 'unproven' : 'staff', uid, companyId: user.companyId };
}
