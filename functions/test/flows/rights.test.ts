import { beforeAll, describe, expect, it } from 'vitest';
import type { DeskCall, DeskCommand } from '../../src/domain/contract/desk.ts';
import { DESK } from '../../src/domain/contract/desk.ts';
import type { Row } from '../../src/domain/contract/desk/row.ts';
import { mayGive } from '../../src/domain/may-give.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { company, everything } from './database.ts';
import { becomes, calling, learnt, setSettings, toWork } from './story.ts';
import type { Person } from './world.ts';
import {
  callDesk,
  callRaw,
  hire,
  mailboxRests,
  messageId,
  mustDesk,
  newCompany,
  newEmail,
  signUpRaw,
} from './world.ts';

type Role = 'owner' | 'other' | 'supervisor' | 'admin';
type Outcome = 'ok' | 'proof-done' | 'not-owner' | 'not-allowed' | 'nothing-offered' | 'no-language-model';

const ANYBODY = { owner: 'ok', other: 'ok', supervisor: 'ok', admin: 'ok' } as const;
const OWNER = { owner: 'ok', other: 'not-owner', supervisor: 'not-owner', admin: 'not-owner' } as const;
const OWNER_AND_ABOVE = { owner: 'ok', other: 'not-owner', supervisor: 'ok', admin: 'ok' } as const;
const SUPERVISORS = { owner: 'not-allowed', other: 'not-allowed', supervisor: 'ok', admin: 'ok' } as const;
const BLOCKING = { owner: 'not-allowed', other: 'not-owner', supervisor: 'ok', admin: 'ok' } as const;
const ADMINS = { owner: 'not-allowed', other: 'not-allowed', supervisor: 'not-allowed', admin: 'ok' } as const;

/** Who may give which command, on a chat that `owner` owns. */
const MAY_COMMAND: Record<DeskCommand, Record<Role, Outcome>> = {
  take: OWNER,
  send: OWNER,
  giveBack: OWNER,
  typing: OWNER,
  // The scene's chat was never offered; collaboration.test.ts declines one that was.
  decline: { ...OWNER, owner: 'nothing-offered' },
  markRead: OWNER,
  close: OWNER_AND_ABOVE,
  transfer: OWNER_AND_ABOVE,
  setTopic: OWNER_AND_ABOVE,
  describe: OWNER_AND_ABOVE,
  setPhone: OWNER_AND_ABOVE,
  addNote: OWNER_AND_ABOVE,
  mute: OWNER_AND_ABOVE,
  unmute: OWNER_AND_ABOVE,
  block: BLOCKING,
  unblock: BLOCKING,
  assign: SUPERVISORS,
  setStatus: ANYBODY,
  comeBack: ANYBODY,
  heartbeat: ANYBODY,
  signOff: ANYBODY,
  rename: ANYBODY,
  feedback: ANYBODY,
  saveReply: ANYBODY,
  removeReply: ANYBODY,
  confirmEmail: ANYBODY,
  // The scene's company has proven its mailbox.
  resendProof: { ...ADMINS, admin: 'proof-done' },
  invite: ADMINS,
  resendInvite: ADMINS,
  revokeInvite: ADMINS,
  setRole: ADMINS,
  setLimit: ADMINS,
  setActive: ADMINS,
  correctShift: ADMINS,
  rebuildStats: ADMINS,
  saveTopic: ADMINS,
  removeTopic: ADMINS,
  saveEntry: ADMINS,
  removeEntry: ADMINS,
  publish: ADMINS,
  // This system has no language model.
  suggest: OWNER_AND_ABOVE,
  teachBot: OWNER_AND_ABOVE,
  addPhrasings: ADMINS,
  dismissQuestions: ADMINS,
  suggestPhrasings: { ...ADMINS, admin: 'no-language-model' },
  saveSettings: ADMINS,
};
const COMMANDS = Object.keys(DESK) as DeskCommand[];

