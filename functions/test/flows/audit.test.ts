import './own-project.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditEntry } from '../../src/domain/audit.ts';
import type { DeskCommand } from '../../src/domain/contract/desk.ts';
import { DESK } from '../../src/domain/contract/desk.ts';
import type { Row } from '../../src/domain/contract/desk/row.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { AUDIT_ENTRY } from '../../src/store/lead-refs.ts';
import { db } from './database.ts';
import { DESK_ROWS } from './desk-rows.ts';
import { alike, emptyWorld, wholeWorld } from './whole.ts';

const NEW_GROUP = { title: 'Оплата', kind: 'department', topics: [], channels: [], pages: [], languages: [] };
const NOW = Date.parse('2026-03-02T09:00:00Z');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await emptyWorld();
});
afterEach(() => void vi.useRealTimers());

type Expected = Pick<AuditEntry, 'before' | 'after'> & { by: string };
const said = (by: string, before: AuditEntry['before'], after: AuditEntry['after']): Expected => ({
  by,
  before,
  after,
});

/** The entry of each audited command in its world (desk-rows.ts); random ids are "#". */
const TOLD: Partial<Record<DeskCommand, Expected>> = {
  take: said('operator', { state: 'assigned' }, { state: 'active' }),
  close: said('operator', { state: 'active' }, { state: 'closed' }),
  closeWaiting: said('supervisor', { state: 'assigned', ownerId: '#' }, { state: 'closed', ownerId: null }),
  sendAway: said('supervisor', { status: 'working' }, { status: 'break' }),
  returnToBot: said('operator', { state: 'active', ownerId: '#' }, { state: 'bot', ownerId: null }),
  assign: said('supervisor', { state: 'active', ownerId: '#' }, { state: 'assigned', ownerId: '#' }),
  transfer: said('operator', { state: 'active', ownerId: '#' }, { state: 'assigned', ownerId: '#' }),
  decline: said('operator', { state: 'assigned', ownerId: '#' }, { state: 'active', ownerId: '#' }),
  look: said('supervisor', null, null),
  takeOver: said('supervisor', { ownerId: '#' }, { ownerId: '#' }),
  whisper: said('supervisor', null, null),
  callSenior: said('operator', null, null),
  answerHelp: said('supervisor', null, null),
  endHelp: said('supervisor', null, null),
  setTopic: said('operator', { topic: null }, { topic: { topicId: '#', subtopicId: null, by: 'operator' } }),
  describe: said('operator', null, null),
  addNote: said('operator', null, null),
  setPhone: said('operator', null, null),
  mute: said('operator', { mutedUntil: null }, { mutedUntil: NOW + MINUTE }),
  unmute: said('operator', { mutedUntil: NOW + MINUTE }, { mutedUntil: null }),
  block: said('supervisor', { blocked: false }, { blocked: true }),
  unblock: said('supervisor', { blocked: true }, { blocked: false }),
  flag: said('operator', null, { seq: 1 }),
  setStatus: said('operator', { status: 'working' }, { status: 'break' }),
  comeBack: said('operator', { status: 'absent' }, { status: 'working' }),
  signOff: said('operator', { status: 'working' }, { status: 'absent' }),
  rename: said('operator', { firstName: 'Олег', lastName: 'Петров' }, { firstName: 'Пётр', lastName: 'Сидоров' }),
  invite: said('admin', null, { role: 'operator', state: 'pending' }),
  resendInvite: said('admin', null, null),
  revokeInvite: said('admin', { state: 'pending' }, { state: 'revoked' }),
  giveReplies: said('admin', null, { replies: 1, receiver: null }),
  setRole: said('admin', { role: 'operator' }, { role: 'supervisor' }),
  setLimit: said('admin', { maxChats: 5 }, { maxChats: 9 }),
  setActive: said('admin', { active: true }, { active: false }),
  undo: said('admin', { maxChats: 9 }, { maxChats: 5 }),
  correctShift: said(
    'admin',
    { status: 'working' },
    { status: 'leaving', from: NOW, to: NOW + MINUTE, shiftId: '#', correctionId: 'client-made-id-0001' },
  ),
  saveTopic: said('admin', null, { title: 'Оплата', subtopics: [] }),
  removeTopic: said('admin', { title: 'Прочее', subtopics: [] }, null),
  moveTopic: said('admin', { place: null }, { place: 0 }),
  retireTopic: said('admin', { state: 'in-use' }, { state: 'retired' }),
  restoreTopic: said('admin', { state: 'retired' }, { state: 'in-use' }),
  mergeTopics: said('admin', { title: 'Прочее' }, { title: 'Доставка' }),
  saveEntry: said('admin', null, {
    title: 'Срок',
    phrasings: 1,
    answer: '300 рублей',
    topicId: '#',
    subtopicId: null,
    active: true,
  }),
  addPhrasings: said('admin', { phrasings: 1 }, { phrasings: 2, questions: 1 }),
  dismissQuestions: said('admin', { questions: 1 }, null),
  removeEntry: said(
    'admin',
    { title: 'Цена', phrasings: 1, answer: '300 рублей', topicId: '#', subtopicId: null, active: true },
    null,
  ),
  importEntries: said('admin', null, { added: 1, changed: 0 }),
  publish: said('admin', null, { publication: 1 }),
  restore: said('admin', null, { publication: 3, restored: 1 }),
  saveSettings: said('admin', { name: 'Ромашка', noAnswerMs: 3 * MINUTE }, { name: 'Клевер', noAnswerMs: MINUTE }),
  rebuildStats: said('admin', null, { day: '2026-03-02' }),
  confirmEmail: said('#', null, null),
  resendProof: said('#', null, null),
  saveReply: said('operator', null, null),
  removeReply: said('operator', null, null),
  importReplies: said('operator', null, { replies: 1 }),
  saveView: said('operator', null, null),
  moveView: said('operator', null, null),
  removeView: said('operator', null, null),
  saveReportLetter: said('admin', null, { every: 'week', weekday: 1, hour: 9, language: 'ru' }),
  removeReportLetter: said('admin', { every: 'week' }, null),
  saveReview: said('supervisor', null, { total: 75 }),
  answerReview: said('operator', null, null),
  addSample: said('admin', null, { sample: 11 }),
  removeSample: said('admin', { sample: 11 }, null),
  saveLook: said('admin', null, {
    color: '#1f5eff',
    side: 'right',
    aside: 20,
    above: 20,
    titles: { ru: '', en: '' },
    avatar: false,
    languages: ['ru'],
    sites: [],
  }),
  saveGroup: said('admin', null, { ...NEW_GROUP, hours: null }),
  retireGroup: said('admin', { retired: false }, { retired: true }),
  moveGroup: said('admin', { place: 1 }, { place: 3 }),
  setMembers: said('admin', null, { joined: ['#'], left: [] }),
  toGroup: said(
    'operator',
    { group: null, ownerId: '#', state: 'active' },
    {
      group: { by: { personId: '#' }, id: '#', openedAt: null, openedFor: null, since: NOW },
      ownerId: null,
      state: 'queued',
    },
  ),
  exportClient: said('admin', null, null),
  eraseClient: said('admin', null, null),
  saveScoreCard: said('admin', null, { criteria: ['Вежливость × 2'], proposals: true }),
};

