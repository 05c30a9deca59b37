import './own-project.ts';
import { beforeEach, expect, it } from 'vitest';
import { sweepNightly } from '../../src/work/sweep/nightly.ts';
import { createCompany } from '../../src/account/create-company.ts';
import { acceptInvite, lookAtInvite } from '../../src/account/invite.ts';
import { disownSignUp, lookAtSignUp } from '../../src/account/sign-up.ts';
import { invite, resendInvite } from '../../src/desk/invites.ts';
import { setActive } from '../../src/desk/people.ts';
import { confirmEmail, resendProof } from '../../src/desk/proof.ts';
import { INVITATIONS_UNPROVEN } from '../../src/domain/proof.ts';
import { UNASKED } from '../../src/work/limits/letters.ts';
import { setFault } from '../../src/store/fault.ts';
import { auth } from '../../src/store/firebase.ts';
import { inviteLink, proofLink } from '../../../scripts/doors.ts';
import { bucketOf, company, db, fields } from './database.ts';
import { dyingAt } from './fault.ts';
import { callerOf, founded, says } from './scene.ts';
import { emptyWorld, wholeWorld } from './whole.ts';
import { newAddress } from './world.ts';

process.env['PUBLIC_URL'] = 'https://rtno.example';
beforeEach(emptyWorld);

const ANNA = 'anna@example.com';
const guest = () => ({ address: newAddress(), locale: 'ru' }) as const;
const NAMES = { firstName: 'Анна', lastName: 'Иванова' };
const DAY = 86_400_000;

const begin = (email = ANNA, password = 'the password') =>
  createCompany(guest(), { companyName: 'Ромашка', email, password, ...NAMES });

/** Who has signed up and proven nothing. */
async function signedUp(email = ANNA, password = 'the password') {
  const made = await begin(email, password);
  if (!made.ok) throw new Error(made.reason);
  const { companyId } = made.output;
  const { uid } = await auth.getUserByEmail(email);
  return { companyId, uid, admin: callerOf(companyId, uid), link: proofLink(await letterTo(email)) };
}

/** The newest letter in the outbox to an address. */
async function letterTo(email: string): Promise<{ subject: string; text: string }> {
  const found = (await db.collection('mail').where('to', '==', email).get()).docs;
  const [newest] = found.toSorted((a, b) => b.createTime.toMillis() - a.createTime.toMillis());
  return newest!.get('message');
}

const accept = async (email: string) =>
  acceptInvite(guest(), {
    ...inviteLink({ ...(await letterTo(email)), to: email, html: '' }),
    ...NAMES,
    password: 'her own',
  });

const unprovenOf = async (companyId: string) => (await fields(`companies/${companyId}`))?.['unproven'];

async function weekPasses(companyId: string): Promise<void> {
  const { until } = await unprovenOf(companyId);
  await company(companyId).update({ 'unproven.until': new Date(until.toMillis() - 7 * DAY) });
}

/** Does this password open an account with this e-mail? The emulator keeps passwords readable. */
async function opens(email: string, password: string): Promise<boolean> {
  const { users } = await auth.listUsers();
  return users.some((user) => user.email === email && user.passwordHash?.endsWith(`password=${password}`));
}

/** Lets the minutes pass in which a mailbox gets no second letter. */
async function rest(): Promise<void> {
  for (const { ref } of (await db.collection('limits').get()).docs) await ref.delete();
}

/** The same for one mailbox, whose letters of the day stay spent. */
async function minutesPass(mailbox: string): Promise<void> {
  for (const what of UNASKED)
    await db
      .collection('limits')
      .doc(bucketOf('letter again', `${what}\n${mailbox}`))
      .delete();
}

it('is asked for in a letter that says nothing a stranger has typed', async () => {
  await signedUp();
  const { subject, text } = await letterTo(ANNA);
  expect(subject).toBe('Подтвердите почту: RTNO chat');
  expect(text).toContain('7 дней');
  expect(text).not.toMatch(/Ромашка|Анна|Иванова/);
});

it('is given by the link and the sign-in together, once and for all', async () => {
  const { companyId, admin, link } = await signedUp();
  expect(await lookAtSignUp(guest(), link)).toMatchObject({ output: { companyName: 'Ромашка', email: ANNA } });
  expect(await confirmEmail(admin, { token: 'A'.repeat(43) })).toMatchObject({ reason: 'unknown-proof' });
  expect(await confirmEmail(admin, link)).toEqual({ ok: true, output: {} });
  expect(await confirmEmail(admin, link)).toEqual({ ok: true, output: {} });
  expect(await unprovenOf(companyId)).toBeNull();
  expect((await auth.getUser(admin.uid)).emailVerified).toBe(true);
  expect(await disownSignUp(guest(), link)).toMatchObject({ reason: 'proof-done' });
  expect(await opens(ANNA, 'the password')).toBe(true);
});

