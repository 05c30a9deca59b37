import './own-project.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import * as chat from '../../src/desk/chat.ts';
import * as supervise from '../../src/desk/supervise.ts';
import { company as companyDoc } from './database.ts';
import { chatOf } from './story.ts';
import { callsPerson } from './scene.ts';
import { CLIENT, ID, must, owned } from './worlds.ts';

let scene: Awaited<ReturnType<typeof owned>>;
beforeAll(async () => {
  scene = await owned();
});

const looks = async () => {
  const found = await companyDoc(scene.companyId).collection('audit').where('command', '==', 'look').get();
  return found.docs.map((entry) => entry.data());
};

describe('A supervisor', () => {
  test('reads a chat silently: one line in the audit for a look, and nothing else changes', async () => {
    const { supervisor, owner, chatId, companyId } = scene;
    const before = await chatOf(companyId, chatId);
    for (const id of [ID, ID, `${ID}-again`]) must(await supervise.look(supervisor, { chatId, id }));
    must(await supervise.look(supervisor, { chatId, id: ID }));
    expect(await looks()).toHaveLength(2);
    expect(await looks()).toContainEqual(
      expect.objectContaining({ by: supervisor.uid, about: { what: 'chat', id: chatId }, before: null, after: null }),
    );
    expect(await chatOf(companyId, chatId)).toEqual(before);
    const another = await callsPerson(companyId, `${CLIENT}-another`);
    must(await supervise.look(supervisor, { chatId: another, id: ID }));
    expect(await looks()).toContainEqual(expect.objectContaining({ about: { what: 'chat', id: another } }));
    expect(await supervise.look(owner, { chatId, id: ID })).toMatchObject({ reason: 'not-allowed' });
  });

  test('and an admin answer a call at once: one of them comes, the other one is told who', async () => {
    const { supervisor, admin, owner, chatId } = scene;
    must(await supervise.callSenior(owner, { chatId, id: ID, reason: 'Клиент ругается' }));
    const outcomes = await Promise.all([supervisor, admin].map((who) => supervise.answerHelp(who, { chatId, id: ID })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const help = (await chatOf(scene.companyId, chatId)) as { help: { answeredBy: string } };
    expect(outcomes).toContainEqual({ ok: false, reason: 'help-answered', now: { ownerId: help.help.answeredBy } });
  });

  test('whispers by a note that rings at the owner, and one takes over whom the other one has not seen to', async () => {
    const { supervisor, admin, owner, chatId, companyId } = scene;
    must(await supervise.whisper(supervisor, { chatId, id: ID, to: owner.uid, text: 'Предложи скидку' }));
    expect(await chatOf(companyId, chatId)).toMatchObject({ whisper: { to: owner.uid, by: supervisor.uid } });
    const outcomes = await Promise.all(
      [supervisor, admin].map((who) => supervise.takeOver(who, { chatId, expectedOwnerId: owner.uid })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { ownerId, ...after } = (await chatOf(companyId, chatId)) as { ownerId: string };
    expect(outcomes).toContainEqual({ ok: false, reason: 'owner-changed', now: { ownerId } });
    expect(after).not.toHaveProperty('help');
    expect(await chat.send(owner, { chatId, id: `${ID}-late`, text: 'Я' })).toMatchObject({ reason: 'not-owner' });
  });
});
