import { describe, expect, it } from 'vitest';
import { setRole } from '../../src/desk/people.ts';
import { company, fields } from './database.ts';
import { messagesOf, operatorOf, staffed, talking } from './story.ts';
import { callDesk, hire, mustDesk, newCompany } from './world.ts';

describe('People', () => {
  it('change their own name, and the next greeting uses it', async () => {
    const { companyId, operators } = await staffed(1);
    const [oleg] = operators;
    await mustDesk(oleg!, 'rename', { firstName: 'Ольга', lastName: 'Смирнова' });
    const profile = await fields(`companies/${companyId}/operators/${oleg!.uid}/private/profile`);
    expect(profile).toEqual({ lastName: 'Смирнова', email: oleg!.email, formVersion: 1 });
    const { chatId } = await talking(companyId, oleg!);
    expect((await messagesOf(companyId, chatId)).at(-1)!.text).toBe('Здравствуйте! Меня зовут Ольга, я помогу вам.');
  });

  it('always keep an admin', async () => {
    const { companyId, admin } = await newCompany();
    const demote = { operatorId: admin.uid, role: 'operator' } as const;
    const leave = { operatorId: admin.uid, active: false };
    expect(await callDesk(admin, 'setRole', demote)).toMatchObject({ reason: 'last-admin' });
    expect(await callDesk(admin, 'setActive', leave)).toMatchObject({ reason: 'last-admin' });
    const second = await hire(admin, 'admin');
    await mustDesk(second, 'setActive', { operatorId: second.uid, active: false });
    expect(await callDesk(admin, 'setRole', demote)).toMatchObject({ reason: 'last-admin' });
    expect(await operatorOf(companyId, admin.uid)).toMatchObject({ role: 'admin', active: true });
    expect(await callDesk(admin, 'setRole', { ...demote, operatorId: 'nosuchperson' })).toMatchObject({
      reason: 'unknown-operator',
    });
  });

  it('keep an admin also when two admins demote each other, or themselves, at once', async () => {
    const { companyId, admin } = await newCompany();
    const second = await hire(admin, 'admin');
    const demotes = (who: { uid: string }, whom: { uid: string }, version = 0) =>
      setRole(
        { uid: who.uid, companyId, locale: 'ru', from: null },
        { operatorId: whom.uid, role: 'operator', version },
      );
    const crossed = await Promise.all([demotes(admin, second), demotes(second, admin)]);
    expect(crossed.filter(({ ok }) => ok)).toHaveLength(1);
    const admins = () => company(companyId).collection('operators').where('role', '==', 'admin').get();
    const [left] = (await admins()).docs;
    expect((await admins()).size).toBe(1);
    const other = [admin, second].find(({ uid }) => uid !== left!.id)!;
    await mustDesk(left!.id === admin.uid ? admin : second, 'setRole', {
      operatorId: other.uid,
      role: 'admin',
      version: 1,
    });
    const themselves = await Promise.all([admin, second].map((who) => demotes(who, who, who === other ? 2 : 0)));
    expect(themselves.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await admins()).size).toBe(1);
  });
});

describe('The company', () => {
  it('keeps a topic that its knowledge uses, and refuses an unknown topic', async () => {
    const { companyId, admin } = await newCompany();
    const { topicId } = await mustDesk(admin, 'saveTopic', { topicId: null, title: 'Доставка', subtopics: [] });
    const entry = { title: 'Цена', phrasings: ['сколько стоит'], answer: '300', subtopicId: null, active: true };
    const { entryId } = await mustDesk(admin, 'saveEntry', { ...entry, entryId: null, topicId });
    expect(await callDesk(admin, 'removeTopic', { topicId })).toMatchObject({ reason: 'topic-in-use' });
    const lost = [
      await callDesk(admin, 'saveEntry', { ...entry, entryId: null, topicId: 'nosuchtopic' }),
      await callDesk(admin, 'saveEntry', { ...entry, entryId: null, topicId, subtopicId: 'plane' }),
      await callDesk(admin, 'saveTopic', { topicId: 'nosuchtopic', title: 'Доставка', subtopics: [] }),
      await callDesk(admin, 'removeTopic', { topicId: 'nosuchtopic' }),
    ];
    for (const answer of lost) expect(answer).toMatchObject({ reason: 'unknown-topic' });
    expect(await callDesk(admin, 'saveEntry', { ...entry, entryId: 'nosuchentry', topicId })).toMatchObject({
      reason: 'unknown-entry',
    });
    const version = (await fields(`companies/${companyId}`))!['knowledgeVersion'];
    await mustDesk(admin, 'removeEntry', { entryId });
    expect((await fields(`companies/${companyId}`))!['knowledgeVersion']).toBeGreaterThan(version);
    expect(await callDesk(admin, 'removeEntry', { entryId })).toMatchObject({ reason: 'unknown-entry' });
    await mustDesk(admin, 'removeTopic', { topicId });
    expect((await company(companyId).collection('topics').get()).size).toBe(0);
  });

  it('refuses settings that are incomplete or impossible', async () => {
    const { companyId, admin } = await newCompany();
    const { name, settings } = (await fields(`companies/${companyId}`)) as any;
    const save = (change: object) => callDesk(admin, 'saveSettings', { name, settings: { ...settings, ...change } });
    expect(await save({ timeZone: 'Europe/Atlantis' })).toMatchObject({ reason: 'time-zone-unknown' });
    const bad: [object, string][] = [
      [{ absenceMs: 0 }, 'settings.absenceMs'],
      [{ maxChats: 1.5 }, 'settings.maxChats'],
      [{ interceptText: ' ' }, 'settings.interceptText'],
      [{ queueMode: 'whenever' }, 'settings.queueMode'],
      [{ colour: 'red' }, 'settings.colour'],
    ];
    for (const [change, field] of bad) {
      const answer = await save(change);
      expect(answer).toMatchObject({ reason: 'bad-input', details: { problems: { [field]: expect.any(String) } } });
    }
    expect((await fields(`companies/${companyId}`))!['settings']).toEqual(settings);
    expect(await save({ maxChats: 3, timeZone: 'Asia/Yekaterinburg' })).toMatchObject({ ok: true });
  });
});