it('comes before a fourth invitation, whether it is a new one or one sent again', async () => {
  const { companyId, admin, link } = await signedUp();
  const send = (i: number) => invite(admin, { email: `o${i}@example.com`, role: 'operator' });
  const first = await send(0);
  for (let i = 1; i < INVITATIONS_UNPROVEN; i++) expect(await send(i)).toMatchObject({ ok: true });
  await rest();
  const again = () => resendInvite(admin, { inviteId: first.ok ? first.output.inviteId : '' });
  expect([await send(9), await again()]).toMatchObject([
    { reason: 'company-unproven' },
    { reason: 'company-unproven' },
  ]);
  expect((await company(companyId).collection('invites').get()).size).toBe(3);
  await confirmEmail(admin, link);
  expect([await send(9), await again()]).toMatchObject([{ ok: true }, { ok: true }]);
});

it('can be asked for again, but not within minutes, and the earlier letter still works', async () => {
  const { admin, link } = await signedUp();
  expect(await resendProof(admin, {})).toMatchObject({ reason: 'letter-again', now: { retryMs: expect.any(Number) } });
  await rest();
  expect(await resendProof(admin, {})).toEqual({ ok: true, output: {} });
  expect(proofLink(await letterTo(ANNA)).token).not.toBe(link.token);
  expect(await confirmEmail(admin, link)).toMatchObject({ ok: true });
  expect(await resendProof(admin, {})).toMatchObject({ reason: 'proof-done' });
});

it('ends after seven days what nobody has proven: sign-in, letters and all data, and nothing else', async () => {
  const bystander = await founded(1);
  const before = await wholeWorld();
  const { companyId, admin } = await signedUp();
  await invite(admin, { email: 'oleg@example.com', role: 'operator' });
  await says(companyId, 'visitor-of-a-client-0001', 'hello');
  await sweepNightly();
  expect(await unprovenOf(companyId)).toMatchObject({ ending: false });
  await weekPasses(companyId);
  await sweepNightly();
  await rest();
  expect(await fields(`companies/${companyId}`)).toBeUndefined();
  expect(await company(companyId).listCollections()).toEqual([]);
  expect(await opens(ANNA, 'the password')).toBe(false);
  // The letter of the sign-up itself goes with its time.
  for (const { ref } of (await db.collection('mail').where('to', '==', ANNA).get()).docs) await ref.delete();
  expect(await wholeWorld()).toEqual(before);
  expect(await fields(`companies/${bystander}`)).toBeDefined();
});

it('ends no company that has proven its mailbox, nor one of an earlier version, nor one in which others work', async () => {
  const [proven, shared] = [await signedUp(), await signedUp('boris@example.com')];
  const older = await founded(1);
  await invite(shared.admin, { email: 'oleg@example.com', role: 'operator' });
  expect(await accept('oleg@example.com')).toMatchObject({ ok: true });
  for (const { companyId } of [proven, shared]) await weekPasses(companyId);
  await confirmEmail(proven.admin, proven.link);
  await sweepNightly();
  for (const id of [proven.companyId, shared.companyId, older])
    expect(await fields(`companies/${id}`), id).toBeDefined();
  for (const email of [ANNA, 'boris@example.com']) expect(await opens(email, 'the password')).toBe(true);
});

it('that ends and dies on the way is gone after the next night', async () => {
  const { companyId, link, admin } = await signedUp();
  expect(await dyingAt(1, () => disownSignUp(guest(), link), 'after-save')).toBe(true);
  expect(await unprovenOf(companyId)).toMatchObject({ ending: true });
  expect(await confirmEmail(admin, link)).toMatchObject({ reason: 'deactivated' });
  expect(await says(companyId, 'visitor-of-a-client-0001', 'hello')).toMatchObject({ reason: 'unknown-company' });
  await sweepNightly();
  expect(await fields(`companies/${companyId}`)).toBeUndefined();
  expect(await opens(ANNA, 'the password')).toBe(false);
});

it('of the mailbox beats a stranger who signed up with it first: they can be disowned, and the address is free', async () => {
  const stranger = await signedUp(ANNA, 'stranger password');
  await rest();
  expect(await begin()).toMatchObject({ ok: false, reason: 'email-unproven' });
  const link = proofLink(await letterTo(ANNA));
  expect(link.token).not.toBe(stranger.link.token);
  expect(await disownSignUp(guest(), link)).toEqual({ ok: true, output: {} });
  expect(await opens(ANNA, 'stranger password')).toBe(false);
  expect(await fields(`companies/${stranger.companyId}`)).toBeUndefined();
  await rest();
  expect(await begin()).toMatchObject({ ok: true });
  expect(await opens(ANNA, 'the password')).toBe(true);
});

