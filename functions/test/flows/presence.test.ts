import { Timestamp } from 'firebase-admin/firestore';
import { afterEach, describe, expect, it } from 'vitest';
import { setActive } from '../../src/desk/people.ts';
import { setStatus } from '../../src/desk/self.ts';
import type { Ms } from '../../src/domain/time.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { setFault } from '../../src/store/fault.ts';
import { CODEC } from '../../src/store/refs.ts';
import { passed } from './database.ts';
import { becomes, calling, chatOf, operatorOf, setSettings, staffed, toWork } from './story.ts';
import type { Person } from './world.ts';
import { callDesk, hire, mustDesk, newCompany, runSchedule } from './world.ts';
import { goesAway, placeOf, presenceOf, sweep } from './away.ts';

afterEach(() => setFault(null));

const statusOf = async (companyId: string, who: Person) => (await operatorOf(companyId, who.uid)).status;

/** The ledger, oldest first. */
async function shiftsOf(companyId: string, who: Person) {
  const found = await placeOf(companyId, who).collection('shifts').orderBy('from').get();
  const shifts = found.docs.map((doc) => CODEC.shift.read(doc.id, doc.data()));
  return shifts.sort((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity));
}

/** Lets this much time pass without input on the device. */
async function idles(companyId: string, who: Person, ms: Ms): Promise<void> {
  const doc = presenceOf(companyId, who);
  const found = await doc.get();
  const moments = ['inputAt', 'absentAt'].filter((name) => found.get(name) instanceof Timestamp);
  const earlier = moments.map((name) => [name, Timestamp.fromMillis(found.get(name).toMillis() - ms)]);
  await doc.update(Object.fromEntries(earlier));
}

describe('«Отсутствует»', () => {
  it('is set only by the system, after X minutes and not before', async () => {
    const { companyId, operators } = await staffed(1);
    const [oleg] = operators;
    await mustDesk(oleg!, 'heartbeat', { idleMs: 0 });
    await runSchedule('sweepMinute');
    expect(await statusOf(companyId, oleg!)).toBe('working');
    await passed(presenceOf(companyId, oleg!), 'absentAt');
    await runSchedule('sweepMinute');
    expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ status: 'absent', available: false });
    expect(await callDesk(oleg!, 'heartbeat', { idleMs: 0 })).toMatchObject({ output: { status: 'absent' } });
    expect(await statusOf(companyId, oleg!)).toBe('absent');
    await toWork(oleg!);
    expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ status: 'working', available: true });
  });

  it('does not come while the person types in any tab', async () => {
    const { companyId, operators } = await staffed(1);
    const [oleg] = operators;
    await passed(presenceOf(companyId, oleg!), 'absentAt');
    await mustDesk(oleg!, 'heartbeat', { idleMs: 0 });
    await mustDesk(oleg!, 'heartbeat', { idleMs: 60 * MINUTE });
    await sweep();
    expect(await statusOf(companyId, oleg!)).toBe('working');
  });

  it('comes after X minutes without input, although heartbeats still arrive', async () => {
    const { companyId, operators } = await staffed(1);
    const [oleg] = operators;
    await idles(companyId, oleg!, 10 * MINUTE);
    await mustDesk(oleg!, 'heartbeat', { idleMs: 10 * MINUTE });
    await sweep();
    expect(await statusOf(companyId, oleg!)).toBe('absent');
  });

  it('comes at the next sweep after X is made shorter, counted from the last input, even if a heartbeat is late', async () => {
    const { companyId, admin, operators } = await staffed(3);
    const [gone, idle, typing] = operators;
    for (const who of [gone!, idle!]) await idles(companyId, who, 2 * MINUTE);
    await setSettings(admin, companyId, { absenceMs: MINUTE });
    await mustDesk(idle!, 'heartbeat', { idleMs: 2 * MINUTE });
    await mustDesk(typing!, 'heartbeat', { idleMs: 0 });
    await mustDesk(typing!, 'heartbeat', { idleMs: 2 * MINUTE });
    await sweep();
    const now = await Promise.all(operators.map((who) => statusOf(companyId, who)));
    expect(now).toEqual(['absent', 'absent', 'working']);
  });

  it('does not come before a longer X is over, even if the shorter one was nearly over', async () => {
    const { companyId, admin, operators } = await staffed(1);
    const [oleg] = operators;
    await idles(companyId, oleg!, 11 * MINUTE);
    await setSettings(admin, companyId, { absenceMs: 20 * MINUTE });
    await sweep();
    expect(await statusOf(companyId, oleg!)).toBe('working');
    await idles(companyId, oleg!, 9 * MINUTE);
    await sweep();
    expect(await statusOf(companyId, oleg!)).toBe('absent');
  });

  it.each(['working', 'break', 'leaving'] as const)('gives back «%s» when it ends', async (status) => {
    const { companyId, operators } = await staffed(1);
    const [oleg] = operators;
    await mustDesk(oleg!, 'setStatus', { status });
    await goesAway(companyId, oleg!);
    const { chatId } = await calling(companyId);
    await mustDesk(oleg!, 'comeBack', {});
    await mustDesk(oleg!, 'comeBack', {});
    expect(await statusOf(companyId, oleg!)).toBe(status);
    if (status === 'working') await becomes(companyId, chatId, 'assigned');
    else expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'queued' });
    expect((await shiftsOf(companyId, oleg!)).slice(-3).map((shift) => shift.status)).toEqual([
      status,
      'absent',
      status,
    ]);
    await idles(companyId, oleg!, 0);
    await sweep();
    expect(await statusOf(companyId, oleg!)).toBe(status);
  });

  it('gives back the status from before also after signing out, or when it came twice', async () => {
    const { companyId, operators } = await staffed(1);
    const [oleg] = operators;
    await mustDesk(oleg!, 'setStatus', { status: 'break' });
    await goesAway(companyId, oleg!);
    await mustDesk(oleg!, 'signOff', {});
    await mustDesk(oleg!, 'comeBack', {});
    expect(await statusOf(companyId, oleg!)).toBe('break');
    expect(await operatorOf(companyId, oleg!.uid)).not.toHaveProperty('interrupted');
  });

  it('never overwrites a chosen status otherwise', async () => {
    const { companyId, operators } = await staffed(2);
    const [onBreak, leaving] = operators;
    await mustDesk(onBreak!, 'setStatus', { status: 'break' });
    await mustDesk(leaving!, 'setStatus', { status: 'leaving' });
    const { chatId } = await calling(companyId);
    await sweep();
    expect([await statusOf(companyId, onBreak!), await statusOf(companyId, leaving!)]).toEqual(['break', 'leaving']);
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'queued' });
    await goesAway(companyId, onBreak!);
    expect([await statusOf(companyId, onBreak!), await statusOf(companyId, leaving!)]).toEqual(['absent', 'leaving']);
  });

  it('does not come to somebody new who has never been seen', async () => {
    const { companyId, admin } = await newCompany();
    const fresh = await hire(admin);
    await sweep();
    expect(await statusOf(companyId, fresh)).toBe('break');
  });

  it('at once for who signs out', async () => {
    const { companyId, operators } = await staffed(2);
    const [oleg, other] = operators;
    const { chatId } = await calling(companyId);
    const { ownerId } = await becomes(companyId, chatId, 'assigned');
    const [owner, colleague] = ownerId === oleg!.uid ? [oleg!, other!] : [other!, oleg!];
    await mustDesk(owner, 'signOff', {});
    expect(await statusOf(companyId, owner)).toBe('absent');
    expect(await becomes(companyId, chatId, 'assigned')).toMatchObject({ ownerId: colleague.uid });
    await mustDesk(owner, 'signOff', {});
    expect(await shiftsOf(companyId, owner)).toHaveLength(3);
  });
});

