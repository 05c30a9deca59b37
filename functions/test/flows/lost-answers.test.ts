import './own-project.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCompany } from '../../src/account/create-company.ts';
import { acceptInvite, lookAtInvite } from '../../src/account/invite.ts';
import { disownSignUp, lookAtSignUp } from '../../src/account/sign-up.ts';
import { resetPassword } from '../../src/account/reset-password.ts';
import * as chat from '../../src/desk/chat.ts';
import * as client from '../../src/desk/client.ts';
import * as company from '../../src/desk/company.ts';
import { feedback } from '../../src/desk/feedback.ts';
import { suggest } from '../../src/desk/hints.ts';
import { publish, suggestPhrasings } from '../../src/desk/knowledge.ts';
import * as people from '../../src/desk/people.ts';
import { confirmEmail, resendProof } from '../../src/desk/proof.ts';
import { addPhrasings, dismissQuestions, teachBot } from '../../src/desk/questions.ts';
import { removeReply, saveReply } from '../../src/desk/replies.ts';
import { correctShift, rebuildStats } from '../../src/desk/reports.ts';
import * as self from '../../src/desk/self.ts';
import type { AccountCommand } from '../../src/domain/contract/account.ts';
import { ACCOUNT } from '../../src/domain/contract/account.ts';
import type { DeskCommand } from '../../src/domain/contract/desk.ts';
import { DESK } from '../../src/domain/contract/desk.ts';
import { VISITOR } from '../../src/domain/contract/visitor.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { setFault } from '../../src/store/fault.ts';
import { auth } from '../../src/store/firebase.ts';
import { act } from '../../src/work/chat/act.ts';
import { becomesAbsent } from '../../src/work/presence/becomes-absent.ts';
import { takeContact } from '../../src/visitor/contact.ts';
import { endChat } from '../../src/visitor/end.ts';
import { markReadByVisitor, rateChat, typeByVisitor } from '../../src/visitor/mark.ts';
import { company as companyDoc, db } from './database.ts';
import { LOST, losingAnswer } from './fault.ts';
import { callerOf, callsPerson, founded, personOf, says } from './scene.ts';
import { chatOf } from './story.ts';
import { proofLink } from '../../../scripts/doors.ts';
import { alike, emptyWorld, wholeWorld } from './whole.ts';

process.env['PUBLIC_URL'] = 'https://rtno.example';

// Both worlds, the one with the lost answer and the one without, live at the same moment: nothing differs but what was done twice.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00Z') }));
afterEach(() => {
  setFault(null);
  vi.useRealTimers();
});

/** Makes a world in which the command has something to do, and gives the command. */
type Row = () => Promise<() => Promise<unknown>>;

const NAMES = { firstName: 'Анна', lastName: 'Иванова', password: 'correct horse' };
const guest = { address: '10.0.0.1', locale: 'ru' } as const;
const ID = 'client-made-id-0001';
const CLIENT = 'visitor-of-a-client-0001';
const credentials = { visitorId: CLIENT, tokenHash: CLIENT };

/** A company of an admin, a supervisor and two operators at work. */
async function staffed() {
  const companyId = await founded(2);
  const admin = callerOf(companyId, `admin-${companyId}`);
  return {
    companyId,
    admin,
    supervisor: callerOf(companyId, `supervisor-${companyId}`),
    other: personOf(companyId, 1),
  };
}

/** The same, and a chat that an operator has, or has taken; `other` is the second operator. */
async function owned(taken = true) {
  const scene = await staffed();
  const chatId = await callsPerson(scene.companyId, CLIENT);
  const { ownerId } = (await chatOf(scene.companyId, chatId)) as { ownerId: string };
  const owner = callerOf(scene.companyId, ownerId);
  if (taken) await chat.take(owner, { chatId });
  const other = [0, 1].map((i) => personOf(scene.companyId, i)).find((uid) => uid !== ownerId)!;
  return { ...scene, chatId, owner, other };
}

/** A topic with an entry, and a question that the bot could not answer. */
async function knowing() {
  const scene = await owned();
  const { admin, companyId } = scene;
  const topicId = must(
    await company.saveTopic(admin, { topicId: null, title: 'Доставка', subtopics: [], version: 0 }),
  ).topicId;
  const free = must(
    await company.saveTopic(admin, { topicId: null, title: 'Прочее', subtopics: [], version: 0 }),
  ).topicId;
  const fields = { ...ENTRY, topicId, subtopicId: null };
  const { entryId } = must(await company.saveEntry(admin, { ...fields, entryId: null, version: 0 }));
  await teachBot(scene.owner, { chatId: scene.chatId, seq: 1 });
  const [question] = (await companyDoc(companyId).collection('questions').get()).docs;
  return { ...scene, topicId, free, entryId, fields, questionId: question!.id };
}

const ENTRY = { title: 'Цена', phrasings: ['сколько стоит доставка'], answer: '300 рублей', active: true };