/** What the row of a command says to a role, of a chat that `owner` owns. */
function saidByRow(command: DeskCommand, role: Role): Outcome {
  const { on, who }: Row = DESK[command];
  const of = typeof who === 'function' ? who({ scope: 'own' } as never) : who;
  const actor = { id: role, role: role === 'owner' || role === 'other' ? 'operator' : role } as const;
  const answer = mayGive(of, actor, on === 'chat' || on === 'client' ? 'owner' : null);
  return answer.ok ? 'ok' : (answer.reason as Outcome);
}

/** Where this scene refuses whom the row lets pass: a chat with an owner is not waiting, nothing was offered, proven is proven, no model is there. */
const BESIDES: Partial<Record<DeskCommand, Partial<Record<Role, Outcome>>>> = {
  take: { supervisor: 'not-owner', admin: 'not-owner' },
  decline: { owner: 'nothing-offered' },
  resendProof: { admin: 'proof-done' },
  suggestPhrasings: { admin: 'no-language-model' },
};

/** After these the chat is no longer as the next one needs it. */
const ENDING: readonly DeskCommand[] = ['take', 'close', 'giveBack', 'transfer', 'assign'];

let companyId: string;
let people: Record<Role, Person>;
let spare: Person;

beforeAll(async () => {
  const made = await newCompany();
  companyId = made.companyId;
  await setSettings(made.admin, companyId, { queueMode: 'manual', maxChats: 100 });
  const [owner, other] = [await hire(made.admin), await hire(made.admin)];
  spare = await hire(made.admin);
  people = { owner, other, admin: made.admin, supervisor: await hire(made.admin, 'supervisor') };
  await toWork(owner);
  await toWork(spare);
});

/** What stands ready for the commands: a chat of the owner's, a topic, an entry, an invitation. */
type Scene = {
  shift: { shiftId: string; from: number; to: number };
  chatId: string;
  topicId: string;
  freeTopicId: string;
  entryId: string;
  inviteId: string;
};

async function chatOfOwner(taken: boolean): Promise<string> {
  const { chatId } = await calling(companyId);
  await mustDesk(people.admin, 'assign', {
    chatId,
    operatorId: people.owner.uid,
    expectedOwnerId: null,
    overLimit: true,
  });
  if (taken) await mustDesk(people.owner, 'take', { chatId });
  return chatId;
}

/** A finished interval of the spare operator's ledger. */
async function finishedShift(): Promise<Scene['shift']> {
  const shifts = company(companyId).collection('operators').doc(spare.uid).collection('shifts');
  const [doc] = (await shifts.where('to', '>', new Date(0)).limit(1).get()).docs;
  return { shiftId: doc!.id, from: doc!.get('from').toMillis(), to: doc!.get('to').toMillis() };
}

async function newScene(): Promise<Scene> {
  const { admin } = people;
  const { topicId } = await mustDesk(admin, 'saveTopic', { topicId: null, title: 'Доставка', subtopics: [] });
  const free = await mustDesk(admin, 'saveTopic', { topicId: null, title: 'Прочее', subtopics: [] });
  const entry = { title: 'Цена', phrasings: [], answer: '300 рублей', topicId, subtopicId: null, active: true };
  const { entryId } = await mustDesk(admin, 'saveEntry', { ...entry, entryId: null });
  const email = newEmail();
  const { inviteId } = await mustDesk(admin, 'invite', { email, role: 'operator' });
  await mailboxRests(email);
  return {
    shift: await finishedShift(),
    chatId: await chatOfOwner(true),
    topicId,
    freeTopicId: free.topicId,
    entryId,
    inviteId,
  };
}

