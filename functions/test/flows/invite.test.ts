import { afterEach, describe, expect, it } from 'vitest';
import { acceptInvite } from '../../src/account/invite.ts';
import { invite } from '../../src/desk/invites.ts';
import { setFault } from '../../src/store/fault.ts';
import { company, db, fields } from './database.ts';
import { dyingAt } from './fault.ts';
import type { Person } from './world.ts';
import {
  PASSWORD,
  callAccount,
  callDesk,
  callRaw,
  eventually,
  inviteLink,
  letterTo,
  mailboxRests,
  mustDesk,
  newCompany,
  newEmail,
  signIn,
  signUpRaw,
  trySignIn,
  unique,
} from './world.ts';
import { NAMES } from './account-letters.ts';

afterEach(() => setFault(null));

/** Invites somebody, and reads their letter. */
async function invited(admin: Person, role: 'operator' | 'supervisor' | 'admin' = 'operator') {
  const email = newEmail();
  const { inviteId } = await mustDesk(admin, 'invite', { email, role });
  const letter = await letterTo(email);
  return { email, inviteId, letter, link: inviteLink(letter) };
}

async function mailOf(inviteId: string) {
  const found = await db.collection('mail').where('invite.inviteId', '==', inviteId).get();
  return found.docs.map((doc) => doc.data());
}

