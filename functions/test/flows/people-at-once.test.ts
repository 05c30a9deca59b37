import './own-project.ts';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { acceptInvite } from '../../src/account/invite.ts';
import { checkInvites } from '../../src/desk/check-invites.ts';
import type { Caller } from '../../src/desk/context.ts';
import { giveReplies } from '../../src/desk/give-replies.ts';
import { invite, resendInvite } from '../../src/desk/invites.ts';
import { setActive, setRole } from '../../src/desk/people.ts';
import { saveReply } from '../../src/desk/replies.ts';
import { roster } from '../../src/desk/roster.ts';
import { setFault } from '../../src/store/fault.ts';
import { auth } from '../../src/store/firebase.ts';
import { newId } from '../../src/store/refs.ts';
import { company, db, fields } from './database.ts';
import { LOST, losingAnswer } from './fault.ts';
import { callerOf, callsPerson, founded, personOf, standingOf } from './scene.ts';
import { NAMES, guest, must } from './worlds.ts';

let companyId: string;
let admin: Caller;
beforeAll(async () => {
  companyId = await founded(2);
  admin = callerOf(companyId, `admin-${companyId}`);
});
afterEach(() => setFault(null));

const key = () => `key-of-an-invitation-${newId()}`;
const address = () => `${newId().toLowerCase()}@example.com`;
const lettersTo = async (email: string) => (await db.collection('mail').where('to', '==', email).get()).docs;