/** Somebody who has been invited, with the link in their letter. */
async function invited() {
  const scene = await staffed();
  const email = 'oleg@example.com';
  const { inviteId } = must(await people.invite(scene.admin, { email, role: 'operator' }));
  const [letter] = (await db.collection('mail').where('to', '==', email).get()).docs;
  const token = letter!.get('message.text').match(/invite#\S+\.(\S+)/)[1];
  return { ...scene, email, inviteId, link: { companyId: scene.companyId, inviteId, token } };
}

/** Somebody who has signed up a company, with the link in their letter. */
async function signedUp() {
  const { companyId } = must(
    await createCompany(guest, { companyName: 'Ромашка', email: 'anna@example.com', ...NAMES }),
  );
  const [letter] = (await db.collection('mail').get()).docs;
  const { uid } = await auth.getUserByEmail('anna@example.com');
  return { companyId, admin: callerOf(companyId, uid), link: proofLink(letter!.get('message')) };
}

/** The minutes pass in which a mailbox gets no second letter. */
async function rested(): Promise<void> {
  for (const { ref } of (await db.collection('limits').get()).docs) await ref.delete();
}

/** A finished interval of the ledger. */
async function finished() {
  const scene = await staffed();
  const [shift] = (
    await companyDoc(scene.companyId).collection('operators').doc(scene.other).collection('shifts').get()
  ).docs;
  return { ...scene, shiftId: shift!.id, at: Date.now() };
}

function must<T>(outcome: { ok: true; output: T } | { ok: false; reason: string }): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.output;
}

type OnChat = Awaited<ReturnType<typeof owned>>;
const withChat =
  (call: (scene: OnChat) => Promise<unknown>, { taken = true } = {}): Row =>
  async () => {
    const scene = await owned(taken);
    return () => call(scene);
  };

