import './own-project.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCompany } from '../../src/account/create-company.ts';
import { disownSignUp } from '../../src/account/sign-up.ts';
import { proofLink } from '../../../scripts/doors.ts';
import { resetPassword } from '../../src/account/reset-password.ts';
import { MAIL } from '../../src/mail/outbox.ts';
import { auth } from '../../src/store/firebase.ts';
import { docOf } from '../../src/store/refs.ts';
import { deliver } from '../../src/work/outbox/deliver.ts';
import { db } from './database.ts';
import { startSmtp } from './smtp.ts';
import { alike, emptyWorld } from './whole.ts';
import { newAddress } from './world.ts';

let smtp: Awaited<ReturnType<typeof startSmtp>>;

beforeAll(async () => {
  smtp = await startSmtp();
  const [SMTP_PORT, MAIL_FROM] = [String(smtp.port), 'RTNO chat <chat@rtno.example>'];
  Object.assign(process.env, { SMTP_HOST: '127.0.0.1', SMTP_PORT, SMTP_USER: '', SMTP_PASS: '', MAIL_FROM });
  process.env['PUBLIC_URL'] = 'https://rtno.example';
});
beforeEach(emptyWorld);
afterAll(() => smtp.stop());

const ANNA = 'anna@example.com';
const ask = (email: string, address = newAddress()) => resetPassword({ address, locale: 'ru' }, { email });

/** Somebody of the staff of a company. */
async function account(email: string): Promise<void> {
  const { uid } = await auth.createUser({ email, password: 'correct horse', emailVerified: true });
  await db.doc(`users/${uid}`).set({ companyId: 'company' });
  await docOf.profile('company', uid).ref.set({ lastName: 'Иванова', email });
}

/** The codes that set a new password at this moment. */
async function goodCodes(): Promise<string[]> {
  const place = `emulator/v1/projects/${process.env['GCLOUD_PROJECT']}/oobCodes`;
  const { oobCodes } = await (await fetch(`http://${process.env['FIREBASE_AUTH_EMULATOR_HOST']}/${place}`)).json();
  return oobCodes.map(({ oobCode }: { oobCode: string }) => oobCode);
}

/** Does the trigger's work for every waiting letter, and returns the codes that went to this address. */
async function delivered(email: string): Promise<string[]> {
  const before = smtp.letters(email).length;
  for (const { id } of (await db.collection('mail').get()).docs) await deliver(MAIL, id);
  return smtp
    .letters(email)
    .slice(before)
    .map(({ raw }) => raw.replaceAll('=\r\n', '').match(/reset#(?:3D)?([\w-]+)/)?.[1] ?? 'none');
}

it('is answered by the door alike with and without an account, since only the background looks for the account', async () => {
  await account(ANNA);
  const answers = [await ask(ANNA), await ask('nobody@example.com')];
  expect(answers[0]).toEqual(answers[1]);
  const waiting = (await db.collection('mail').get()).docs.map((doc) => ({
    ...doc.data(),
    to: '',
    deleteAt: 0,
    dueAt: 0,
  }));
  expect(waiting).toHaveLength(2);
  expect(alike(waiting[0])).toBe(alike(waiting[1]));
});

it('sends nothing to somebody without an account, and saves nothing', async () => {
  await ask('nobody@example.com');
  expect(await delivered('nobody@example.com')).toEqual([]);
  expect((await db.collection('mail').get()).size).toBe(0);
});

it('sends nothing to a mailbox that a staff member has added to their sign-in past our doors', async () => {
  await account('evil@example.com');
  const { uid } = await auth.getUserByEmail('evil@example.com');
  await auth.updateUser(uid, { email: ANNA });
  await ask(ANNA);
  expect(await delivered(ANNA)).toEqual([]);
});

it('cannot be used up by a stranger: after a hundred of their calls the owner’s own letter still sets the password', async () => {
  await account(ANNA);
  for (let i = 0; i < 100; i++) await ask(ANNA);
  const flood = await delivered(ANNA);
  expect(flood).toHaveLength(3);
  expect(await ask(ANNA)).toEqual({ ok: true, output: {} });
  const codes = [...flood, ...(await delivered(ANNA))];
  expect(await goodCodes()).toEqual(expect.arrayContaining(codes));
});

it('leads to the page that proves or frees the mailbox when it is not proven, since a stranger may have signed up with it', async () => {
  const names = { companyName: 'Чужая', firstName: 'Анна', lastName: 'Иванова', password: 'stranger password' };
  const made = await createCompany({ address: newAddress(), locale: 'ru' }, { email: ANNA, ...names });
  for (const { ref } of (await db.collection('mail').get()).docs) await ref.delete();
  await ask(ANNA);
  expect(await delivered(ANNA)).toEqual(['none']);
  const [mail] = (await db.collection('mail').get()).docs;
  const link = proofLink(mail!.get('message'));
  expect(made).toEqual({ ok: true, output: { companyId: link.companyId } });
  expect(await disownSignUp({ address: newAddress(), locale: 'ru' }, link)).toMatchObject({ ok: true });
});

it('sends a letter once, however often the work is repeated', async () => {
  await account(ANNA);
  await ask(ANNA);
  smtp.be({ answers: 451 });
  expect(await delivered(ANNA)).toEqual([]);
  const [mail] = (await db.collection('mail').get()).docs;
  const first = mail!.get('message');
  expect(first.subject).toBe('Новый пароль для RTNO chat');
  smtp.be('accepts');
  const past = new Date(Date.now() - 1);
  await mail!.ref.update({ 'delivery.nextAttemptTime': past, dueAt: past });
  expect(await delivered(ANNA)).toHaveLength(1);
  expect((await mail!.ref.get()).get('message')).toEqual(first);
});

it('can be asked for ten times by one network, with or without an account', async () => {
  await account(ANNA);
  for (const email of [ANNA, 'nobody@example.com']) {
    const address = newAddress();
    const answers = [];
    for (let i = 0; i < 11; i++) answers.push((await ask(email, address)).ok);
    expect(answers).toEqual([...Array<boolean>(10).fill(true), false]);
  }
});
