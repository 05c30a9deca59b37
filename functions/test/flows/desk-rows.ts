import * as aboutChat from '../../src/desk/about-chat.ts';
import { watchBoard } from '../../src/desk/board.ts';
import * as chat from '../../src/desk/chat.ts';
import * as client from '../../src/desk/client.ts';
import * as company from '../../src/desk/company.ts';
import * as entries from '../../src/desk/entries.ts';
import { feedback } from '../../src/desk/feedback.ts';
import { GROUP_ROWS } from './group-rows.ts';
import { suggest } from '../../src/desk/hints.ts';
import * as invites from '../../src/desk/invites.ts';
import { publish, suggestPhrasings } from '../../src/desk/knowledge.ts';
import * as people from '../../src/desk/people.ts';
import { confirmEmail, resendProof } from '../../src/desk/proof.ts';
import { importReplies, removeReply, saveReply } from '../../src/desk/replies.ts';
import { exportChats } from '../../src/desk/export.ts';
import { correctShift, ownReport, rebuildStats, report } from '../../src/desk/reports.ts';
import { ruleFacts } from '../../src/desk/rule-facts.ts';
import { usage } from '../../src/desk/usage.ts';
import * as supervise from '../../src/desk/supervise.ts';
import * as self from '../../src/desk/self.ts';
import type { DeskCommand } from '../../src/domain/contract/desk.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { auth } from '../../src/store/firebase.ts';
import { act } from '../../src/work/chat/act.ts';
import { becomesAbsent } from '../../src/work/presence/becomes-absent.ts';
import { KNOWLEDGE_ROWS } from './knowledge-rows.ts';
import { LEAD_ROWS } from './lead-rows.ts';
import { PEOPLE_ROWS } from './people-rows.ts';
import { callerOf } from './scene.ts';
import { TOPIC_ROWS } from './topic-rows.ts';
import type { Row } from './worlds.ts';
import { ID, finished, invited, knowing, must, owned, rested, signedUp, withChat } from './worlds.ts';

