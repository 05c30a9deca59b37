import './own-project.ts';
import { beforeEach, expect, it } from 'vitest';
import { lookAtInvite } from '../../src/account/invite.ts';
import { disownSignUp, lookAtSignUp } from '../../src/account/sign-up.ts';
import { invite, resendInvite } from '../../src/desk/invites.ts';
import { confirmEmail, resendProof } from '../../src/desk/proof.ts';
import { INVITATIONS_UNPROVEN } from '../../src/domain/proof.ts';
import { setFault } from '../../src/store/fault.ts';
import { auth } from '../../src/store/firebase.ts';
import { inviteLink, proofLink } from '../../../scripts/doors.ts';
import { company, fields } from './database.ts';

import { emptyWorld } from './whole.ts';
import { ANNA, accept, begin, guest, letterTo, opens, rest, signedUp, unprovenOf } from './proof-story.ts';

process.env['PUBLIC_URL'] = 'https://rtno.example';

beforeEach(emptyWorld);

it('is asked for in a letter that holds nothing a stranger has typed', async () => {
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

it('is needed for a fourth invitation, whether it is a new one or one sent again', async () => {
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

it('can be asked for again, but only after some minutes, and the earlier letter still works', async () => {
  const { admin, link } = await signedUp();
  expect(await resendProof(admin, {})).toMatchObject({ reason: 'letter-again', now: { retryMs: expect.any(Number) } });
  await rest();
  expect(await resendProof(admin, {})).toEqual({ ok: true, output: {} });
  expect(proofLink(await letterTo(ANNA)).token).not.toBe(link.token);
  expect(await confirmEmail(admin, link)).toMatchObject({ ok: true });
  expect(await resendProof(admin, {})).toMatchObject({ reason: 'proof-done' });
});

it('lets the owner of the mailbox disown a stranger who signed up with it, which frees the address', async () => {
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

it('by an invitation’s letter ends a stranger’s sign-up with that e-mail, and the invited person gets the account', async () => {
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

it('needs both the mailbox and the sign-in: a stranger’s session or the mailbox alone is not enough', async () => {
  const stranger = await signedUp(ANNA, 'stranger password');
  const other = await signedUp('boris@example.com');
  expect(await confirmEmail(other.admin, stranger.link)).toMatchObject({ reason: 'unknown-proof' });
  expect(await confirmEmail(stranger.admin, other.link)).toMatchObject({ reason: 'unknown-proof' });
  expect(await unprovenOf(stranger.companyId)).toMatchObject({ uid: stranger.uid });
});

it('is not prevented by a sign-in that was made past our doors', async () => {
  await auth.createUser({ email: ANNA, password: 'stranger password' });
  expect(await begin()).toMatchObject({ ok: true });
  expect(await opens(ANNA, 'stranger password')).toBe(false);
  expect(await opens(ANNA, 'the password')).toBe(true);
});

it('is not needed to repeat a sign-up whose answer was lost: the company that was made is theirs', async () => {
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
