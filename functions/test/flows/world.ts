import { randomBytes } from 'node:crypto';
import type { AccountCall, AccountCommand } from '../../src/domain/contract/account.ts';
import type { DeskCall, DeskCommand } from '../../src/domain/contract/desk.ts';
import type { Person } from '../../../scripts/doors.ts';
import { inviteLink, openDoors } from '../../../scripts/doors.ts';

export { eventually, inviteLink, messageId } from '../../../scripts/doors.ts';
export type { Answer, Letter, Person, Visitor } from '../../../scripts/doors.ts';

/** Where the suite runs; scripts/test.ts says. */
export const FUNCTIONS = required('RTNO_FUNCTIONS_URL');
export const PROJECT = process.env['GCLOUD_PROJECT'] ?? 'demo-rtno';

const doors = openDoors({
  functions: FUNCTIONS,
  auth: required('FIREBASE_AUTH_EMULATOR_HOST'),
  mailbox: required('RTNO_MAILBOX_URL'),
});

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these tests with npm test`);
  return value;
}

export const { mustDesk, signIn, letterTo, newVisitor } = doors;
export const callAccount = <C extends AccountCommand>(command: C, fields: AccountCall<C>) =>
  doors.account(command, fields);
export const callDesk = <C extends DeskCommand>(person: Person, command: C, fields: DeskCall<C>) =>
  doors.desk(person, command, fields);

/** Sends anything at all to a callable: for bad input. */
export const callRaw = (name: 'desk' | 'account', data: unknown, idToken?: string) =>
  doors.call<unknown>(name, data, idToken);

/** Letters and digits that nobody has used before. */
export const unique = () => randomBytes(9).toString('hex');

export const PASSWORD = 'correct horse';

/** A company with its first admin, by the real door. */
export async function newCompany(name = 'Ромашка'): Promise<{ companyId: string; admin: Person }> {
  const email = `admin-${unique()}@example.com`;
  const made = await callAccount('createCompany', {
    companyName: name,
    firstName: 'Анна',
    lastName: 'Иванова',
    email,
    password: PASSWORD,
  });
  if (!made.ok) throw new Error(`createCompany: ${made.reason}`);
  return { companyId: made.output.companyId, admin: await signIn(email, PASSWORD) };
}

/** Somebody new of the staff: invited by the admin, through the real letter. */
export async function hire(
  admin: Person,
  role: 'operator' | 'supervisor' | 'admin' = 'operator',
  firstName = 'Олег',
): Promise<Person> {
  const email = `${role}-${unique()}@example.com`;
  await mustDesk(admin, 'invite', { email, role });
  const link = inviteLink(await letterTo(email));
  const accepted = await callAccount('acceptInvite', { ...link, firstName, lastName: 'Петров', password: PASSWORD });
  if (!accepted.ok) throw new Error(`acceptInvite: ${accepted.reason}`);
  return signIn(email, PASSWORD);
}

/** Runs a scheduled function now, as its clock would. */
export async function runSchedule(name: 'sweepMinute' | 'sweepNight'): Promise<void> {
  const response = await fetch(
    `${new URL(FUNCTIONS).origin}/functions/projects/${PROJECT}/triggers/europe-west1-${name}-0`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ data: {} }),
    },
  );
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
}