it('by an invitation’s letter ends a stranger’s sign-up with that e-mail, and the invited person comes in', async () => {
  const host = await signedUp('host@example.com');
  const stranger = await signedUp(ANNA, 'stranger password');
  expect(await invite(host.admin, { email: ANNA, role: 'operator' })).toMatchObject({ ok: true });
  const link = inviteLink({ ...(await letterTo(ANNA)), to: ANNA, html: '' });
  expect(await lookAtInvite(guest(), link)).toMatchObject({ output: { ends: 'Ромашка' } });
  expect(await accept(ANNA)).toMatchObject({ ok: true });
  expect(await opens(ANNA, 'stranger password')).toBe(false);
  expect(await fields(`companies/${stranger.companyId}`)).toBeUndefined();
  expect(await opens(ANNA, 'her own')).toBe(true);
  const { uid } = await auth.getUserByEmail(ANNA);
  expect(await fields(`users/${uid}`)).toEqual({ companyId: host.companyId });
});

it('cannot be taken by a stranger’s session nor by the mailbox alone', async () => {
  const stranger = await signedUp(ANNA, 'stranger password');
  const other = await signedUp('boris@example.com');
  expect(await confirmEmail(other.admin, stranger.link)).toMatchObject({ reason: 'unknown-proof' });
  expect(await confirmEmail(stranger.admin, other.link)).toMatchObject({ reason: 'unknown-proof' });
  expect(await unprovenOf(stranger.companyId)).toMatchObject({ uid: stranger.uid });
});

it('leaves a company to those who have proven their mailbox when who signed it up had not', async () => {
  const stranger = await signedUp(ANNA, 'stranger password');
  await invite(stranger.admin, { email: 'oleg@example.com', role: 'admin' });
  await accept('oleg@example.com');
  await disownSignUp(guest(), stranger.link);
  expect(await opens(ANNA, 'stranger password')).toBe(false);
  expect(await unprovenOf(stranger.companyId)).toBeNull();
  expect(await fields(`companies/${stranger.companyId}/operators/${stranger.uid}`)).toMatchObject({ active: false });
  expect(await opens('oleg@example.com', 'her own')).toBe(true);
});

it.each([
  [
    ['operator', 'operator'],
    ['admin', 'operator'],
  ],
  [
    ['operator', 'supervisor'],
    ['operator', 'admin'],
  ],
  [
    ['operator', 'admin'],
    ['operator', 'admin'],
  ],
] as const)('leaves to %j a company that one of them may administer: %j', async (came, become) => {
  const stranger = await signedUp(ANNA, 'stranger password');
  for (const [i, role] of came.entries()) {
    await invite(stranger.admin, { email: `o${i}@example.com`, role });
    expect(await accept(`o${i}@example.com`)).toMatchObject({ ok: true });
  }
  await disownSignUp(guest(), stranger.link);
  const uids = await Promise.all(came.map(async (_, i) => (await auth.getUserByEmail(`o${i}@example.com`)).uid));
  const people = await Promise.all(uids.map((uid) => fields(`companies/${stranger.companyId}/operators/${uid}`)));
  expect(people.map((person) => person?.['role'])).toEqual(become);
  const heir = uids[become.indexOf('admin')]!;
  expect(
    await invite(callerOf(stranger.companyId, heir), { email: 'new@example.com', role: 'operator' }),
  ).toMatchObject({ ok: true });
});

it('ends a company in which only people are left who were deactivated, and frees their e-mails, too', async () => {
  const stranger = await signedUp(ANNA, 'stranger password');
  await invite(stranger.admin, { email: 'oleg@example.com', role: 'operator' });
  await accept('oleg@example.com');
  const { uid } = await auth.getUserByEmail('oleg@example.com');
  expect(await setActive(stranger.admin, { operatorId: uid, active: false })).toMatchObject({ ok: true });
  await disownSignUp(guest(), stranger.link);
  expect(await fields(`companies/${stranger.companyId}`)).toBeUndefined();
  expect(await company(stranger.companyId).listCollections()).toEqual([]);
  expect(await fields(`users/${uid}`)).toBeUndefined();
  expect((await auth.listUsers()).users).toEqual([]);
});

it('is not kept from anybody by a sign-in that was made past our doors', async () => {
  await auth.createUser({ email: ANNA, password: 'stranger password' });
  expect(await begin()).toMatchObject({ ok: true });
  expect(await opens(ANNA, 'stranger password')).toBe(false);
  expect(await opens(ANNA, 'the password')).toBe(true);
});

