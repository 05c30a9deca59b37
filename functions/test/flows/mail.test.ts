import './own-project.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { sweep } from '../../src/work/outbox/sweep.ts';
import { alone } from '../../src/work/sweep/stint.ts';
import { MAIL_POLICY } from '../../src/domain/mail.ts';
import { newInvite } from '../../src/domain/invite.ts';
import { MAIL } from '../../src/mail/outbox.ts';
import { mailDoc, newMail } from '../../src/store/mail.ts';
import { docOf, newId } from '../../src/store/refs.ts';
import { decide } from '../../src/store/unit.ts';
import { listDead, revive } from '../../src/work/outbox/dead.ts';
import { deliver as deliverFrom } from '../../src/work/outbox/deliver.ts';
import { db, fields } from './database.ts';
import { dyingAt } from './fault.ts';
import { startSmtp } from './smtp.ts';
import { eventually } from '../../../scripts/doors.ts';

let smtp: Awaited<ReturnType<typeof startSmtp>>;

beforeAll(async () => {
  smtp = await startSmtp();
  Object.assign(process.env, {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(smtp.port),
    SMTP_USER: '',
    SMTP_PASS: '',
    MAIL_FROM: 'RTNO chat <chat@rtno.example>',
  });
});
afterEach(() => smtp.be('accepts'));
afterAll(() => smtp.stop());

const { backOff: BACK_OFF } = MAIL_POLICY;
const sweepMails = () => sweep(MAIL, alone(Date.now() + 30_000));
const deliver = (id: string) => deliverFrom(MAIL, id);

const LETTER = { subject: 'Приглашение', text: 'Принять приглашение', html: '<p>Принять приглашение</p>' };

/** A letter in the outbox with the invitation that it belongs to. */
async function posted() {
  const [id, inviteId, companyId] = [newId(), newId(), newId()];
  const to = `${id.toLowerCase()}@example.com`;
  const now = Date.now();
  const who = { id: inviteId, companyId, email: to, role: 'operator', invitedBy: 'anna' } as const;
  await decide(async (unit) => {
    unit.create(mailDoc(id), newMail(id, to, LETTER, { companyId, inviteId }, now));
    const invite = { ...newInvite(who, 'hash', now), mail: { state: 'PENDING', attempts: 0, error: null } };
    unit.create(docOf.invite(companyId, inviteId), invite);
    return { ok: true };
  });
  const state = async () => (await fields(`mail/${id}`))!['delivery'];
  const shown = async () => (await fields(`companies/${companyId}/invites/${inviteId}`))!['mail'];
  const dueAt = async (): Promise<number | null> => (await fields(`mail/${id}`))!['dueAt']?.toMillis() ?? null;
  /** Lets the letter's waiting time pass. */
  const whenDue = async () => {
    const past = Timestamp.fromMillis(Date.now() - 1);
    const { state: is } = await state();
    const waitsFor = is === 'RETRY' ? 'delivery.nextAttemptTime' : 'delivery.leaseExpireTime';
    await db.doc(`mail/${id}`).update({ [waitsFor]: past, dueAt: past });
  };
  return { id, to, state, shown, dueAt, whenDue };
}

it('a letter is delivered once, and the invitation shows its state', async () => {
  const letter = await posted();
  await deliver(letter.id);
  expect(await letter.state()).toMatchObject({ state: 'SUCCESS', attempts: 1, error: null, leaseExpireTime: null });
  expect(await letter.shown()).toEqual({ state: 'SUCCESS', attempts: 1, error: null });
  expect(await letter.dueAt()).toBeNull();
  await deliver(letter.id);
  expect(smtp.letters(letter.to)).toHaveLength(1);
  expect(smtp.letters(letter.to)[0]!.raw).toContain('From: RTNO chat <chat@rtno.example>');
});

it('a busy server is tried again after the wait, with the same Message-ID', async () => {
  const letter = await posted();
  smtp.be({ answers: 451 });
  const before = Date.now();
  await deliver(letter.id);
  const waiting = await letter.state();
  expect(waiting).toMatchObject({ state: 'RETRY', attempts: 1, error: 'SMTP 451' });
  expect(waiting.nextAttemptTime.toMillis()).toBeGreaterThanOrEqual(before + BACK_OFF[0]!);
  expect(await letter.dueAt()).toBe(waiting.nextAttemptTime.toMillis());
  expect(await letter.shown()).toEqual({ state: 'RETRY', attempts: 1, error: 'SMTP 451' });
  smtp.be('accepts');
  await deliver(letter.id);
  expect(await letter.state()).toEqual(waiting);
  await letter.whenDue();
  await deliver(letter.id);
  expect(await letter.state()).toMatchObject({ state: 'SUCCESS', attempts: 2, error: null });
  const [sent] = smtp.letters(letter.to);
  expect(smtp.attempts.filter((messageId) => messageId === sent!.messageId)).toHaveLength(2);
});

