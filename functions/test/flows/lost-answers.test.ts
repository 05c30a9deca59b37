import './own-project.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCompany } from '../../src/account/create-company.ts';
import { acceptInvite, lookAtInvite } from '../../src/account/invite.ts';
import { disownSignUp, lookAtSignUp } from '../../src/account/sign-up.ts';
import { resetPassword } from '../../src/account/reset-password.ts';
import { close } from '../../src/desk/chat.ts';
import type { AccountCommand } from '../../src/domain/contract/account.ts';
import { ACCOUNT } from '../../src/domain/contract/account.ts';
import { DESK } from '../../src/domain/contract/desk.ts';
import { VISITOR } from '../../src/domain/contract/visitor.ts';
import { setFault } from '../../src/store/fault.ts';
import { auth } from '../../src/store/firebase.ts';
import { takeContact } from '../../src/visitor/contact.ts';
import { endChat } from '../../src/visitor/end.ts';
import { markReadByVisitor, rateChat, typeByVisitor } from '../../src/visitor/mark.ts';
import { LOST, losingAnswer } from './fault.ts';
import { says } from './scene.ts';
import { alike, emptyWorld, wholeWorld } from './whole.ts';
import { DESK_ROWS } from './desk-rows.ts';
import type { Row } from './worlds.ts';
import { CLIENT, ID, NAMES, credentials, guest, invited, owned, signedUp, staffed, withChat } from './worlds.ts';

const START = new Date('2026-03-02T09:00:00Z');

// The world with the lost answer and the one without have the same time, so that they differ only in what was done twice.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(() => {
  setFault(null);
  vi.useRealTimers();
});

const ACCOUNT_ROWS: { [C in AccountCommand]: Row } = {
  createCompany: async () => () =>
    createCompany(guest, { companyName: 'Ромашка', email: 'anna@example.com', ...NAMES }),
  lookAtInvite: async () => {
    const { link } = await invited();
    return () => lookAtInvite(guest, link);
  },
  acceptInvite: async () => {
    const { link } = await invited();
    return () => acceptInvite(guest, { ...link, ...NAMES });
  },
  lookAtSignUp: async () => {
    const { link } = await signedUp();
    return () => lookAtSignUp(guest, link);
  },
  disownSignUp: async () => {
    const { link } = await signedUp();
    return () => disownSignUp(guest, link);
  },
  resetPassword: async () => {
    await auth.createUser({ email: 'anna@example.com', password: NAMES.password });
    return () => resetPassword(guest, { email: 'anna@example.com' });
  },
};

const visitOf = (companyId: string) => ({ companyId, credentials, terms: { whileMuted: false } });

const VISITOR_ROWS: { [W in keyof typeof VISITOR]: Row } = {
  messages: async () => {
    const { companyId } = await staffed();
    return () => says(companyId, CLIENT, ID);
  },
  operator: async () => {
    const { companyId } = await staffed();
    return () => says(companyId, CLIENT, ID, true);
  },
  contact: async () => {
    const { companyId } = await staffed();
    const wish = {
      phone: '8 916 123-45-67',
      name: 'Ольга',
      message: { id: ID, text: 'Перезвоните' },
      locale: undefined,
    };
    return () => takeContact({ ...visitOf(companyId), network: 'here' }, wish);
  },
  end: withChat(({ companyId, chatId }) => endChat(visitOf(companyId), { chatId })),
  rating: async () => {
    const { companyId, owner, chatId } = await owned();
    await close(owner, { chatId });
    return () => rateChat(visitOf(companyId), { chatId, score: 5, comment: 'Спасибо' });
  },
  typing: withChat(({ companyId, chatId }) => typeByVisitor(visitOf(companyId), { chatId, stopped: false })),
  read: withChat(({ companyId, chatId }) => markReadByVisitor(visitOf(companyId), { chatId, seq: 1, seen: true })),
};

/** Runs the row's command in an empty world, and returns its answer and what the database then holds. */
async function ran(row: Row, lost: { nth: number; code: number } | null) {
  vi.setSystemTime(START);
  await emptyWorld();
  const work = await row();
  const done = lost === null ? { lost: true, outcome: await work() } : await losingAnswer(lost.nth, lost.code, work);
  return { lost: done.lost, end: { outcome: alike(done.outcome), world: await wholeWorld() } };
}

const DOORS = { desk: [DESK, DESK_ROWS], account: [ACCOUNT, ACCOUNT_ROWS], visitor: [VISITOR, VISITOR_ROWS] } as const;

describe.each(Object.entries(DOORS))('A command of the %s door', (_door, [contract, rows]) => {
  it('has a row here, also when it is new', () => {
    expect(Object.keys(rows).toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  it.each(Object.entries<Row>(rows))('leaves the same when the answer of a save is lost: %s', async (_name, row) => {
    const clean = await ran(row, null);
    for (let nth = 0; ; nth++) {
      // The client gets this code when its own second try of the save meets the first; unit.test.ts tries the other codes.
      const { lost, end } = await ran(row, { nth, code: LOST['already there'] });
      if (!lost) break;
      expect(end, `save ${nth}`).toEqual(clean.end);
    }
  });
});