describe('Приглашение', () => {
  it('arrives as a letter with «Принять приглашение», kept in the outbox as the Trigger Email extension would', async () => {
    const { companyId, admin } = await newCompany('Ромашка <b>и</b> клевер');
    const { email, inviteId, letter, link } = await invited(admin);
    expect(letter.subject).toBe('Приглашение в компанию «Ромашка <b>и</b> клевер»: RTNO chat');
    expect(letter.text).toContain('Анна приглашает вас в команду поддержки компании «Ромашка');
    expect(letter.text).toContain('Ваша роль: оператор.');
    expect(letter.html).toContain('Принять приглашение');
    expect(letter.html).toContain('Ромашка &lt;b&gt;и&lt;/b&gt; клевер');
    expect(link).toMatchObject({ companyId, inviteId });
    expect(letter.html).toContain(`/dashboard/invite#${companyId}.${inviteId}.${link.token}`);
    const [mail] = await mailOf(inviteId);
    expect(mail).toMatchObject({
      to: email,
      message: { subject: letter.subject, text: expect.any(String), html: expect.any(String) },
    });
    const invite = await eventually(async () => {
      const now = await fields(`companies/${companyId}/invites/${inviteId}`);
      return now?.['mail'].state === 'SUCCESS' && now;
    }, 'the state of the letter on the invitation');
    expect(invite).toMatchObject({ email, role: 'operator', state: 'pending', mail: { attempts: 1, error: null } });
    expect((await mailOf(inviteId))[0]!['delivery']).toMatchObject({ state: 'SUCCESS', attempts: 1, error: null });
    expect(JSON.stringify(invite)).not.toContain(link.token);
  });

  it('shows on its page which company invites whom', async () => {
    const { admin } = await newCompany('Ромашка');
    const { email, link } = await invited(admin, 'supervisor');
    const looked = await callAccount('lookAtInvite', link);
    expect(looked).toEqual({ ok: true, output: { companyName: 'Ромашка', email, role: 'supervisor', ends: null } });
  });

  it.each(['operator', 'supervisor', 'admin'] as const)(
    'makes an %s: with name, role, ledger and private profile',
    async (role) => {
      const { companyId, admin } = await newCompany();
      const { email, inviteId, link } = await invited(admin, role);
      expect(await callAccount('acceptInvite', { ...link, ...NAMES })).toEqual({ ok: true, output: { email } });
      const person = await signIn(email, PASSWORD);
      const place = `companies/${companyId}/operators/${person.uid}`;
      const operator = (await fields(place))!;
      expect(operator).toMatchObject({ firstName: 'Олег', role, active: true, status: 'break', load: 0, maxChats: 5 });
      expect(operator).not.toHaveProperty('lastName');
      expect(await fields(`${place}/private/profile`)).toEqual({ lastName: 'Петров', email });
      expect(await fields(`${place}/shifts/${operator['shiftId']}`)).toMatchObject({ status: 'break', to: null });
      const invite = await fields(`companies/${companyId}/invites/${inviteId}`);
      expect(invite).toMatchObject({ state: 'accepted', operatorId: person.uid });
      expect(await callDesk(person, 'heartbeat', { idleMs: 0 })).toMatchObject({
        ok: true,
        output: { status: 'break' },
      });
    },
  );

  it('is used up by one acceptance', async () => {
    const { companyId, admin } = await newCompany();
    const { email, link } = await invited(admin);
    await callAccount('acceptInvite', { ...link, ...NAMES });
    const again = await callAccount('acceptInvite', { ...link, ...NAMES, firstName: 'Вор', password: 'another one' });
    expect(again).toMatchObject({ ok: false, reason: 'invite-used', text: expect.stringContaining('просто войдите') });
    expect(await callAccount('lookAtInvite', link)).toMatchObject({ ok: false, reason: 'invite-used' });
    expect(await trySignIn(email, 'another one')).toBeNull();
    const staff = await company(companyId).collection('operators').get();
    expect(staff.docs.map((doc) => doc.get('firstName')).sort()).toEqual(['Анна', 'Олег']);
  });

  it('makes one account when it is accepted twice at once, and the one who succeeds can sign in', async () => {
    const { companyId, admin } = await newCompany();
    const { email, link } = await invited(admin);
    const passwords = ['password one', 'password two', 'password three'];
    const answers = await Promise.all(
      passwords.map((password) => callAccount('acceptInvite', { ...link, ...NAMES, password })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.reason).toBe('invite-used');
    const winner = passwords[answers.findIndex((answer) => answer.ok)]!;
    const person = await signIn(email, winner);
    expect(await callDesk(person, 'heartbeat', { idleMs: 0 })).toMatchObject({ ok: true });
    expect((await company(companyId).collection('operators').get()).size).toBe(2);
  });

  it('works for seven days', async () => {
    const { companyId, admin } = await newCompany();
    const { inviteId, link } = await invited(admin);
    await company(companyId)
      .collection('invites')
      .doc(inviteId)
      .update({ expiresAt: new Date(Date.now() - 1) });
    for (const answer of [
      await callAccount('lookAtInvite', link),
      await callAccount('acceptInvite', { ...link, ...NAMES }),
    ]) {
      expect(answer).toMatchObject({ ok: false, reason: 'invite-expired', text: expect.stringContaining('истёк') });
    }
  });

  it('can be withdrawn, and the page behind its link then says so', async () => {
    const { admin } = await newCompany();
    const { inviteId, link } = await invited(admin);
    await mustDesk(admin, 'revokeInvite', { inviteId });
    await mustDesk(admin, 'revokeInvite', { inviteId });
    const answer = await callAccount('acceptInvite', { ...link, ...NAMES });
    expect(answer).toMatchObject({ ok: false, reason: 'invite-revoked', text: expect.stringContaining('отозвано') });
    expect(await callDesk(admin, 'resendInvite', { inviteId })).toMatchObject({ ok: false, reason: 'invite-revoked' });
  });

  it('that is sent again has a new link, also when it had expired, and the old link no longer works', async () => {
    const { companyId, admin } = await newCompany();
    const { email, inviteId, link } = await invited(admin);
    await company(companyId)
      .collection('invites')
      .doc(inviteId)
      .update({ expiresAt: new Date(Date.now() - 1) });
    await mailboxRests(email);
    await mustDesk(admin, 'resendInvite', { inviteId });
    const renewed = await eventually(async () => {
      const now = inviteLink(await letterTo(email));
      return now.token !== link.token && now;
    }, 'the second letter');
    expect(await callAccount('acceptInvite', { ...link, ...NAMES })).toMatchObject({
      ok: false,
      reason: 'unknown-invite',
    });
    expect(await callAccount('acceptInvite', { ...renewed, ...NAMES })).toMatchObject({ ok: true });
    expect(await callDesk(admin, 'resendInvite', { inviteId })).toMatchObject({ ok: false, reason: 'invite-used' });
    expect(await callDesk(admin, 'revokeInvite', { inviteId })).toMatchObject({ ok: false, reason: 'invite-used' });
  });

  it('gives exactly the same answer to a wrong token, an unknown invitation and another company’s', async () => {
    const [one, other] = [await newCompany(), await newCompany()];
    const { link } = await invited(one.admin);
    const wrong = [
      { ...link, token: 'A'.repeat(43) },
      { ...link, inviteId: 'nosuchinvitation' },
      { ...link, companyId: other.companyId },
      { ...link, companyId: 'nosuchcompany' },
    ];
    const answers = await Promise.all(wrong.map((guess) => callAccount('lookAtInvite', guess)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ ok: false, reason: 'unknown-invite' });
    expect(await callAccount('lookAtInvite', { ...link, token: 'short' })).toMatchObject({
      ok: false,
      reason: 'bad-input',
    });
  });

  it('is not sent twice to one e-mail, nor to somebody who has a company', async () => {
    const { admin } = await newCompany();
    const { email } = await invited(admin);
    expect(await callDesk(admin, 'invite', { email, role: 'admin' })).toMatchObject({
      ok: false,
      reason: 'already-invited',
    });
    const taken = await callDesk(admin, 'invite', { email: admin.email, role: 'operator' });
    expect(taken).toMatchObject({ ok: false, reason: 'email-taken' });
  });

  it('is sent once when two people press at once', async () => {
    const { companyId, admin } = await newCompany();
    const email = newEmail();
    const caller = { uid: admin.uid, companyId, locale: 'ru', from: null } as const;
    const answers = await Promise.all([1, 2, 3].map(() => invite(caller, { email, role: 'operator' })));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect((await company(companyId).collection('invites').get()).size).toBe(1);
  });

  it('is the only way to an operator’s account: a sign-in made without one reaches nothing', async () => {
    const stranger = await signUpRaw(newEmail());
    expect(await callDesk(stranger, 'heartbeat', { idleMs: 0 })).toMatchObject({ ok: false, reason: 'not-staff' });
    expect(await callDesk(stranger, 'setStatus', { status: 'working' })).toMatchObject({
      ok: false,
      reason: 'not-staff',
    });
    expect(await callRaw('desk', { command: 'heartbeat', idleMs: 0 })).toMatchObject({
      ok: false,
      reason: 'not-signed-in',
    });
  });

  it('belongs to the owner of the mailbox: a stranger who signed up with the e-mail first keeps neither password nor session', async () => {
    const { admin } = await newCompany();
    const { email, link } = await invited(admin);
    const stranger = await signUpRaw(email, 'stranger password');
    expect(await callAccount('acceptInvite', { ...link, ...NAMES })).toMatchObject({ ok: true });
    expect(await trySignIn(email, 'stranger password')).toBeNull();
    expect(await callDesk(stranger, 'heartbeat', { idleMs: 0 })).toMatchObject({ ok: false });
    expect(await callDesk(await signIn(email, PASSWORD), 'heartbeat', { idleMs: 0 })).toMatchObject({ ok: true });
  });

  it('whose acceptance died at any step can be finished with the same link', async () => {
    const { companyId, admin } = await newCompany();
    let died = true;
    for (let step = 0; died; step++) {
      const { email, link } = await invited(admin);
      died = await dyingAt(step, () => acceptInvite({ address: unique(), locale: 'ru' }, { ...link, ...NAMES }));
      if (died) {
        expect(await callAccount('lookAtInvite', link)).toMatchObject({ ok: true });
        expect(await callAccount('acceptInvite', { ...link, ...NAMES })).toMatchObject({ ok: true });
      }
      const person = await signIn(email, PASSWORD);
      expect(await callDesk(person, 'heartbeat', { idleMs: 0 })).toMatchObject({ ok: true });
      const profiles = await company(companyId).collection('operators').where('firstName', '==', 'Олег').get();
      expect(profiles.size).toBe(step + 1);
    }
  });
});
