import './own-project.ts';
import { beforeEach, expect, it } from 'vitest';
import { sweepNightly } from '../../src/work/sweep/nightly.ts';
import { disownSignUp } from '../../src/account/sign-up.ts';
import { invite } from '../../src/desk/invites.ts';
import { setActive } from '../../src/desk/people.ts';
import { confirmEmail } from '../../src/desk/proof.ts';
import { auth } from '../../src/store/firebase.ts';
import { company, db, fields } from './database.ts';
import { dyingAt } from './fault.ts';
import { callerOf, founded, says } from './scene.ts';
import { emptyWorld, wholeWorld } from './whole.ts';
import { ANNA, accept, guest, opens, rest, signedUp, unprovenOf } from './proof-story.ts';

process.env['PUBLIC_URL'] = 'https://rtno.example';

beforeEach(emptyWorld);

const DAY = 86_400_000;

async function weekPasses(companyId: string): Promise<void> {
  const { until } = await unprovenOf(companyId);
  await company(companyId).update({ 'unproven.until': new Date(until.toMillis() - 7 * DAY) });
}

/** The whole world without what the sweep notes about its own work, which is no company's. */
const ofCompanies = async () => (await wholeWorld()).filter((doc) => !doc.startsWith('upkeep/'));

it('ends after seven days a company whose mailbox is not proven: sign-in, letters and all its data, and nothing else', async () => {
  const bystander = await founded(1);
  // The first night brings a company's own upkeep.
  await sweepNightly();
  const before = await ofCompanies();
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
  // The letter of the sign-up is removed later because of its age.
  for (const { ref } of (await db.collection('mail').where('to', '==', ANNA).get()).docs) await ref.delete();
  expect(await ofCompanies()).toEqual(before);
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

it('whose end is interrupted is gone after the next night', async () => {
  const { companyId, link, admin } = await signedUp();
  expect(await dyingAt(1, () => disownSignUp(guest(), link), 'after-save')).toBe(true);
  expect(await unprovenOf(companyId)).toMatchObject({ ending: true });
  expect(await confirmEmail(admin, link)).toMatchObject({ reason: 'deactivated' });
  expect(await says(companyId, 'visitor-of-a-client-0001', 'hello')).toMatchObject({ reason: 'unknown-company' });
  await sweepNightly();
  expect(await fields(`companies/${companyId}`)).toBeUndefined();
  expect(await opens(ANNA, 'the password')).toBe(false);
});

it('leaves a company to its members with proven mailboxes when the founder’s is not proven', async () => {
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

it('ends a company in which only deactivated people are left, and frees their e-mails, too', async () => {
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