/** For every command of the staff, a world in which it changes something. */
export const DESK_ROWS: { [C in DeskCommand]: Row } = {
  ...KNOWLEDGE_ROWS,
  ...LEAD_ROWS,
  ...PEOPLE_ROWS,
  take: withChat(({ owner, chatId }) => chat.take(owner, { chatId }), { taken: false }),
  send: withChat(({ owner, chatId }) => chat.send(owner, { chatId, id: ID, text: 'Здравствуйте' })),
  close: withChat(({ owner, chatId }) => chat.close(owner, { chatId })),
  closeWaiting: withChat(
    ({ supervisor, owner, chatId }) => chat.closeWaiting(supervisor, { chatId, expectedOwnerId: owner.uid }),
    { taken: false },
  ),
  sendAway: withChat(({ supervisor, other }) => people.sendAway(supervisor, { operatorId: other, status: 'break' })),
  returnToBot: withChat(({ owner, chatId }) => chat.returnToBot(owner, { chatId })),
  assign: withChat(({ supervisor, owner, chatId, other }) =>
    chat.assign(supervisor, { chatId, operatorId: other, expectedOwnerId: owner.uid, overLimit: false }),
  ),
  transfer: withChat(({ owner, chatId, other }) =>
    chat.transfer(owner, { chatId, operatorId: other, expectedOwnerId: owner.uid, note: 'Прошу', overLimit: false }),
  ),
  look: withChat(({ supervisor, chatId }) => supervise.look(supervisor, { chatId, id: ID })),
  takeOver: withChat(({ supervisor, owner, chatId }) =>
    supervise.takeOver(supervisor, { chatId, expectedOwnerId: owner.uid }),
  ),
  whisper: withChat(({ supervisor, owner, chatId }) =>
    supervise.whisper(supervisor, { chatId, id: ID, to: owner.uid, text: 'Предложи скидку' }),
  ),
  callSenior: withChat(({ owner, chatId }) =>
    supervise.callSenior(owner, { chatId, id: ID, reason: 'Клиент ругается' }),
  ),
  answerHelp: async () => {
    const { supervisor, owner, chatId } = await owned();
    must(await supervise.callSenior(owner, { chatId, id: ID, reason: 'Клиент ругается' }));
    return () => supervise.answerHelp(supervisor, { chatId, id: ID });
  },
  endHelp: async () => {
    const { supervisor, owner, chatId } = await owned();
    must(await supervise.callSenior(owner, { chatId, id: ID, reason: 'Клиент ругается' }));
    return () => supervise.endHelp(supervisor, { chatId, id: ID });
  },
  decline: async () => {
    const { companyId, owner, chatId, other } = await owned();
    const to = { chatId, operatorId: other, expectedOwnerId: owner.uid, note: '', overLimit: false };
    must(await chat.transfer(owner, to));
    return () => chat.decline(callerOf(companyId, other), { chatId });
  },
  markRead: withChat(({ owner, chatId }) => chat.markRead(owner, { chatId, seq: 2 })),
  typing: withChat(({ owner, chatId }) => aboutChat.typing(owner, { chatId, stopped: false })),
  setTopic: async () => {
    const { owner, chatId, topicId } = await knowing();
    return () => aboutChat.setTopic(owner, { chatId, topicId, subtopicId: null, version: 0 });
  },
  describe: withChat(({ owner, chatId }) =>
    aboutChat.describe(owner, { chatId, description: 'Ждёт курьера', version: 0 }),
  ),
  setPhone: withChat(({ owner, chatId }) => client.setPhone(owner, { chatId, phone: '+79161234567', version: 0 })),
  addNote: withChat(({ owner, chatId }) => aboutChat.addNote(owner, { chatId, id: ID, text: 'Позвонить' })),
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
  rename: withChat(({ owner }) => self.rename(owner, { firstName: 'Пётр', lastName: 'Сидоров', version: 0 })),
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
  invite: withChat(({ admin }) => invites.invite(admin, { email: 'oleg@example.com', role: 'operator' })),
  resendInvite: async () => {
    const { admin, inviteId } = await invited();
    await rested();
    return () => invites.resendInvite(admin, { inviteId });
  },
  revokeInvite: async () => {
    const { admin, inviteId } = await invited();
    return () => invites.revokeInvite(admin, { inviteId });
  },
  setRole: withChat(({ admin, other }) => people.setRole(admin, { operatorId: other, role: 'supervisor', version: 0 })),
  setLimit: withChat(({ admin, other }) => people.setLimit(admin, { operatorId: other, maxChats: 9, version: 0 })),
  setActive: async () => {
    const { admin, owner } = await owned(false);
    await auth.createUser({ uid: owner.uid });
    return () => people.setActive(admin, { operatorId: owner.uid, active: false });
  },
  correctShift: async () => {
    const { admin, other, shiftId, from, to } = await finished();
    const correction = { id: ID, from, to, status: 'leaving', reason: 'Забыл нажать', version: 0 } as const;
    return () => correctShift(admin, { operatorId: other, shiftId, ...correction });
  },
  rebuildStats: async () => {
    const { admin, owner, chatId } = await owned();
    await chat.close(owner, { chatId });
    return () => rebuildStats(admin, { day: '2026-03-02' });
  },
  ...TOPIC_ROWS,
  ...GROUP_ROWS,
  saveEntry: async () => {
    const { admin, fields } = await knowing();
    return () => entries.saveEntry(admin, { ...fields, title: 'Срок', entryId: null, version: 0 });
  },
  removeEntry: async () => {
    const { admin, entryId } = await knowing();
    return () => entries.removeEntry(admin, { entryId });
  },
  publish: async () => {
    const { admin } = await knowing();
    return () => publish(admin, {});
  },
  usage: withChat(({ admin }) => usage(admin, {})),
  ruleFacts: withChat(({ admin }) => ruleFacts(admin, {})),
  watchBoard: withChat(({ admin }) => watchBoard(admin, {})),
  report: withChat(({ admin }) => report(admin, { from: '2026-01-01', to: '2026-01-02' })),
  ownReport: withChat(({ owner }) => ownReport(owner, { from: '2026-01-01', to: '2026-01-02' })),
  suggest: withChat(({ owner, chatId }) => suggest(owner, { chatId })),
  suggestPhrasings: withChat(({ admin }) => suggestPhrasings(admin, { title: 'Цена', phrasings: [], answer: '300' })),
  flag: withChat(({ owner, chatId }) => aboutChat.flag(owner, { chatId, seq: 1 })),
  addPhrasings: async () => {
    const { admin, entryId, questionId } = await knowing();
    return () => entries.addPhrasings(admin, { entryId, questionIds: [questionId] });
  },
  dismissQuestions: async () => {
    const { admin, questionId } = await knowing();
    return () => entries.dismissQuestions(admin, { questionIds: [questionId] });
  },
  saveReply: withChat(({ owner }) =>
    saveReply(owner, { replyId: null, scope: 'own', title: 'Привет', text: 'Да', version: 0 }),
  ),
  importReplies: withChat(({ owner }) =>
    importReplies(owner, {
      scope: 'own',
      rows: [{ title: 'Адрес', text: 'Тверская, 1', folder: null }],
      replaces: false,
      dryRun: false,
    }),
  ),
  removeReply: async () => {
    const { owner } = await owned();
    const { replyId } = must(
      await saveReply(owner, { replyId: null, scope: 'own', title: 'Привет', text: 'Да', version: 0 }),
    );
    return () => removeReply(owner, { replyId, scope: 'own' });
  },
  exportChats: withChat(({ supervisor }) => exportChats(supervisor, { filter: {}, after: null })),
  saveSettings: withChat(({ admin }) =>
    company.saveSettings(admin, {
      name: 'Клевер',
      settings: { ...DEFAULT_SETTINGS.ru, noAnswerMs: MINUTE },
      version: 0,
    }),
  ),
};
