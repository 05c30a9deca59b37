import { PLAIN_LOOK } from '../../src/domain/look/look.ts';
import type { DeskCall, DeskCommand } from '../../src/domain/contract/desk.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { messageId, newEmail } from './world.ts';

/** What the commands need: a chat of the owner's, a topic, an entry, an invitation. */
export type Scene = {
  shift: { shiftId: string; from: number; to: number };
  chatId: string;
  ownerId: string;
  /** Another operator. */
  spareId: string;
  topicId: string;
  freeTopicId: string;
  mergedTopicId: string;
  entryId: string;
  inviteId: string;
};

/** Good fields for every command. */
export function fieldsFor({
  shift,
  chatId,
  ownerId,
  spareId: operatorId,
  topicId,
  freeTopicId,
  mergedTopicId,
  entryId,
  inviteId,
}: Scene): {
  [C in DeskCommand]: DeskCall<C>;
} {
  const entry = { title: 'Цена', phrasings: [], answer: '300 рублей', subtopicId: null, active: true };
  return {
    take: { chatId },
    send: { chatId, id: messageId(), text: 'Здравствуйте' },
    close: { chatId },
    closeWaiting: { chatId, expectedOwnerId: ownerId },
    sendAway: { operatorId, status: 'break' },
    returnToBot: { chatId },
    assign: { chatId, operatorId, expectedOwnerId: ownerId },
    transfer: { chatId, operatorId: null, expectedOwnerId: ownerId, note: '' },
    look: { chatId, id: messageId() },
    takeOver: { chatId, expectedOwnerId: ownerId },
    whisper: { chatId, id: messageId(), to: ownerId, text: 'Предложи скидку' },
    callSenior: { chatId, id: messageId(), reason: 'Клиент ругается' },
    answerHelp: { chatId, id: messageId() },
    endHelp: { chatId, id: messageId() },
    decline: { chatId },
    typing: { chatId },
    saveReply: { replyId: null, scope: 'own', title: 'Привет', text: 'Здравствуйте!' },
    importReplies: {
      scope: 'own',
      rows: [{ title: 'Адрес', text: 'Тверская, 1', folder: null }],
      replaces: false,
      dryRun: false,
    },
    removeReply: { replyId: 'reply', scope: 'own' },
    saveView: { viewId: null, scope: 'own', title: 'Возвраты', search: '?period=week#words=%D0%B2' },
    moveView: { viewId: 'view', scope: 'own', place: 1 },
    removeView: { viewId: 'view', scope: 'own' },
    readAudit: { filter: { kind: 'people' }, after: null, count: 5 },
    undo: { recordId: 'record' },
    findClients: { query: 'Ольга' },
    exportClient: { visitorId: messageId(), after: null },
    eraseClient: { visitorId: messageId() },
    readErasures: {},
    exportChats: { filter: {}, after: null },
    saveReportLetter: { letterId: null, email: newEmail(), every: 'week', weekday: 1, hour: 9, language: 'ru' },
    removeReportLetter: { letterId: 'letter' },
    saveReview: { chatId, marks: [], comment: '' },
    readReview: { chatId },
    answerReview: { chatId, text: 'Спасибо' },
    proposeReview: { chatId },
    saveScoreCard: { criteria: [{ id: 'polite', title: 'Вежливость', weight: 2 }], proposals: false },
    addSample: {},
    removeSample: {},
    saveLook: { ...PLAIN_LOOK, color: '#0a7f3f', languages: ['ru'], sites: [] },
    markRead: { chatId, seq: 1 },
    setTopic: { chatId, topicId, subtopicId: null },
    describe: { chatId, description: 'Ждёт курьера' },
    setPhone: { chatId, phone: '+79161234567' },
    addNote: { chatId, id: messageId(), text: 'Позвонить завтра' },
    mute: { chatId, forMs: MINUTE },
    unmute: { chatId },
    block: { chatId },
    unblock: { chatId },
    setStatus: { status: 'working' },
    comeBack: {},
    heartbeat: { idleMs: 0 },
    signOff: {},
    feedback: { text: 'Спасибо', page: '/dashboard/mine', version: '0.1.0' },
    rename: { firstName: 'Олег', lastName: 'Петров' },
    confirmEmail: { token: 'A'.repeat(43) },
    resendProof: {},
    invite: { email: newEmail(), role: 'operator' },
    checkInvites: { emails: [newEmail()] },
    roster: { ids: [operatorId] },
    // The scene's operator works here; people-at-once.test.ts gives the texts of somebody who does not.
    giveReplies: { operatorId, receiver: null },
    resendInvite: { inviteId },
    revokeInvite: { inviteId },
    setRole: { operatorId, role: 'operator' },
    setLimit: { operatorId, maxChats: 100 },
    setActive: { operatorId, active: true },
    correctShift: { operatorId, ...shift, id: messageId(), status: 'working', reason: 'Забыл нажать' },
    rebuildStats: { day: '2026-01-01' },
    usage: {},
    ruleFacts: {},
    watchBoard: {},
    report: { from: '2026-01-01', to: '2026-01-02', by: 'topic' },
    ownReport: { from: '2026-01-01', to: '2026-01-01' },
    saveGroup: {
      groupId: null,
      title: 'Оплата',
      kind: 'department',
      topics: [{ topicId, subtopicId: null }],
      channels: ['widget'],
      pages: ['/pay*'],
      languages: ['ru'],
    },
    retireGroup: { groupId: 'group', retired: true },
    moveGroup: { groupId: 'group', place: 0 },
    setMembers: { groupId: 'group', add: [operatorId], remove: [] },
    toGroup: { chatId, groupId: 'group', expectedOwnerId: ownerId, note: '' },
    saveTopic: { topicId: null, title: 'Оплата', subtopics: [] },
    removeTopic: { topicId: freeTopicId },
    moveTopic: { topicId, place: 0 },
    retireTopic: { topicId },
    restoreTopic: { topicId },
    mergeTopics: { topicId: mergedTopicId, intoId: topicId },
    saveEntry: { ...entry, entryId: null, topicId },
    removeEntry: { entryId },
    importEntries: {
      entries: [
        {
          ...entry,
          topicId,
          origin: 'csv:1',
          whole: false,
          entryId: null,
          validFrom: null,
          validUntil: null,
          translations: {},
        },
      ],
    },
    checkSite: { address: 'http://127.0.0.1/' },
    readAddress: { address: 'http://127.0.0.1/' },
    restore: { version: 1, forms: false },
    askedLately: {},
    entryFates: {},
    publish: {},
    suggest: { chatId },
    flag: { chatId, seq: 1 },
    addPhrasings: { entryId, questionIds: ['nosuchquestion'] },
    dismissQuestions: { questionIds: ['nosuchquestion'] },
    suggestPhrasings: { title: 'Цена', phrasings: [], answer: '300 рублей' },
    saveSettings: { name: 'Ромашка', settings: { ...DEFAULT_SETTINGS.ru, queueMode: 'manual' } },
  };
}
