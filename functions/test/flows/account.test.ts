import { afterEach, describe, expect, it } from 'vitest';
import { Timestamp } from 'firebase-admin/firestore';

import { setFault } from '../../src/store/fault.ts';
import { bucketOf, db, fields } from './database.ts';
import {
  PASSWORD,
  callAccount,
  callDesk,
  callFrom,
  callRaw,
  hire,
  letterTo,
  newAddress,
  newCompany,
  newEmail,
  resetCode,
  setPassword,
  signIn,
  trySignIn,
  unique,
} from './world.ts';
import { NAMES } from './account-letters.ts';

afterEach(() => setFault(null));

describe('«Создать аккаунт»', () => {
  it('makes a company with its settings and its first admin, on a break until they choose to work', async () => {
    const { companyId, admin } = await newCompany('Цветы у дома');
    const made = await fields(`companies/${companyId}`);
    expect(made).toMatchObject({ name: 'Цветы у дома', knowledgeVersion: 0 });
    expect(made!['settings']).toMatchObject({ locale: 'ru', queueMode: 'auto', maxChats: 5 });
    expect(await fields(`users/${admin.uid}`)).toEqual({ companyId });
    const operator = await fields(`companies/${companyId}/operators/${admin.uid}`);
    expect(operator).toMatchObject({ firstName: 'Анна', role: 'admin', active: true, status: 'break', load: 0 });
    expect(operator).toMatchObject({ available: false, openChats: [] });
    expect(operator).not.toHaveProperty('lastName');
    const profile = await fields(`companies/${companyId}/operators/${admin.uid}/private/profile`);
    expect(profile).toEqual({ lastName: 'Иванова', email: admin.email });
  });

  it('speaks the language of the person who creates it', async () => {
    const email = newEmail();
    const made = await callRaw('account', {
      ...NAMES,
      command: 'createCompany',
      locale: 'en',
      companyName: 'Flowers',
      email,
    });
    const { companyId } = (made as { output: { companyId: string } }).output;
    expect((await fields(`companies/${companyId}`))!['settings']).toMatchObject({ locale: 'en' });
  });

  it('refuses an e-mail that has an account already, whatever its case, and makes no company', async () => {
    const { admin } = await newCompany();
    const email = ` ${admin.email.toUpperCase()} `;
    const name = unique();
    const answer = await callAccount('createCompany', { companyName: name, ...NAMES, email });
    expect(answer).toMatchObject({ ok: false, reason: 'email-taken', text: expect.stringContaining('занята') });
    expect((await db.collection('companies').where('name', '==', name).get()).size).toBe(0);
  });

  it('gives one of two who take the same e-mail at once the account, and tells the other', async () => {
    const email = newEmail();
    const create = (password: string) =>
      callAccount('createCompany', { ...NAMES, companyName: 'Ромашка', email, password });
    const answers = await Promise.all([create('first password'), create('second password')]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ reason: expect.stringMatching(/^email-/) });
    const password = answers[0]!.ok ? 'first password' : 'second password';
    const person = await signIn(email, password);
    const winner = answers.find((answer) => answer.ok)!;
    expect(await fields(`users/${person.uid}`)).toEqual(winner.ok ? winner.output : null);
  });

  const good = {
    companyName: 'Ромашка',
    firstName: 'Анна',
    lastName: 'Иванова',
    email: 'a@example.com',
    password: PASSWORD,
  };
  const bad: [string, Record<string, unknown>, Record<string, string>][] = [
    ['no e-mail', { ...good, email: undefined }, { email: 'strict-object' }],
    ['not an e-mail', { ...good, email: 'anna' }, { email: 'email' }],
    ['a short password', { ...good, password: '1234567' }, { password: 'too-short' }],
    ['an endless password', { ...good, password: 'x'.repeat(1_001) }, { password: 'too-long' }],
    ['a blank name', { ...good, firstName: '   ' }, { firstName: 'empty' }],
    ['a long name', { ...good, lastName: 'я'.repeat(81) }, { lastName: 'too-long' }],
    ['a link for a name', { ...good, companyName: 'Ваш приз: evil.com' }, { companyName: 'link' }],
    ['a link with another dot', { ...good, firstName: 'evil․com' }, { firstName: 'link' }],
    ['a number for a name', { ...good, firstName: 7 }, { firstName: 'string' }],
    ['a role of one’s own', { ...good, role: 'admin' }, { role: 'strict-object' }],
  ];
  it.each(bad)('refuses %s and says which field is wrong', async (_what, input, problems) => {
    const answer = await callRaw('account', { command: 'createCompany', ...input });
    expect(answer).toMatchObject({ ok: false, reason: 'bad-input', details: { problems } });
  });

  it('says in either language what is wrong with a call', async () => {
    const calls: [unknown, string][] = [
      [null, 'input'],
      [{}, 'command'],
      [{ command: 'becomeAdmin' }, 'command'],
      [{ command: 'createCompany', locale: 'tlh' }, 'locale'],
    ];
    for (const [data, field] of calls) {
      const answer = await callRaw('account', data);
      expect(answer).toMatchObject({ ok: false, reason: 'bad-input', text: 'Проверьте введённые данные.' });
      expect(answer).toMatchObject({ details: { problems: { [field]: expect.any(String) } } });
    }
    for (const data of [{ locale: 'en' }, { command: 'becomeAdmin', locale: 'en' }]) {
      expect(await callRaw('account', data)).toMatchObject({
        reason: 'bad-input',
        text: 'Please check what you entered.',
      });
    }
  });

  it('has a limit for one network, whatever address each call claims', async () => {
    const network = newAddress();
    const name = unique();
    const reasons = [];
    for (let i = 0; i < 25; i++) {
      const fieldsOf = { command: 'createCompany', ...NAMES, companyName: name, email: newEmail() };
      const answer = await callFrom(`${newAddress()}, ${network}`, 'account', fieldsOf);
      reasons.push(answer.ok ? 'ok' : answer.reason);
    }
    expect(reasons).toEqual([...Array<string>(10).fill('ok'), ...Array<string>(15).fill('too-many')]);
    expect((await db.collection('companies').where('name', '==', name).get()).size).toBe(10);
  });
});