/** Good fields for every command. */
function fieldsFor({ shift, chatId, topicId, freeTopicId, entryId, inviteId }: Scene): {
  [C in DeskCommand]: DeskCall<C>;
} {
  const operatorId = spare.uid;
  const entry = { title: 'Цена', phrasings: [], answer: '300 рублей', subtopicId: null, active: true };
  return {
    take: { chatId },
    send: { chatId, id: messageId(), text: 'Здравствуйте' },
    close: { chatId },
    giveBack: { chatId },
    assign: { chatId, operatorId, expectedOwnerId: people.owner.uid },
    transfer: { chatId, operatorId: null, expectedOwnerId: people.owner.uid, note: '' },
    decline: { chatId },
    typing: { chatId },
    saveReply: { replyId: null, scope: 'own', title: 'Привет', text: 'Здравствуйте!' },
    removeReply: { replyId: 'reply', scope: 'own' },
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
    resendInvite: { inviteId },
    revokeInvite: { inviteId },
    setRole: { operatorId, role: 'operator' },
    setLimit: { operatorId, maxChats: 100 },
    setActive: { operatorId, active: true },
    correctShift: { operatorId, ...shift, id: messageId(), status: 'working', reason: 'Забыл нажать' },
    rebuildStats: { day: '2026-01-01' },
    saveTopic: { topicId: null, title: 'Оплата', subtopics: [] },
    removeTopic: { topicId: freeTopicId },
    saveEntry: { ...entry, entryId: null, topicId },
    removeEntry: { entryId },
    publish: {},
    suggest: { chatId },
    teachBot: { chatId, seq: 1 },
    addPhrasings: { entryId, questionIds: ['nosuchquestion'] },
    dismissQuestions: { questionIds: ['nosuchquestion'] },
    suggestPhrasings: { title: 'Цена', phrasings: [], answer: '300 рублей' },
    saveSettings: { name: 'Ромашка', settings: { ...DEFAULT_SETTINGS.ru, queueMode: 'manual' } },
  };
}

/** The version of what the command's form shows now, for those whose earlier calls have changed it. */
async function shownVersion(command: DeskCommand, { chatId }: Scene): Promise<{ version?: number }> {
  const root = company(companyId);
  const of = command === 'saveSettings' ? root : root.collection('chats').doc(chatId);
  const isForm = ['saveSettings', 'setTopic', 'describe'].includes(command);
  return isForm ? { version: (await of.get()).get('formVersion') ?? 0 } : {};
}

const ROLES: readonly Role[] = ['owner', 'other', 'supervisor', 'admin'];

describe('Who may give a command', () => {
  it.each(COMMANDS)('stands in its row: %s', (command) => {
    for (const role of ROLES)
      expect(BESIDES[command]?.[role] ?? saidByRow(command, role), role).toBe(MAY_COMMAND[command][role]);
  });

  it('is refused without a trace, with the reason', async () => {
    const scene = await newScene();
    const untaken = { ...scene, chatId: await chatOfOwner(false) };
    const before = await everything(companyId);
    for (const command of COMMANDS) {
      const fields = fieldsFor(command === 'take' ? untaken : scene)[command];
      for (const role of ROLES) {
        const outcome = MAY_COMMAND[command][role];
        if (outcome === 'ok') continue;
        const answer = await callDesk(people[role], command, fields);
        expect(answer, `${command} by ${role}`).toMatchObject({ ok: false, reason: outcome });
      }
    }
    expect(await everything(companyId)).toEqual(before);
  });

  it('is heard', async () => {
    let scene = await newScene();
    for (const command of COMMANDS) {
      for (const role of ROLES) {
        if (MAY_COMMAND[command][role] !== 'ok') continue;
        const fields = { ...fieldsFor(scene)[command], ...(await shownVersion(command, scene)) };
        const answer = await callDesk(people[role], command, fields);
        expect(answer, `${command} by ${role}`).toMatchObject({ ok: true });
        if (ENDING.includes(command)) scene = { ...scene, chatId: await chatOfOwner(true) };
        if (command === 'signOff') await toWork(people[role]);
        if (command === 'publish') await learnt(companyId);
      }
    }
  }, 120_000);
});

