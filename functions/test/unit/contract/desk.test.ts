import { describe, expect, test } from 'vitest';
import type { DeskCall, DeskCommand } from '../../../src/domain/contract/desk.ts';
import { DESK } from '../../../src/domain/contract/desk.ts';
import { parseInput } from '../../../src/domain/contract/fields.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';

const chatId = 'chat-1';
const id = 'client-made-id-0001';
const operatorId = 'anna';

/** One good input of every command; one that is missing here does not compile. */
const GOOD: { [C in DeskCommand]: DeskCall<C> } = {
  take: { chatId },
  send: { chatId, id, text: 'Уже едет' },
  close: { chatId },
  closeWaiting: { chatId, expectedOwnerId: null },
  sendAway: { operatorId, status: 'leaving' },
  returnToBot: { chatId },
  assign: { chatId, operatorId, expectedOwnerId: null },
  transfer: { chatId, operatorId: null, expectedOwnerId: 'boris', note: '' },
  look: { chatId, id },
  takeOver: { chatId, expectedOwnerId: null },
  whisper: { chatId, id, to: operatorId, text: 'Предложи скидку' },
  callSenior: { chatId, id, reason: 'Клиент ругается' },
  answerHelp: { chatId, id },
  endHelp: { chatId, id },
  decline: { chatId },
  markRead: { chatId, seq: 3 },
  typing: { chatId },
  setTopic: { chatId, topicId: 't', subtopicId: null },
  describe: { chatId, description: '' },
  setPhone: { chatId, phone: '' },
  addNote: { chatId, id, text: 'Постоянный' },
  mute: { chatId, forMs: 3_600_000 },
  unmute: { chatId },
  block: { chatId },
  unblock: { chatId },
  setStatus: { status: 'break' },
  comeBack: {},
  heartbeat: { idleMs: 0 },
  signOff: {},
  feedback: { text: 'Всё хорошо', page: '/dashboard/mine', version: '0.1.0' },
  rename: { firstName: 'Анна', lastName: 'Петрова' },
  confirmEmail: { token: 'A'.repeat(43) },
  resendProof: {},
  invite: { email: 'Anna@Example.ru', role: 'operator' },
  checkInvites: { emails: ['anna@example.ru'] },
  roster: { ids: [operatorId] },
  giveReplies: { operatorId, receiver: null },
  resendInvite: { inviteId: 'i' },
  revokeInvite: { inviteId: 'i' },
  setRole: { operatorId, role: 'admin' },
  setLimit: { operatorId, maxChats: 5 },
  correctShift: { operatorId, shiftId: 's', id, from: 1, to: 2, status: 'working', reason: 'Был у врача' },
  rebuildStats: { day: '2026-03-29' },
  usage: {},
  ruleFacts: {},
  watchBoard: {},
  report: { from: '2026-03-01', to: '2026-03-31' },
  ownReport: { from: '2026-03-29', to: '2026-03-29' },
  setActive: { operatorId, active: false },
  saveGroup: {
    groupId: null,
    title: 'Оплата',
    kind: 'department',
    topics: [{ topicId: 't', subtopicId: null }],
    channels: ['widget'],
    pages: ['/pay*'],
    languages: ['ru'],
  },
  retireGroup: { groupId: 'group', retired: true },
  moveGroup: { groupId: 'group', place: 0 },
  setMembers: { groupId: 'group', add: [operatorId], remove: [] },
  toGroup: { chatId, groupId: 'group', expectedOwnerId: null, note: '' },
  saveTopic: { topicId: null, title: 'Доставка', subtopics: [] },
  removeTopic: { topicId: 't' },
  moveTopic: { topicId: 't', place: 2 },
  retireTopic: { topicId: 't' },
  restoreTopic: { topicId: 't' },
  mergeTopics: { topicId: 't', intoId: 'u' },
  saveEntry: {
    entryId: null,
    title: 'Цена',
    phrasings: ['сколько стоит'],
    answer: '300',
    topicId: 't',
    subtopicId: null,
    active: true,
  },
  saveReply: { replyId: null, scope: 'own', title: 'Адрес', text: 'Тверская, 1' },
  importReplies: {
    scope: 'own',
    rows: [{ title: 'Адрес', text: 'Тверская, 1', folder: null }],
    replaces: false,
    dryRun: true,
  },
  removeReply: { replyId: 'r', scope: 'own' },
  saveView: { viewId: null, scope: 'shared', title: 'Возвраты', search: '?rating=1,2#words=%D0%B2' },
  moveView: { viewId: 'v', scope: 'own', place: 1 },
  removeView: { viewId: 'v', scope: 'own' },
  exportChats: { filter: { from: '2026-01-01', scores: [1, 2], ownerId: null }, after: { closedAt: 1, id: 'c' } },
  saveReportLetter: { letterId: null, email: 'a@example.com', every: 'week', weekday: 1, hour: 9, language: 'ru' },
  removeReportLetter: { letterId: 'l' },
  saveReview: { chatId, marks: [{ id: 'polite', mark: 4 }], comment: '' },
  readReview: { chatId },
  answerReview: { chatId, text: 'Спасибо' },
  proposeReview: { chatId },
  saveScoreCard: { criteria: [{ id: 'polite', title: 'Вежливость', weight: 2 }], proposals: true },
  saveLook: {
    color: '#1f5eff',
    side: 'left',
    aside: 20,
    above: 20,
    titles: { ru: 'Цветы', en: 'Flowers' },
    avatar: 'data:image/png;base64,iVBORw0KGgo=',
    languages: ['ru'],
    sites: ['shop.example'],
  },
  addSample: {},
  removeSample: {},
  suggestPhrasings: { title: 'Цена', phrasings: ['сколько стоит'], answer: '300' },
  suggest: { chatId },
  flag: { chatId, seq: 1 },
  addPhrasings: { entryId: 'e', questionIds: ['question-1'] },
  dismissQuestions: { questionIds: ['question-1'] },
  removeEntry: { entryId: 'e' },
  readAudit: {
    filter: { by: 'anna', kind: 'people', from: '2026-01-01', field: 'maxChats' },
    after: { at: 1, id: 'e' },
  },
  undo: { recordId: 'e' },
  importEntries: {
    entries: [
      {
        origin: 'csv:1',
        whole: false,
        entryId: null,
        title: 'Цена',
        phrasings: [],
        answer: '300',
        topicId: 't',
        subtopicId: null,
        active: true,
        validFrom: null,
        validUntil: '2026-12-31',
        translations: { en: { title: 'Price', phrasings: [], answer: '300' } },
      },
    ],
  },
  checkSite: { address: 'https://example.com/' },
  readAddress: { address: 'https://example.com/faq' },
  findClients: { query: '+7 916 123-45-67' },
  exportClient: { visitorId: 'visitor-0123456789', after: { chatId: 'c', seq: 300 } },
  eraseClient: { visitorId: 'visitor-0123456789' },
  readErasures: {},
  restore: { version: 3, forms: true },
  askedLately: {},
  entryFates: {},
  publish: {},
  saveSettings: { name: 'Цветы', settings: DEFAULT_SETTINGS.ru },
};
const MAY_BE_EMPTY = ['note', 'description', 'phone', 'comment'];
const cases = Object.entries(GOOD) as [DeskCommand, Record<string, unknown>][];
const parse = (command: DeskCommand, input: unknown) => parseInput(DESK[command].input, input);