describe('Забытый пароль', () => {
  it('is replaced by the link in the letter', async () => {
    const { admin } = await newCompany();
    expect(await callAccount('resetPassword', { email: admin.email })).toEqual({ ok: true, output: {} });
    const letter = await letterTo(admin.email, 'Новый пароль');
    expect(letter.html).toContain('Задать новый пароль');
    const code = resetCode(letter);
    expect(await setPassword(code, 'a new password')).toBe(true);
    expect(await trySignIn(admin.email, PASSWORD)).toBeNull();
    const back = await signIn(admin.email, 'a new password');
    expect(await callDesk(back, 'heartbeat', { idleMs: 0 })).toMatchObject({ ok: true });
    expect(await setPassword(code, 'once more')).toBe(false);
  });
});

describe('Письма компании', () => {
  it('are not used up by somebody who may not invite', async () => {
    const { companyId, admin } = await newCompany();
    const operator = await hire(admin);
    const bucket = db.collection('limits').doc(bucketOf('letters of a company', companyId));
    const before = (await bucket.get()).updateTime!;
    const answer = await callDesk(operator, 'invite', { email: admin.email, role: 'operator' });
    expect(answer).toMatchObject({ ok: false, reason: 'not-allowed' });
    const again = await callDesk(operator, 'resendInvite', { inviteId: 'nosuchinvitation' });
    expect(again).toMatchObject({ ok: false, reason: 'not-allowed' });
    expect((await bucket.get()).updateTime!.isEqual(before)).toBe(true);
  });

  it('have a limit: a hundred at once and no more', async () => {
    const { companyId, admin } = await newCompany();
    const empty = { tokens: 0.5, at: Timestamp.now(), expireAt: Timestamp.now() };
    await db.collection('limits').doc(bucketOf('letters of a company', companyId)).set(empty);
    const answer = await callDesk(admin, 'invite', { email: newEmail(), role: 'operator' });
    expect(answer).toMatchObject({ ok: false, reason: 'too-many', details: { now: { retryMs: expect.any(Number) } } });
  });
});
