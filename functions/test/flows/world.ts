import { randomBytes, randomInt } from 'node:crypto';
import type { AccountCall, AccountCommand } from '../../src/domain/contract/account.ts';
import type { DeskCall, DeskCommand } from '../../src/domain/contract/desk.ts';
import type { Letter, Person } from '../../../scripts/doors.ts';
import { inviteLink, openDoors } from '../../../scripts/doors.ts';
import { bucketOf, company, db } from './database.ts';

export { eventually, inviteLink, messageId, proofLink } from '../../../scripts/doors.ts';
export type { Answer, Letter, Person, Visitor } from '../../../scripts/doors.ts';

/** The addresses of the emulators, set by scripts/test.ts. */
export const FUNCTIONS = required('RTNO_FUNCTIONS_URL');
export const PROJECT = process.env['GCLOUD_PROJECT'] ?? 'demo-rtno';

const AUTH = required('FIREBASE_AUTH_EMULATOR_HOST');
const addresses = { functions: FUNCTIONS, auth: AUTH, mailbox: required('RTNO_MAILBOX_URL') };
const doors = openDoors({ ...addresses, from: newAddress });

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these tests with npm test`);
  return value;
}

export const { mustDesk, signIn, trySignIn, letterTo, newVisitor } = doors;
export const callAccount = <C extends AccountCommand>(command: C, fields: AccountCall<C>) =>
  doors.account(command, fields);
export const callDesk = <C extends DeskCommand>(person: Person, command: C, fields: DeskCall<C>) =>
  doors.desk(person, command, fields);

/** Sends any value to a callable, for tests of bad input. */
export const callRaw = (name: 'desk' | 'account', data: unknown, idToken?: string) =>
  doors.call<unknown>(name, data, idToken);

/** A random private address: each person of a test has their own, so that they share no rate limit. */
export function newAddress(): string {
  return ['10', randomInt(256), randomInt(256), randomInt(1, 255)].join('.');
}

/** As `callRaw`, with this X-Forwarded-For: the caller's claim, and at its right end the address that the platform saw. */
export const callFrom = (forwardedFor: string, name: 'desk' | 'account', data: unknown, idToken?: string) =>
  openDoors({ ...addresses, from: () => forwardedFor }).call<unknown>(name, data, idToken);

/** Letters and digits that no other test uses. */
export const unique = () => randomBytes(9).toString('hex');

export const newEmail = () => `${unique()}@example.com`;

export const PASSWORD = 'correct horse';

/** A company and its first admin, made by the real door, with its mailbox proven. */
export async function newCompany(name = 'Ромашка'): Promise<{ companyId: string; admin: Person }> {
  const made = await newUnprovenCompany(name);
  await company(made.companyId).update({ unproven: null });
  return made;
}

/** A company and its first admin before the letter has been opened. */
export async function newUnprovenCompany(name = 'Ромашка'): Promise<{ companyId: string; admin: Person }> {
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

/** A new staff member, invited by the admin through a real letter. */
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

/** Lets the minutes pass in which an e-mail gets no second invitation. */
export const mailboxRests = (email: string) =>
  db
    .collection('limits')
    .doc(bucketOf('letter again', `invitation\n${email}`))
    .delete();

/** Signs up past our doors, as anybody with the web app's configuration can. */
export async function signUpRaw(email: string, password = PASSWORD): Promise<Person> {
  const { localId, idToken } = await (await identity('signUp', { email, password, returnSecureToken: true })).json();
  return { uid: localId, email, idToken };
}

/** The code in a letter that sets a new password. */
export function resetCode(letter: Letter): string {
  const code = letter.text.match(/reset#(\S+)/)?.[1];
  if (code === undefined) throw new Error('No code in the letter');
  return code;
}

/** Sets a new password as the page behind the letter does; false when the code is no longer valid. */
export const setPassword = async (oobCode: string, newPassword: string): Promise<boolean> =>
  (await identity('resetPassword', { oobCode, newPassword })).ok;

function identity(action: string, body: unknown): Promise<Response> {
  return fetch(`http://${AUTH}/identitytoolkit.googleapis.com/v1/accounts:${action}?key=demo`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Hands a task to its function now, as the queue would at its moment. */
export async function runTask(queue: 'lookAtChat' | 'sweepShard', data: unknown): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${FUNCTIONS}/${queue}`, { method: 'POST', headers, body: JSON.stringify({ data }) });
  if (!response.ok) throw new Error(`${queue}: ${response.status}`);
}

/** Runs a scheduled function now, as the scheduler would. */
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