it('is asked of one mailbox ten times a day at most, by however many companies, labels and dots', async () => {
  const admins = [];
  for (let i = 0; i < 4; i++) admins.push((await signedUp(`host${i}@example.com`)).admin);
  const answers = [];
  for (let i = 0; i < 12; i++) {
    const again = (await db.collection('limits').get()).docs;
    for (const doc of again) if (doc.get('tokens') === 0) await doc.ref.delete();
    answers.push(await invite(admins[i % 4]!, { email: `vic.tim+${i}@gmail.com`, role: 'operator' }));
  }
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
  expect(answers.slice(10)).toMatchObject([{ reason: 'mailbox-full' }, { reason: 'mailbox-full' }]);
});

it.each([true, false])(
  'is not given by an e-mail changed past our doors, be the former one proven: %s',
  async (proven) => {
    const host = await signedUp('host@example.com');
    const stranger = await signedUp('evil@example.com', 'stranger password');
    if (proven) await confirmEmail(stranger.admin, stranger.link);
    await auth.updateUser(stranger.uid, { email: ANNA, emailVerified: false });
    expect(await confirmEmail(stranger.admin, stranger.link)).toMatchObject({ ok: true });
    expect((await auth.getUser(stranger.uid)).emailVerified).toBe(false);
    expect(await invite(host.admin, { email: ANNA, role: 'operator' })).toMatchObject({ ok: true });
    const own = await signedUp();
    expect(await confirmEmail(own.admin, own.link)).toMatchObject({ ok: true });
    expect((await auth.getUser(own.uid)).emailVerified).toBe(true);
    expect([await opens(ANNA, 'stranger password'), await opens(ANNA, 'the password')]).toEqual([false, true]);
  },
);

it('comes in a letter to the owner of a mailbox that strangers have spent the letters of', async () => {
  const stranger = await signedUp(ANNA, 'stranger password');
  for (let i = 0; i < 14; i++) {
    await minutesPass(ANNA);
    // By labels, too: they are the same mailbox.
    await begin(i % 2 === 0 ? ANNA : `anna+${i}@example.com`);
  }
  expect(await disownSignUp(guest(), proofLink(await letterTo(ANNA)))).toMatchObject({ ok: true });
  expect(await fields(`companies/${stranger.companyId}`)).toBeUndefined();
  const own = await signedUp();
  expect(await lookAtSignUp(guest(), own.link)).toMatchObject({ ok: true });
  expect(await confirmEmail(own.admin, own.link)).toMatchObject({ ok: true });
});

it('that nobody has given costs a mailbox no invitation of a company that has given it', async () => {
  const host = await signedUp('host@example.com');
  await confirmEmail(host.admin, host.link);
  await signedUp(ANNA, 'stranger password');
  for (let i = 0; i < 12; i++) {
    await minutesPass(ANNA);
    await begin();
  }
  for (let i = 0; i < 4; i++) {
    const { admin } = await signedUp(`stranger${i}@example.com`);
    for (let j = 0; j < INVITATIONS_UNPROVEN; j++) {
      await minutesPass(ANNA);
      await invite(admin, { email: `anna+${j}@example.com`, role: 'operator' });
    }
  }
  expect(await invite(host.admin, { email: ANNA, role: 'operator' })).toMatchObject({ ok: true });
});

it('has a budget for the whole deployment', async () => {
  process.env['LETTERS_PER_DAY'] = '2';
  try {
    const { admin } = await signedUp();
    expect(await invite(admin, { email: 'a@example.com', role: 'operator' })).toMatchObject({ ok: true });
    expect(await invite(admin, { email: 'b@example.com', role: 'operator' })).toMatchObject({ reason: 'letters-over' });
    expect(await begin('boris@example.com')).toMatchObject({ ok: true });
    expect((await db.collection('mail').where('to', '==', 'boris@example.com').get()).size).toBe(0);
    // What was not sent has cost the mailbox nothing.
    await db.collection('limits').doc(bucketOf('letters of a day', '')).delete();
    const { uid } = await auth.getUserByEmail('boris@example.com');
    const { companyId } = (await fields(`users/${uid}`))!;
    expect(await resendProof(callerOf(companyId, uid), {})).toEqual({ ok: true, output: {} });
  } finally {
    delete process.env['LETTERS_PER_DAY'];
  }
});

it('is not asked of somebody whose answer was lost: the company that they have made is theirs', async () => {
  let lost = false;
  setFault((step) => {
    if (step !== 'after-sign-in' || lost) return;
    lost = true;
    throw new Error('The answer was lost');
  });
  expect(await begin()).toMatchObject({ ok: true });
  setFault(null);
  expect([lost, await opens(ANNA, 'the password')]).toEqual([true, true]);
});
