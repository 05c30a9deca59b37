import * as privacy from '../../src/desk/privacy.ts';
import { chatOf } from './story.ts';
import { readAudit } from '../../src/desk/audit.ts';
import { checkInvites } from '../../src/desk/check-invites.ts';
import { giveReplies } from '../../src/desk/give-replies.ts';
import * as people from '../../src/desk/people.ts';
import { saveReply } from '../../src/desk/replies.ts';
import { roster } from '../../src/desk/roster.ts';
import { undo } from '../../src/desk/undo.ts';
import { auth } from '../../src/store/firebase.ts';
import { company as companyDoc } from './database.ts';
import { must, owned, withChat } from './worlds.ts';

/** The worlds of the commands about many people, the audit and the privacy of clients. */
export const PEOPLE_ROWS = {
  checkInvites: withChat(({ admin }) => checkInvites(admin, { emails: ['oleg@example.com'] })),
  roster: withChat(({ admin, other }) => roster(admin, { ids: [other] })),
  giveReplies: async () => {
    const { admin, owner } = await owned(false);
    await auth.createUser({ uid: owner.uid });
    must(await saveReply(owner, { replyId: null, scope: 'own', title: 'Привет', text: 'Да', version: 0 }));
    must(await people.setActive(admin, { operatorId: owner.uid, active: false }));
    return () => giveReplies(admin, { operatorId: owner.uid, receiver: null });
  },
  readAudit: withChat(({ admin }) => readAudit(admin, { filter: {}, after: null, count: 10 })),
  undo: async () => {
    const { admin, other, companyId } = await owned();
    must(await people.setLimit(admin, { operatorId: other, maxChats: 9, version: 0 }));
    const told = await companyDoc(companyId).collection('audit').where('command', '==', 'setLimit').get();
    return () => undo(admin, { recordId: told.docs[0]!.id });
  },
  findClients: withChat(({ admin }) => privacy.findClients(admin, { query: 'Ольга' })),
  exportClient: async () => {
    const { admin, companyId, chatId } = await owned();
    const { visitorId } = await chatOf(companyId, chatId);
    return () => privacy.exportClient(admin, { visitorId, after: null });
  },
  eraseClient: async () => {
    const { admin, companyId, chatId } = await owned();
    const { visitorId } = await chatOf(companyId, chatId);
    return () => privacy.eraseClient(admin, { visitorId });
  },
  readErasures: withChat(({ admin }) => privacy.readErasures(admin, {})),
};