/** Commands that create another document each time they are given, or give out again what is kept of a client. */
const MAKES_ANOTHER: readonly DeskCommand[] = [
  'saveTopic',
  'saveEntry',
  'saveReply',
  'saveView',
  'saveGroup',
  'exportClient',
];

/** Texts in the commands' worlds that no audit may hold: words of clients and about them, phones, addresses, secrets, and what somebody keeps for themselves. */
const SECRETS = [
  'Сообщение',
  'Прошу',
  'Здравствуйте',
  'Позвонить',
  'Предложи скидку',
  'Клиент ругается',
  'Ждёт курьера',
  'Забыл нажать',
  'сколько стоит доставка',
  '79161234567',
  'oleg@example.com',
  'anna@example.com',
  'Привет',
  'Спасибо',
];
/** The commands whose worlds have been searched, and the secrets that were found there. */
const searched = new Set<DeskCommand>();
const met = new Set<string>();

/** Checks that the audit of a command's world holds no secret, and notes which secrets it could have held. */
async function searchWorld(command: DeskCommand): Promise<void> {
  searched.add(command);
  const all = JSON.stringify(await entries());
  const world = (await wholeWorld()).join('\n');
  for (const secret of SECRETS) {
    expect(all).not.toContain(secret);
    if (world.includes(secret)) met.add(secret);
  }
}

async function entries(): Promise<AuditEntry[]> {
  const found = await db.collectionGroup('audit').get();
  return found.docs.map((doc) => AUDIT_ENTRY.read(doc.id, doc.data()));
}

/** The entries that were not there before. */
const since = (before: readonly AuditEntry[], now: readonly AuditEntry[]) => {
  const rest = before.map((entry) => JSON.stringify(entry));
  return now.filter((entry) => {
    const i = rest.indexOf(JSON.stringify(entry));
    if (i !== -1) rest.splice(i, 1);
    return i === -1;
  });
};

const COMMANDS = Object.entries<Row>(DESK).map(([command, row]) => ({ command: command as DeskCommand, row }));

it('has an entry for every command except reading, heartbeats and messages', () => {
  const audited = COMMANDS.filter(({ row }) => row.audit !== null).map(({ command }) => command);
  expect(Object.keys(TOLD).toSorted()).toEqual(audited.toSorted());
});

describe.each(COMMANDS)('$command', ({ command, row }) => {
  it('has one entry, with who, what and on what, and none when it is done already', async () => {
    const call = await DESK_ROWS[command]();
    const before = await entries();
    await call();
    const told = since(before, await entries());
    const expected = TOLD[command];
    if (expected === undefined) expect(told).toEqual([]);
    else {
      expect(told).toHaveLength(1);
      const { at, by, about, from, undoes, ...entry } = told[0]!;
      expect(JSON.parse(alike(entry))).toEqual({
        command,
        before: expected.before,
        after: expected.after,
      });
      expect([at, from]).toEqual([Date.now(), null]);
      expect(by.startsWith(expected.by) || expected.by === '#').toBe(true);
      // What is undone is told of the thing that it was undone on.
      expect(about.what).toBe(command === 'undo' ? 'person' : row.on);
      expect(undoes !== undefined).toBe(command === 'undo');
      expect(about.id).not.toBe('');
    }
    await call();
    expect(since(before, await entries()).length - told.length).toBe(MAKES_ANOTHER.includes(command) ? 1 : 0);
    await searchWorld(command);
  });
});

it(
  'could have held each forbidden text, since each was in the world of some command',
  { timeout: 180_000 },
  async () => {
    for (const { command } of COMMANDS) {
      if (searched.has(command)) continue;
      await emptyWorld();
      const call = await DESK_ROWS[command]();
      await call();
      await searchWorld(command);
    }
    expect([...met].toSorted()).toEqual(SECRETS.toSorted());
  },
);
