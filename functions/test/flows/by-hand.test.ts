import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { describe, expect, it } from 'vitest';
import { becomes, chatOf, operatorOf, recordsOf, setSettings, staffed, toWork } from './story.ts';
import type { Person } from './world.ts';
import { callDesk, hire, mustDesk, newCompany, runSchedule } from './world.ts';
import { callers, ownerOf, stillQueued } from './callers.ts';

describe('«manual»', () => {
  it('leaves assigning to supervisors and admins', async () => {
    const { companyId, admin, operators } = await staffed(1);
    const supervisor = await hire(admin, 'supervisor');
    await setSettings(admin, companyId, { queueMode: 'manual' });
    const [first, second] = await callers(companyId, 2);
    await runSchedule('sweepMinute');
    await stillQueued(companyId, first!);
    const to = { operatorId: operators[0]!.uid, expectedOwnerId: null };
    const answer = await callDesk(operators[0]!, 'assign', { chatId: first!, ...to });
    expect(answer).toMatchObject({ ok: false, reason: 'not-allowed' });
    await mustDesk(supervisor, 'assign', { chatId: first!, ...to });
    await mustDesk(admin, 'assign', { chatId: second!, ...to });
    expect(await ownerOf(companyId, second!)).toBe(operators[0]!.uid);
    const [record] = await recordsOf(companyId, first!);
    expect(record).toMatchObject({ why: 'by-hand', by: supervisor.uid, operatorId: operators[0]!.uid, fromId: null });
  });

  it('turned to «auto» serves the waiting clients', async () => {
    const { companyId, admin, operators } = await staffed(1);
    await setSettings(admin, companyId, { queueMode: 'manual' });
    const [chatId] = await callers(companyId, 1);
    await stillQueued(companyId, chatId!);
    await setSettings(admin, companyId, { queueMode: 'auto' });
    expect(await ownerOf(companyId, chatId!)).toBe(operators[0]!.uid);
  });
});

describe('By hand', () => {
  async function oneWaits() {
    const team = await staffed(2, { at: 'break' });
    const [chatId] = await callers(team.companyId, 1);
    const assign = (
      operator: Pick<Person, 'uid'>,
      more: { expectedOwnerId?: string | null; overLimit?: boolean } = {},
    ) => callDesk(team.admin, 'assign', { chatId: chatId!, operatorId: operator.uid, expectedOwnerId: null, ...more });
    return { ...team, chatId: chatId!, assign };
  }

  it('a chat cannot be assigned to somebody who does not work, is deactivated, or is of another company', async () => {
    const { companyId, admin, chatId, operators, assign } = await oneWaits();
    const [oleg, other] = operators;
    expect(await assign(oleg!)).toMatchObject({
      reason: 'operator-not-working',
      details: { now: { operatorId: oleg!.uid, status: 'break' } },
    });
    await mustDesk(admin, 'setActive', { operatorId: other!.uid, active: false });
    expect(await assign(other!)).toMatchObject({ reason: 'operator-inactive' });
    expect(await assign({ uid: 'nosuchperson' })).toMatchObject({ reason: 'unknown-operator' });
    const elsewhere = await newCompany();
    await toWork(elsewhere.admin);
    expect(await assign(elsewhere.admin)).toMatchObject({ reason: 'unknown-operator' });
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'queued' });
    expect(await operatorOf(elsewhere.companyId, elsewhere.admin.uid)).toMatchObject({ load: 0 });
  });

  it('a limit is exceeded only when that is confirmed', async () => {
    const { companyId, admin, operators } = await staffed(1);
    const [oleg] = operators;
    await mustDesk(admin, 'setLimit', { operatorId: oleg!.uid, maxChats: 1 });
    const [, chatId] = await callers(companyId, 2);
    const to = { chatId: chatId!, operatorId: oleg!.uid, expectedOwnerId: null };
    const answer = await callDesk(admin, 'assign', to);
    expect(answer).toMatchObject({ reason: 'over-limit', details: { now: { load: 1, maxChats: 1 } } });
    await mustDesk(admin, 'assign', { ...to, overLimit: true });
    expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ load: 2, available: false });
  });

  it('a decision made on an old screen is refused with the present owner', async () => {
    const { companyId, operators, chatId, assign } = await oneWaits();
    const [oleg, other] = operators;
    await toWork(oleg!);
    await ownerOf(companyId, chatId);
    await toWork(other!);
    const stale = await assign(other!);
    expect(stale).toMatchObject({ reason: 'owner-changed', details: { now: { ownerId: oleg!.uid } } });
    expect(await assign(oleg!, { expectedOwnerId: oleg!.uid })).toMatchObject({ reason: 'already-owner' });
    expect(await assign(other!, { expectedOwnerId: oleg!.uid })).toMatchObject({ ok: true });
    expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ load: 0 });
    expect(await operatorOf(companyId, other!.uid)).toMatchObject({ load: 1 });
    expect(await chatOf(companyId, chatId)).toMatchObject({
      reassignments: 1,
      last: { from: 'system', text: DEFAULT_SETTINGS.ru.reconnectText },
    });
  });

  it('of two supervisors who assign one chat at once one succeeds, and the other is told the owner', async () => {
    const { companyId, admin, operators } = await staffed(2, { at: 'break' });
    const supervisor = await hire(admin, 'supervisor');
    await setSettings(admin, companyId, { queueMode: 'manual' });
    for (const operator of operators) await toWork(operator);
    const [chatId] = await callers(companyId, 1);
    const answers = await Promise.all(
      [admin, supervisor].map((person, i) =>
        callDesk(person, 'assign', { chatId: chatId!, operatorId: operators[i]!.uid, expectedOwnerId: null }),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const { ownerId } = await becomes(companyId, chatId!, 'assigned');
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      reason: 'owner-changed',
      details: { now: { ownerId } },
    });
    const loads = await Promise.all(operators.map(({ uid }) => operatorOf(companyId, uid)));
    expect(loads.map(({ load }) => load).sort()).toEqual([0, 1]);
  });
});
