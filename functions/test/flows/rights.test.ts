import { beforeAll, describe, expect, it } from 'vitest';
import type { DeskCommand } from '../../src/domain/contract/desk.ts';
import { DESK } from '../../src/domain/contract/desk.ts';
import { company, everything } from './database.ts';
import type { Scene } from './good-fields.ts';
import { fieldsFor } from './good-fields.ts';
import type { Role } from './rights-table.ts';
import { BESIDES, MAY_COMMAND, saidByRow } from './rights-table.ts';
import { becomes, calling, learnt, setSettings, toWork } from './story.ts';
import type { Person } from './world.ts';
import {
  callDesk,
  callRaw,
  eventually,
  hire,
  mailboxRests,
  mustDesk,
  newCompany,
  newEmail,
  signUpRaw,
} from './world.ts';

const COMMANDS = Object.keys(DESK) as DeskCommand[];

/** Commands after which the next one needs a new chat. */
const ENDING: readonly DeskCommand[] = ['take', 'takeOver', 'close', 'returnToBot', 'transfer', 'assign'];

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
  const merged = await mustDesk(admin, 'saveTopic', { topicId: null, title: 'Почта', subtopics: [] });
  const entry = { title: 'Цена', phrasings: [], answer: '300 рублей', topicId, subtopicId: null, active: true };
  const { entryId } = await mustDesk(admin, 'saveEntry', { ...entry, entryId: null });
  const email = newEmail();
  const { inviteId } = await mustDesk(admin, 'invite', { email, role: 'operator' });
  await mailboxRests(email);
  // The letter's delivery changes the invitation once more, so wait until that is over.
  const invitation = company(companyId).collection('invites').doc(inviteId);
  await eventually(async () => (await invitation.get()).get('mail.state') === 'SUCCESS', 'the letter to be delivered');
  return {
    shift: await finishedShift(),
    chatId: await chatOfOwner(true),
    ownerId: people.owner.uid,
    spareId: spare.uid,
    topicId,
    freeTopicId: free.topicId,
    mergedTopicId: merged.topicId,
    entryId,
    inviteId,
  };
}

/** The present version of the command's form, for commands whose form an earlier call has changed. */
async function shownVersion(command: DeskCommand, { chatId }: Scene): Promise<{ version?: number }> {
  const root = company(companyId);
  const of = command === 'saveSettings' ? root : root.collection('chats').doc(chatId);
  const isForm = ['saveSettings', 'setTopic', 'describe'].includes(command);
  return isForm ? { version: (await of.get()).get('formVersion') ?? 0 } : {};
}

const ROLES: readonly Role[] = ['owner', 'other', 'supervisor', 'admin'];

describe('Who may give a command', () => {
  it.each(COMMANDS)('agrees with the row of the command: %s', (command) => {
    for (const role of ROLES)
      expect(BESIDES[command]?.[role] ?? saidByRow(command, role), role).toBe(MAY_COMMAND[command][role]);
  });

  it('is refused with the reason, and a refusal changes nothing', async () => {
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

  it('is obeyed', async () => {
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

it('for somebody of another company everything of this one is unknown', async () => {
  const scene = await newScene();
  const stranger = await newCompany();
  await toWork(stranger.admin);
  const before = await everything(companyId);
  const theirs = await mustDesk(stranger.admin, 'saveTopic', { topicId: null, title: 'Своё', subtopics: [] });
  const fields = { ...fieldsFor(scene), setTopic: { chatId: scene.chatId, topicId: theirs.topicId, subtopicId: null } };
  const unknown: Partial<Record<DeskCommand, string>> = {
    ...Object.fromEntries(['resendInvite', 'revokeInvite'].map((command) => [command, 'unknown-invite'])),
    ...Object.fromEntries(
      ['setRole', 'setLimit', 'setActive', 'sendAway', 'giveReplies'].map((command) => [command, 'unknown-operator']),
    ),
    ...Object.fromEntries(
      ['removeTopic', 'moveTopic', 'retireTopic', 'restoreTopic', 'mergeTopics', 'saveEntry'].map((command) => [
        command,
        'unknown-topic',
      ]),
    ),
    ...Object.fromEntries(['readReview', 'answerReview'].map((command) => [command, 'unknown-review'])),
    removeEntry: 'unknown-entry',
    addPhrasings: 'unknown-entry',
  };
  for (const command of COMMANDS) {
    const reason = unknown[command] ?? ('chatId' in fields[command] ? 'unknown-chat' : undefined);
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

it('somebody who is deactivated is refused at once, although their token is still valid', async () => {
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
  // The commands above have put them on a break.
  await mustDesk(spare, 'setStatus', { status: 'working' });
  const { chatId } = await calling(companyId);
  const assign = { chatId, operatorId: spare.uid, expectedOwnerId: null } as const;
  expect(await callDesk(rising, 'assign', assign)).toMatchObject({ reason: 'not-allowed' });
  await mustDesk(admin, 'setRole', { operatorId: rising.uid, role: 'supervisor' });
  expect(await callDesk(rising, 'assign', assign)).toMatchObject({ ok: true });
  await mustDesk(admin, 'setRole', { operatorId: rising.uid, role: 'operator', version: 1 });
  const back = { chatId, operatorId: owner.uid, expectedOwnerId: spare.uid };
  expect(await callDesk(rising, 'assign', back)).toMatchObject({ reason: 'not-allowed' });
});