describe('Приглашения списком', () => {
  it('sends no second letter when the answer to one was lost, and gives what the first one gave', async () => {
    const [email, mine] = [address(), key()];
    const wish = { email, role: 'supervisor', maxChats: 3, key: mine } as const;
    let given: { inviteId: string } | undefined;
    const { lost } = await losingAnswer(1, LOST.unavailable, async () => {
      given = must(await invite(admin, wish));
    });
    expect(lost).toBe(true);
    expect(must(await invite(admin, wish))).toEqual(given);
    expect(await lettersTo(email)).toHaveLength(1);
    // The same key for somebody else is no way to a second invitation.
    expect(await invite(admin, { ...wish, email: address() })).toMatchObject({ ok: false, reason: 'already-invited' });
    const told = await company(companyId).collection('audit').where('about.id', '==', given!.inviteId).get();
    expect(told.docs.map((doc) => doc.get('after'))).toEqual([{ role: 'supervisor', maxChats: 3, state: 'pending' }]);
  });

  it('gives one letter to one key that is sent twice at once', async () => {
    const [email, mine] = [address(), key()];
    const answers = await Promise.all([1, 2, 3].map(() => invite(admin, { email, role: 'operator', key: mine })));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it('makes an id that no caller can choose: another company’s invitation of the same key is another one', async () => {
    const [other, mine] = [await founded(0), key()];
    const ours = must(await invite(admin, { email: address(), role: 'operator', key: mine }));
    const theirs = must(
      await invite(callerOf(other, `admin-${other}`), { email: address(), role: 'operator', key: mine }),
    );
    expect(ours.inviteId).not.toBe(theirs.inviteId);
    expect([ours.inviteId, theirs.inviteId]).not.toContain(mine);
  });

  it('gives the limit with the invitation, and replaces one whose time is over', async () => {
    const email = address();
    const { inviteId } = must(await invite(admin, { email, role: 'operator', maxChats: 3 }));
    const place = company(companyId).collection('invites');
    await place.doc(inviteId).update({ expiresAt: new Date(0) });
    await db
      .collection('limits')
      .get()
      .then(({ docs }) => Promise.all(docs.map(({ ref }) => ref.delete())));
    const again = must(await invite(admin, { email, role: 'supervisor', maxChats: 7 }));
    expect((await place.doc(inviteId).get()).get('state')).toBe('revoked');
    expect(await resendInvite(admin, { inviteId })).toMatchObject({ reason: 'invite-revoked' });
    const letter = (await lettersTo(email)).find((doc) => doc.get('message.text').includes(again.inviteId))!;
    const token = letter.get('message.text').match(/invite#\S+\.(\S+)/)[1];
    must(await acceptInvite(guest, { companyId, inviteId: again.inviteId, token, ...NAMES }));
    expect(await fields(`companies/${companyId}/operators/${again.inviteId}`)).toMatchObject({
      role: 'supervisor',
      maxChats: 7,
    });
    // Who has come by it is found by name and address, and the check knows them.
    expect(must(await roster(admin, { ids: [again.inviteId, 'nobody'] })).people).toEqual([
      { id: again.inviteId, lastName: NAMES.lastName, email, seenAt: null },
    ]);
    expect(must(await checkInvites(admin, { emails: [email] })).verdicts).toEqual(['here']);
    must(await setActive(admin, { operatorId: again.inviteId, active: false }));
    const elsewhere = callerOf(await founded(0), '');
    const stranger = { ...elsewhere, uid: `admin-${elsewhere.companyId}` };
    expect(must(await checkInvites(stranger, { emails: [email] })).verdicts).toEqual(['elsewhere']);
    const invited = address();
    must(await invite(admin, { email: invited, role: 'operator' }));
    const before = await db.collectionGroup('invites').count().get();
    expect(must(await checkInvites(admin, { emails: [email, invited, address()] })).verdicts).toEqual([
      'off',
      'invited',
      'now',
    ]);
    expect((await db.collectionGroup('invites').count().get()).data()).toEqual(before.data());
  });
});

describe('Последний админ', () => {
  it.each([
    ['demote', (by: Caller, operatorId: string) => setRole(by, { operatorId, role: 'operator', version: 0 })],
    ['deactivate', (by: Caller, operatorId: string) => setActive(by, { operatorId, active: false })],
  ] as const)('stays when two admins %s each other at once', async (_what, away) => {
    const ours = await founded(1);
    const [one, two] = [`admin-${ours}`, personOf(ours, 0)];
    must(await setRole(callerOf(ours, one), { operatorId: two, role: 'admin', version: 0 }));
    for (const uid of [one, two]) await auth.createUser({ uid });
    const version = (await fields(`companies/${ours}/operators/${two}`))!['formVersion'];
    const answers = await Promise.all([
      away(callerOf(ours, one), two).then((answer) =>
        answer.ok || answer.reason !== 'changed-meanwhile'
          ? answer
          : setRole(callerOf(ours, one), { operatorId: two, role: 'operator', version }),
      ),
      away(callerOf(ours, two), one),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { operators } = await standingOf(ours);
    expect(operators.filter(({ role, active }) => role === 'admin' && active)).toHaveLength(1);
  });
});

describe('Отключение', () => {
  it('gives every open chat to others before it answers, recorded as the system’s', async () => {
    const ours = await founded(2);
    const chats = [await callsPerson(ours), await callsPerson(ours), await callsPerson(ours), await callsPerson(ours)];
    const leaver = personOf(ours, 0);
    await auth.createUser({ uid: leaver });
    const had = (await standingOf(ours)).operators.find(({ id }) => id === leaver)!.openChats;
    expect(had).toHaveLength(2);
    must(await setActive(callerOf(ours, `admin-${ours}`), { operatorId: leaver, active: false }));
    const { chats: now, records, operators } = await standingOf(ours);
    expect(
      now
        .filter(({ id }) => chats.includes(id))
        .every((chat) => 'ownerId' in chat && chat.ownerId === personOf(ours, 1)),
    ).toBe(true);
    expect(operators.find(({ id }) => id === leaver)).toMatchObject({ openChats: [], status: 'absent' });
    for (const chatId of had) {
      const [lost] = records.get(chatId)!.filter(({ fromId }) => fromId === leaver);
      expect(lost).toMatchObject({ by: 'system' });
    }
  });

  it('lets an admin give the texts of who has left to a colleague or to the team, whole and once', async () => {
    const [leaver, colleague] = [personOf(companyId, 0), personOf(companyId, 1)];
    const own = (uid: string) => company(companyId).collection('operators').doc(uid).collection('replies');
    const text = { replyId: null, scope: 'own', version: 0 } as const;
    must(await saveReply(callerOf(companyId, leaver), { ...text, title: 'Адрес', text: 'Тверская, 1' }));
    must(await saveReply(callerOf(companyId, leaver), { ...text, title: 'Привет', text: 'Здравствуйте' }));
    must(await saveReply(callerOf(companyId, colleague), { ...text, title: 'Привет', text: 'Здравствуйте' }));
    const giving = { operatorId: leaver, receiver: colleague };
    expect(await giveReplies(admin, giving)).toMatchObject({ reason: 'operator-active' });
    await auth.createUser({ uid: leaver });
    must(await setActive(admin, { operatorId: leaver, active: false }));
    expect(await giveReplies(admin, { ...giving, receiver: leaver })).toMatchObject({ reason: 'operator-inactive' });
    expect(await giveReplies(admin, { ...giving, receiver: 'nobody' })).toMatchObject({ reason: 'unknown-operator' });
    expect(await giveReplies(callerOf(companyId, colleague), giving)).toMatchObject({ reason: 'not-allowed' });
    expect((await own(leaver).get()).size).toBe(2);
    expect(must(await giveReplies(admin, giving))).toEqual({ moved: 2 });
    expect((await own(colleague).get()).docs.map((doc) => doc.get('title')).toSorted()).toEqual(['Адрес', 'Привет']);
    expect((await own(leaver).get()).size).toBe(0);
    expect(must(await giveReplies(admin, giving))).toEqual({ moved: 0 });
    // As many as anybody may have, in one save.
    const many = Array.from({ length: 500 }, (_, i) => ({ title: `Текст ${i}`, text: 'Да' }));
    const batch = db.batch();
    many.forEach((reply, i) => batch.set(own(leaver).doc(`reply${i}`), reply));
    await batch.commit();
    expect(await giveReplies(admin, giving)).toMatchObject({ reason: 'too-much', now: { max: 500 } });
    expect(must(await giveReplies(admin, { ...giving, receiver: null }))).toEqual({ moved: 500 });
    expect((await company(companyId).collection('replies').count().get()).data().count).toBe(500);
  });
});