describe.each(cases)('%s', (command, good) => {
  test('takes a good input', () => {
    expect(parse(command, good)).toMatchObject({ ok: true });
  });

  test('refuses anything but an object, and a field that it does not know', () => {
    for (const input of [null, [], 'x', 1]) expect(parse(command, input).ok).toBe(false);
    expect(parse(command, { ...good, more: 1 })).toMatchObject({ ok: false, problems: { more: expect.any(String) } });
  });

  const texts = Object.keys(good).filter((field) => typeof good[field] === 'string');
  test.each(texts.length > 0 ? texts : ['more'])('names a bad %s, and does not repeat it', (field) => {
    const bad: unknown[] = [7, {}, 'ж'.repeat(100_000)];
    if (!MAY_BE_EMPTY.includes(field)) bad.push('', '   ', '\u200b\u0000');
    for (const value of bad) {
      const outcome = parse(command, { ...good, [field]: value });
      expect(outcome).toMatchObject({ ok: false, problems: { [field]: expect.stringMatching(/^[a-z-]{1,30}$/) } });
    }
  });

  const numbers = Object.keys(good).filter((field) => typeof good[field] === 'number');
  test.each(numbers.length > 0 ? numbers : ['more'])('takes only a whole %s within its bounds', (field) => {
    for (const value of ['1', 1.5, -1, Number.NaN, 1e17])
      expect(parse(command, { ...good, [field]: value })).toMatchObject({ ok: false });
  });

  test('refuses an input in which a field is missing', () => {
    for (const field of Object.keys(good)) {
      const { [field]: _, ...others } = good;
      expect(parse(command, others).ok).toBe(false);
    }
  });
});

test('An input is trimmed, and an e-mail has one form', () => {
  expect(parse('rename', { firstName: '  Анна ', lastName: 'П' })).toMatchObject({ value: { firstName: 'Анна' } });
  expect(parse('invite', GOOD.invite)).toMatchObject({ value: { email: 'anna@example.ru' } });
});
