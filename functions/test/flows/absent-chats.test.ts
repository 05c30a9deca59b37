import { afterEach, describe, expect, it } from 'vitest';
import { setStatus } from '../../src/desk/self.ts';
import { setFault } from '../../src/store/fault.ts';
import { company, fields, passed } from './database.ts';
import { dyingAt } from './fault.ts';
import { becomes, calling, chatOf, messagesOf, operatorOf, recordsOf, staffed, talking, toWork } from './story.ts';
import { hire, mustDesk } from './world.ts';
import { goesAway, placeOf, sweep } from './away.ts';

afterEach(() => setFault(null));

const chatDoc = (companyId: string, chatId: string) => company(companyId).collection('chats').doc(chatId);

describe('The chats of somebody absent', () => {
  it('that are not taken go back at once, and the visitor is told', async () => {
    const { companyId, admin, operators } = await staffed(1);
    const [oleg] = operators;
    const { chatId } = await calling(companyId);
    const { awaitingSince } = await becomes(companyId, chatId, 'assigned');
    await goesAway(companyId, oleg!);
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'queued', reason: 'owner-absent', awaitingSince });
    expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ load: 0 });
    expect((await messagesOf(companyId, chatId)).at(-1)).toMatchObject({ notice: 'reconnecting' });
    const other = await hire(admin);
    await toWork(other);
    expect(await becomes(companyId, chatId, 'assigned')).toMatchObject({ ownerId: other.uid, reassignments: 1 });
    expect((await recordsOf(companyId, chatId)).map(({ why }) => why)).toEqual([
      'least-loaded',
      'owner-absent',
      'least-loaded',
    ]);
  });

  it('that are taken wait for the grace, and then go back', async () => {
    const { companyId, operators } = await staffed(1);
    const [oleg] = operators;
    const { chatId, visitor } = await talking(companyId, oleg!);
    await visitor.write('Алло?');
    await goesAway(companyId, oleg!);
    await sweep();
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'active', ownerId: oleg!.uid });
    await passed(chatDoc(companyId, chatId), 'ownerAbsentSince', 'dueAt');
    await sweep();
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'queued', reason: 'owner-absent' });
    expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ openChats: [] });
    expect((await visitor.conversation()).messages.at(-1)).toMatchObject({ notice: 'reconnecting' });
  });

  it('that are taken stay with who returns in time', async () => {
    const { companyId, operators } = await staffed(1);
    const [oleg] = operators;
    const { chatId } = await talking(companyId, oleg!);
    await mustDesk(oleg!, 'send', { chatId, id: 'a'.repeat(20), text: 'Здравствуйте' });
    await goesAway(companyId, oleg!);
    expect(await chatOf(companyId, chatId)).toMatchObject({ ownerAbsentSince: expect.any(Number) });
    await toWork(oleg!);
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'active', ownerAbsentSince: null });
    expect((await fields(`companies/${companyId}/chats/${chatId}`))!['dueAt']).toBeNull();
  });

  it('that are taken also stay when the process dies in which their owner returns', async () => {
    const { companyId, operators } = await staffed(1);
    const [oleg] = operators;
    const { chatId } = await talking(companyId, oleg!);
    await goesAway(companyId, oleg!);
    const caller = { uid: oleg!.uid, companyId, locale: 'ru', from: null } as const;
    expect(await dyingAt(0, () => setStatus(caller, { status: 'working' }), 'after-save')).toBe(true);
    await passed(chatDoc(companyId, chatId), 'ownerAbsentSince', 'dueAt');
    await sweep();
    expect(await chatOf(companyId, chatId)).toMatchObject({
      state: 'active',
      ownerId: oleg!.uid,
      ownerAbsentSince: null,
    });
  });

  it('are found by the sweep when the process died that made their owner absent', async () => {
    const { companyId, operators } = await staffed(1);
    const [oleg] = operators;
    const { chatId } = await calling(companyId);
    await becomes(companyId, chatId, 'assigned');
    await placeOf(companyId, oleg!).update({ status: 'absent', available: false });
    await sweep();
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'queued', reason: 'owner-absent' });
  });
});