it('somebody of another company sees nothing of this one: what they name is unknown', async () => {
  const scene = await newScene();
  const stranger = await newCompany();
  await toWork(stranger.admin);
  const before = await everything(companyId);
  const theirs = await mustDesk(stranger.admin, 'saveTopic', { topicId: null, title: 'Своё', subtopics: [] });
  const fields = { ...fieldsFor(scene), setTopic: { chatId: scene.chatId, topicId: theirs.topicId, subtopicId: null } };
  const unknown: Partial<Record<DeskCommand, string>> = {
    ...Object.fromEntries(['resendInvite', 'revokeInvite'].map((command) => [command, 'unknown-invite'])),
    ...Object.fromEntries(['setRole', 'setLimit', 'setActive'].map((command) => [command, 'unknown-operator'])),
    ...Object.fromEntries(['removeTopic', 'saveEntry'].map((command) => [command, 'unknown-topic'])),
    removeEntry: 'unknown-entry',
    addPhrasings: 'unknown-entry',
  };
  for (const command of COMMANDS) {
    const reason = 'chatId' in fields[command] ? 'unknown-chat' : unknown[command];
    if (reason === undefined) continue;
    const answer = await callDesk(stranger.admin, command, fields[command]);
    expect(answer, command).toMatchObject({ ok: false, reason });
  }
  const { chatId } = await calling(stranger.companyId);
  await becomes(stranger.companyId, chatId, 'assigned');
  for (const operatorId of [people.owner.uid, people.admin.uid]) {
    const assign = { chatId, operatorId, expectedOwnerId: stranger.admin.uid };
    expect(await callDesk(stranger.admin, 'assign', assign)).toMatchObject({ reason: 'unknown-operator' });
    expect(await callDesk(stranger.admin, 'transfer', { ...assign, note: '' })).toMatchObject({
      reason: 'unknown-operator',
    });
  }
  expect(await everything(companyId)).toEqual(before);
});

it('somebody who is deactivated is refused at once, with the token that worked a moment ago', async () => {
  const gone = await hire(people.admin, 'admin');
  await toWork(gone);
  const { chatId } = await calling(companyId);
  await mustDesk(people.admin, 'assign', { chatId, operatorId: gone.uid, expectedOwnerId: null });
  await mustDesk(gone, 'take', { chatId });
  const scene = { ...(await newScene()), chatId };
  await mustDesk(people.admin, 'setActive', { operatorId: gone.uid, active: false });
  const before = await everything(companyId);
  for (const command of COMMANDS) {
    const answer = await callDesk(gone, command, fieldsFor(scene)[command]);
    expect(answer, command).toMatchObject({
      ok: false,
      reason: 'deactivated',
      text: expect.stringContaining('отключён'),
    });
  }
  expect(await everything(companyId)).toEqual(before);
  await mustDesk(people.admin, 'setActive', { operatorId: gone.uid, active: true });
  expect(await callDesk(gone, 'heartbeat', { idleMs: 0 })).toMatchObject({ ok: true });
});

it('a stranger, and somebody who is not signed in, reach no command', async () => {
  const scene = await newScene();
  const stranger = await signUpRaw(newEmail());
  const before = await everything(companyId);
  for (const command of COMMANDS) {
    const fields = fieldsFor(scene)[command];
    expect(await callDesk(stranger, command, fields), command).toMatchObject({ reason: 'not-staff', status: 403 });
    const nobody = await callRaw('desk', { command, ...fields });
    expect(nobody, command).toMatchObject({ reason: 'not-signed-in', status: 401 });
  }
  expect(await everything(companyId)).toEqual(before);
});

it('a role counts from the next request', async () => {
  const { admin, owner } = people;
  const rising = await hire(admin);
  const { chatId } = await calling(companyId);
  const assign = { chatId, operatorId: spare.uid, expectedOwnerId: null } as const;
  expect(await callDesk(rising, 'assign', assign)).toMatchObject({ reason: 'not-allowed' });
  await mustDesk(admin, 'setRole', { operatorId: rising.uid, role: 'supervisor' });
  expect(await callDesk(rising, 'assign', assign)).toMatchObject({ ok: true });
  await mustDesk(admin, 'setRole', { operatorId: rising.uid, role: 'operator', version: 1 });
  const back = { chatId, operatorId: owner.uid, expectedOwnerId: spare.uid };
  expect(await callDesk(rising, 'assign', back)).toMatchObject({ reason: 'not-allowed' });
});
