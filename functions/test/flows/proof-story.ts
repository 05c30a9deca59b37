import './own-project.ts';
import { createCompany } from '../../src/account/create-company.ts';
import { acceptInvite } from '../../src/account/invite.ts';
import { auth } from '../../src/store/firebase.ts';
import { inviteLink, proofLink } from '../../../scripts/doors.ts';
import { db, fields } from './database.ts';
import { callerOf } from './scene.ts';
import { newAddress } from './world.ts';

export const ANNA = 'anna@example.com';

export const guest = () => ({ address: newAddress(), locale: 'ru' }) as const;

export const NAMES = { firstName: 'Анна', lastName: 'Иванова' };

export const begin = (email = ANNA, password = 'the password') =>
  createCompany(guest(), { companyName: 'Ромашка', email, password, ...NAMES });

/** A person who has signed up and not yet proven their mailbox. */
export async function signedUp(email = ANNA, password = 'the password') {
  const made = await begin(email, password);
  if (!made.ok) throw new Error(made.reason);
  const { companyId } = made.output;
  const { uid } = await auth.getUserByEmail(email);
  return { companyId, uid, admin: callerOf(companyId, uid), link: proofLink(await letterTo(email)) };
}

/** The newest letter in the outbox to an address. */
export async function letterTo(email: string): Promise<{ subject: string; text: string }> {
  const found = (await db.collection('mail').where('to', '==', email).get()).docs;
  const [newest] = found.toSorted((a, b) => b.createTime.toMillis() - a.createTime.toMillis());
  return newest!.get('message');
}

export const accept = async (email: string) =>
  acceptInvite(guest(), {
    ...inviteLink({ ...(await letterTo(email)), to: email, html: '' }),
    ...NAMES,
    password: 'her own',
  });

export const unprovenOf = async (companyId: string) => (await fields(`companies/${companyId}`))?.['unproven'];

/** Whether this password opens the account of this e-mail; the emulator stores passwords readably. */
export async function opens(email: string, password: string): Promise<boolean> {
  const { users } = await auth.listUsers();
  return users.some((user) => user.email === email && user.passwordHash?.endsWith(`password=${password}`));
}

/** Lets the minutes pass in which a mailbox gets no second letter. */
export async function rest(): Promise<void> {
  for (const { ref } of (await db.collection('limits').get()).docs) await ref.delete();
}