describe('The ledger', () => {
  it('has no gap and no overlap, whoever changes the status and however fast', async () => {
    const { companyId, operators } = await staffed(1, { at: 'break' });
    const [oleg] = operators;
    for (const status of ['working', 'break', 'leaving', 'leaving', 'working'] as const) {
      await mustDesk(oleg!, 'setStatus', { status });
    }
    await goesAway(companyId, oleg!);
    await toWork(oleg!);
    const caller = { uid: oleg!.uid, companyId, locale: 'ru', from: null } as const;
    await Promise.all(
      (['break', 'leaving', 'working', 'break'] as const).map((status) => setStatus(caller, { status })),
    );
    const shifts = await shiftsOf(companyId, oleg!);
    const firsts = shifts.slice(0, 7).map(({ status }) => status);
    expect(firsts).toEqual(['break', 'working', 'break', 'leaving', 'working', 'absent', 'working']);
    shifts.slice(1).forEach((shift, i) => expect(shift.from).toBe(shifts[i]!.to));
    const operator = await operatorOf(companyId, oleg!.uid);
    expect(shifts.filter(({ to }) => to === null)).toEqual([
      { id: operator.shiftId, status: operator.status, from: operator.statusSince, to: null },
    ]);
  });
});

it('somebody who is deactivated works no longer, also when they are activated again', async () => {
  const { companyId, admin, operators } = await staffed(1);
  const fresh = await hire(admin);
  const by = { uid: admin.uid, companyId, locale: 'ru', from: null } as const;
  for (const who of [operators[0]!, fresh]) {
    await setActive(by, { operatorId: who.uid, active: false });
    const shifts = await shiftsOf(companyId, who);
    expect(shifts.filter(({ to }) => to === null)).toMatchObject([{ status: 'absent' }]);
    await setActive(by, { operatorId: who.uid, active: true });
    expect(await operatorOf(companyId, who.uid)).toMatchObject({ active: true, status: 'absent', available: false });
  }
});