const DESK_ROWS: { [C in DeskCommand]: Row } = {
  take: withChat(({ owner, chatId }) => chat.take(owner, { chatId }), { taken: false }),
  send: withChat(({ owner, chatId }) => chat.send(owner, { chatId, id: ID, text: 'Здравствуйте' })),
  close: withChat(({ owner, chatId }) => chat.close(owner, { chatId })),
  giveBack: withChat(({ owner, chatId }) => chat.giveBack(owner, { chatId })),
  assign: withChat(({ supervisor, owner, chatId, other }) =>
    chat.assign(supervisor, { chatId, operatorId: other, expectedOwnerId: owner.uid, overLimit: false }),
  ),
  transfer: withChat(({ owner, chatId, other }) =>
    chat.transfer(owner, { chatId, operatorId: other, expectedOwnerId: owner.uid, note: 'Прошу', overLimit: false }),
  ),
  decline: async () => {
    const { companyId, owner, chatId, other } = await owned();
    const to = { chatId, operatorId: other, expectedOwnerId: owner.uid, note: '', overLimit: false };
    must(await chat.transfer(owner, to));
    return () => chat.decline(callerOf(companyId, other), { chatId });
  },
  markRead: withChat(({ owner, chatId }) => chat.markRead(owner, { chatId, seq: 2 })),
  typing: withChat(({ owner, chatId }) => client.typing(owner, { chatId })),
  setTopic: async () => {
    const { owner, chatId, topicId } = await knowing();
    return () => client.setTopic(owner, { chatId, topicId, subtopicId: null, version: 0 });
  },
  describe: withChat(({ owner, chatId }) =>
    client.describe(owner, { chatId, description: 'Ждёт курьера', version: 0 }),
  ),
  setPhone: withChat(({ owner, chatId }) => client.setPhone(owner, { chatId, phone: '+79161234567', version: 0 })),
  addNote: withChat(({ owner, chatId }) => client.addNote(owner, { chatId, id: ID, text: 'Позвонить' })),
  mute: withChat(({ owner, chatId }) => client.mute(owner, { chatId, forMs: MINUTE })),
  unmute: async () => {
    const { owner, chatId } = await owned();
    await client.mute(owner, { chatId, forMs: MINUTE });
    return () => client.unmute(owner, { chatId });
  },
  block: withChat(({ supervisor, chatId }) => client.block(supervisor, { chatId }), { taken: false }),
  unblock: async () => {
    const { supervisor, chatId } = await owned();
    await client.block(supervisor, { chatId });
    return () => client.unblock(supervisor, { chatId });
  },
  setStatus: withChat(({ owner }) => self.setStatus(owner, { status: 'break' })),
  comeBack: async () => {
    const { companyId, owner } = await owned();
    await act(companyId, becomesAbsent(companyId, owner.uid, 'signed-off'));
    return () => self.comeBack(owner, {});
  },
  heartbeat: withChat(({ owner }) => self.heartbeat(owner, { idleMs: 0 })),
  signOff: withChat(({ owner }) => self.signOff(owner, {}), { taken: false }),
  rename: withChat(({ owner }) => self.rename(owner, { firstName: 'Пётр', lastName: 'Петров', version: 0 })),
  feedback: withChat(({ owner }) => feedback(owner, { text: 'Спасибо', page: '/dashboard/mine', version: '0.1.0' })),
  confirmEmail: async () => {
    const { admin, link } = await signedUp();
    return () => confirmEmail(admin, { token: link.token });
  },
  resendProof: async () => {
    const { admin } = await signedUp();
    await rested();
    return () => resendProof(admin, {});
  },
  invite: withChat(({ admin }) => people.invite(admin, { email: 'oleg@example.com', role: 'operator' })),
  resendInvite: async () => {
    const { admin, inviteId } = await invited();
    await rested();
    return () => people.resendInvite(admin, { inviteId });
  },
  revokeInvite: async () => {
    const { admin, inviteId } = await invited();
    return () => people.revokeInvite(admin, { inviteId });
  },
  setRole: withChat(({ admin, other }) => people.setRole(admin, { operatorId: other, role: 'supervisor', version: 0 })),
  setLimit: withChat(({ admin, other }) => people.setLimit(admin, { operatorId: other, maxChats: 9, version: 0 })),
  setActive: async () => {
    const { admin, owner } = await owned(false);
    await auth.createUser({ uid: owner.uid });
    return () => people.setActive(admin, { operatorId: owner.uid, active: false });
  },
  correctShift: async () => {
    const { admin, other, shiftId, at } = await finished();
    const correction = { id: ID, from: at, to: at, status: 'working', reason: 'Забыл нажать', version: 0 } as const;
    return () => correctShift(admin, { operatorId: other, shiftId, ...correction });
  },
  rebuildStats: async () => {
    const { admin, owner, chatId } = await owned();
    await chat.close(owner, { chatId });
    return () => rebuildStats(admin, { day: '2026-03-02' });
  },
  saveTopic: withChat(({ admin }) =>
    company.saveTopic(admin, { topicId: null, title: 'Оплата', subtopics: [], version: 0 }),
  ),
  removeTopic: async () => {
    const { admin, free } = await knowing();
    return () => company.removeTopic(admin, { topicId: free });
  },
  saveEntry: async () => {
    const { admin, fields } = await knowing();
    return () => company.saveEntry(admin, { ...fields, title: 'Срок', entryId: null, version: 0 });
  },
  removeEntry: async () => {
    const { admin, entryId } = await knowing();
    return () => company.removeEntry(admin, { entryId });
  },
  publish: async () => {
    const { admin } = await knowing();
    return () => publish(admin, {});
  },
  suggest: withChat(({ owner, chatId }) => suggest(owner, { chatId })),
  suggestPhrasings: withChat(({ admin }) => suggestPhrasings(admin, { title: 'Цена', phrasings: [], answer: '300' })),
  teachBot: withChat(({ owner, chatId }) => teachBot(owner, { chatId, seq: 1 })),
  addPhrasings: async () => {
    const { admin, entryId, questionId } = await knowing();
    return () => addPhrasings(admin, { entryId, questionIds: [questionId] });
  },
  dismissQuestions: async () => {
    const { admin, questionId } = await knowing();
    return () => dismissQuestions(admin, { questionIds: [questionId] });
  },
  saveReply: withChat(({ owner }) =>
    saveReply(owner, { replyId: null, scope: 'own', title: 'Привет', text: 'Да', version: 0 }),
  ),
  removeReply: async () => {
    const { owner } = await owned();
    const { replyId } = must(
      await saveReply(owner, { replyId: null, scope: 'own', title: 'Привет', text: 'Да', version: 0 }),
    );
    return () => removeReply(owner, { replyId, scope: 'own' });
  },
  saveSettings: withChat(({ admin }) =>
    company.saveSettings(admin, {
      name: 'Клевер',
      settings: { ...DEFAULT_SETTINGS.ru, noAnswerMs: MINUTE },
      version: 0,
    }),
  ),
};

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
    await chat.close(owner, { chatId });
    return () => rateChat(visitOf(companyId), { chatId, score: 5, comment: 'Спасибо' });
  },
  typing: withChat(({ companyId, chatId }) => typeByVisitor(visitOf(companyId), { chatId })),
  read: withChat(({ companyId, chatId }) => markReadByVisitor(visitOf(companyId), { chatId, seq: 1, seen: true })),
};

/** What the world is like once the row's command has run, and what it has answered. */
async function ran(row: Row, lost: { nth: number; code: number } | null) {
  await emptyWorld();
  const work = await row();
  const done = lost === null ? { lost: true, outcome: await work() } : await losingAnswer(lost.nth, lost.code, work);
  return { lost: done.lost, end: { outcome: alike(done.outcome), world: await wholeWorld() } };
}

const DOORS = { desk: [DESK, DESK_ROWS], account: [ACCOUNT, ACCOUNT_ROWS], visitor: [VISITOR, VISITOR_ROWS] } as const;

describe.each(Object.entries(DOORS))('A command of the %s door', (_door, [contract, rows]) => {
  it('that is new is tried here too', () => {
    expect(Object.keys(rows).toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  it.each(Object.entries<Row>(rows))('leaves the same when the answer of a save is lost: %s', async (_name, row) => {
    const clean = await ran(row, null);
    for (let nth = 0; ; nth++) {
      // What the client's own second try of the save has met; unit.test.ts tries every other code.
      const { lost, end } = await ran(row, { nth, code: LOST['already there'] });
      if (!lost) break;
      expect(end, `save ${nth}`).toEqual(clean.end);
    }
  });
});