it('a refusal for good is final', async () => {
  const letter = await posted();
  smtp.be({ answers: 550 });
  await deliver(letter.id);
  expect(await letter.state()).toMatchObject({ state: 'ERROR', attempts: 1, error: 'SMTP 550' });
  expect(await letter.shown()).toEqual({ state: 'ERROR', attempts: 1, error: 'SMTP 550' });
  expect(await letter.dueAt()).toBeNull();
  smtp.be('accepts');
  await deliver(letter.id);
  expect(smtp.letters(letter.to)).toHaveLength(0);
});

it('a letter that was given up is listed for the operator of the service, and goes out when they send it again', async () => {
  const letter = await posted();
  smtp.be({ answers: 550 });
  await deliver(letter.id);
  const found = (await listDead(MAIL)).find(({ id }) => id === letter.id);
  expect(found).toEqual({ id: letter.id, key: null, attempts: 1, at: expect.any(Number), error: 'SMTP 550' });
  smtp.be('accepts');
  expect(await revive(MAIL, letter.id)).toBe(true);
  expect(await letter.shown()).toEqual({ state: 'PENDING', attempts: 0, error: null });
  await sweepMails();
  expect(smtp.letters(letter.to)).toHaveLength(1);
  expect(await letter.shown()).toEqual({ state: 'SUCCESS', attempts: 1, error: null });
  expect(await revive(MAIL, letter.id)).toBe(false);
});

it('a server that refuses our password loses no letter, since the password can be corrected', async () => {
  const letter = await posted();
  smtp.be({ refusesSender: 530 });
  await deliver(letter.id);
  expect(await letter.state()).toMatchObject({ state: 'RETRY', attempts: 1, error: 'SMTP 530' });
});

it('a dropped connection and a server that is down are tried again', async () => {
  const letter = await posted();
  smtp.be('hangs up');
  await deliver(letter.id);
  expect(await letter.state()).toMatchObject({ state: 'RETRY', attempts: 1, error: expect.any(String) });
  await smtp.stop();
  await letter.whenDue();
  await deliver(letter.id);
  expect(await letter.state()).toMatchObject({ state: 'RETRY', attempts: 2, error: 'ESOCKET' });
  await smtp.restart();
  smtp.be('accepts');
  await letter.whenDue();
  await sweepMails();
  expect(await letter.state()).toMatchObject({ state: 'SUCCESS', attempts: 3 });
});

it('the waits grow with each failure, and then the letter is given up', async () => {
  const letter = await posted();
  smtp.be({ answers: 451 });
  const waits: number[] = [];
  for (let attempt = 0; attempt < BACK_OFF.length; attempt++) {
    const before = Date.now();
    await deliver(letter.id);
    waits.push((await letter.state()).nextAttemptTime.toMillis() - before);
    await letter.whenDue();
  }
  waits.forEach((wait, i) => expect(wait).toBeGreaterThanOrEqual(BACK_OFF[i]!));
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  await deliver(letter.id);
  expect(await letter.state()).toMatchObject({ state: 'ERROR', attempts: BACK_OFF.length + 1, error: 'SMTP 451' });
});

it('two workers at once send one letter', async () => {
  const letter = await posted();
  smtp.be('hesitates');
  const sending = [deliver(letter.id), deliver(letter.id), deliver(letter.id)];
  await eventually(async () => (await letter.state()).state === 'PROCESSING', 'the lease');
  await eventually(() => smtp.attempts.some((messageId) => messageId.includes(letter.id)), 'the conversation');
  await deliver(letter.id);
  smtp.be('accepts');
  await Promise.all(sending);
  expect(smtp.letters(letter.to)).toHaveLength(1);
  expect(await letter.state()).toMatchObject({ state: 'SUCCESS', attempts: 1 });
});

it('the letter of a worker that died goes out when the lease has run out', async () => {
  const letter = await posted();
  expect(await dyingAt(0, () => deliver(letter.id), 'before-deliver')).toBe(true);
  expect(await letter.state()).toMatchObject({ state: 'PROCESSING', attempts: 1 });
  await sweepMails();
  expect(smtp.letters(letter.to)).toHaveLength(0);
  await letter.whenDue();
  await sweepMails();
  expect(smtp.letters(letter.to)).toHaveLength(1);
  expect(await letter.state()).toMatchObject({ state: 'SUCCESS', attempts: 2 });
});

it('a worker that comes late does not overwrite what another has done since', async () => {
  const letter = await posted();
  smtp.be('hesitates');
  const late = deliver(letter.id);
  await eventually(() => smtp.attempts.some((messageId) => messageId.includes(letter.id)), 'the conversation');
  await db.doc(`mail/${letter.id}`).update({ 'delivery.attempts': 2 });
  smtp.be({ answers: 550 });
  await late;
  expect(await letter.state()).toMatchObject({ state: 'PROCESSING', attempts: 2 });
});

it('the sweep delivers a letter whose trigger never came', async () => {
  const letters = [await posted(), await posted(), await posted()];
  await Promise.all([sweepMails(), sweepMails()]);
  for (const letter of letters) expect(smtp.letters(letter.to)).toHaveLength(1);
});
