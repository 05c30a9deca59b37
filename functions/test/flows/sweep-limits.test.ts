import { describe, expect, it } from 'vitest';

import { company, db } from './database.ts';
import { becomes, calling, chatOf, setSettings, staffed } from './story.ts';
import { unanswered } from './story.ts';
import { newCompany } from './world.ts';
import { chatDoc, sweep } from './sweeping.ts';

describe('A limit that an admin changes', () => {
  const dueAt = async (companyId: string, chatId: string) => (await chatDoc(companyId, chatId).get()).get('dueAt');

  it('holds at once for the chats that are open, when it has become shorter', async () => {
    const { companyId, admin } = await staffed(2);
    const { chatId } = await calling(companyId);
    const { assignedAt } = (await becomes(companyId, chatId, 'assigned')) as { assignedAt: number };
    await setSettings(admin, companyId, { noAnswerMs: 30_000 });
    expect((await dueAt(companyId, chatId)).toMillis()).toBe(assignedAt + 30_000);
  });

  it('does not delay other chats when it has become longer: a chat found too early is found again when it is due', async () => {
    const team = await staffed(2);
    const { companyId, admin } = team;
    const { chatId } = await calling(companyId);
    await becomes(companyId, chatId, 'assigned');
    await setSettings(admin, companyId, { noAnswerMs: 3_600_000 });
    await chatDoc(companyId, chatId).update({ dueAt: new Date(Date.now() - 1_000) });
    await sweep();
    const chat = (await chatOf(companyId, chatId)) as { state: string; assignedAt: number };
    expect(chat).toMatchObject({ state: 'assigned', reassignments: 0 });
    expect((await dueAt(companyId, chatId)).toMillis()).toBe(chat.assignedAt + 3_600_000);
  });
});

describe('More than fits', () => {
  async function manyLeft(count: number) {
    const { companyId } = await newCompany();
    const chats = await Promise.all(Array.from({ length: count }, () => unanswered(companyId, 'Где мой заказ?')));
    const long = {
      owes: null,
      lastVisitorAt: new Date(Date.now() - 86_400_000),
      dueAt: new Date(Date.now() - 3_600_000),
    };
    const batch = db.batch();
    for (const { chatId } of chats) batch.update(chatDoc(companyId, chatId), long);
    await batch.commit();
    const left = async () => (await company(companyId).collection('chats').where('state', '==', 'bot').get()).size;
    return { left };
  }

  it('into one page is handled page by page', async () => {
    const { left } = await manyLeft(250);
    await sweep();
    expect(await left()).toBe(0);
  });

  it('into the time of one sweep is continued by the next', async () => {
    const { left } = await manyLeft(30);
    await sweep(0);
    expect(await left()).toBe(30);
    for (let i = 0; i < 100 && (await left()) > 0; i++) await sweep(0.5);
    expect(await left()).toBe(0);
  });
});
