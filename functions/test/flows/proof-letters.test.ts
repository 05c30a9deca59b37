import './own-project.ts';
import { beforeEach, expect, it } from 'vitest';
import { disownSignUp, lookAtSignUp } from '../../src/account/sign-up.ts';
import { invite } from '../../src/desk/invites.ts';
import { confirmEmail, resendProof } from '../../src/desk/proof.ts';
import { INVITATIONS_UNPROVEN } from '../../src/domain/proof.ts';
import { UNASKED } from '../../src/work/limits/letters.ts';
import { auth } from '../../src/store/firebase.ts';
import { proofLink } from '../../../scripts/doors.ts';
import { bucketOf, db, fields } from './database.ts';
import { callerOf } from './scene.ts';
import { emptyWorld } from './whole.ts';
import { ANNA, begin, guest, letterTo, opens, signedUp } from './proof-story.ts';

process.env['PUBLIC_URL'] = 'https://rtno.example';

beforeEach(emptyWorld);

/** The minutes pass for one mailbox only, whose letters of the day stay used up. */
async function minutesPass(mailbox: string): Promise<void> {
  for (const what of UNASKED)
    await db
      .collection('limits')
      .doc(bucketOf('letter again', `${what}\n${mailbox}`))
      .delete();
}

it('is asked of one mailbox at most ten times a day, however many companies, labels and dots are used', async () => {
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

it('still reaches the owner of a mailbox whose letters strangers have used up', async () => {
  const stranger = await signedUp(ANNA, 'stranger password');
  for (let i = 0; i < 14; i++) {
    await minutesPass(ANNA);
    // Addresses with labels are the same mailbox.
    await begin(i % 2 === 0 ? ANNA : `anna+${i}@example.com`);
  }
  expect(await disownSignUp(guest(), proofLink(await letterTo(ANNA)))).toMatchObject({ ok: true });
  expect(await fields(`companies/${stranger.companyId}`)).toBeUndefined();
  const own = await signedUp();
  expect(await lookAtSignUp(guest(), own.link)).toMatchObject({ ok: true });
  expect(await confirmEmail(own.admin, own.link)).toMatchObject({ ok: true });
});

it('that is missing for one company does not stop the invitations of a company that has it', async () => {
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

it('has a limit of letters for the whole deployment', async () => {
  process.env['LETTERS_PER_DAY'] = '2';
  try {
    const { admin } = await signedUp();
    expect(await invite(admin, { email: 'a@example.com', role: 'operator' })).toMatchObject({ ok: true });
    expect(await invite(admin, { email: 'b@example.com', role: 'operator' })).toMatchObject({ reason: 'letters-over' });
    expect(await begin('boris@example.com')).toMatchObject({ ok: true });
    expect((await db.collection('mail').where('to', '==', 'boris@example.com').get()).size).toBe(0);
    // A letter that was not sent does not count for the mailbox.
    await db.recursiveDelete(db.collection('usage'));
    const { uid } = await auth.getUserByEmail('boris@example.com');
    const { companyId } = (await fields(`users/${uid}`))!;
    expect(await resendProof(callerOf(companyId, uid), {})).toEqual({ ok: true, output: {} });
  } finally {
    delete process.env['LETTERS_PER_DAY'];
  }
});
