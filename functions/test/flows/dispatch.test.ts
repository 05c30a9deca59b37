import './own-project.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setStatus } from '../../src/desk/self.ts';
import { dispatch } from '../../src/work/routing/dispatch.ts';
import { setFault } from '../../src/store/fault.ts';
import { company } from './database.ts';
import { callerOf, callsPerson, founded, personOf } from './scene.ts';
import { operatorOf } from './story.ts';

afterEach(() => {
  setFault(null);
  vi.restoreAllMocks();
});

/** So many who wait for one operator with room for all of them, as when the process died that should have dispatched. */
async function waiting(count: number) {
  const companyId = await founded(1, { maxChats: count });
  const operator = callerOf(companyId, personOf(companyId, 0));
  await setStatus(operator, { status: 'break' });
  for (let i = 0; i < count; i++) await callsPerson(companyId);
  setFault((step) => {
    if (step === 'before-dispatch') throw new Error('died');
  });
  await setStatus(operator, { status: 'working' });
  setFault(null);
  return { companyId, operator };
}

/** Holds the first save until the test lets it go on. */
function stopped() {
  const save = Promise.withResolvers<void>();
  const come = Promise.withResolvers<void>();
  setFault(async (step) => {
    if (step !== 'before-save') return;
    setFault(null);
    come.resolve();
    await save.promise;
  });
  return { come: come.promise, goOn: save.resolve, die: save.reject };
}

/** Lets more than the two seconds pass for which one call dispatches. */
function timePasses(): void {
  const now = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 3_000);
}

it('who comes while another dispatches waits for nothing', async () => {
  const { companyId, operator } = await waiting(5);
  const { come, goOn } = stopped();
  const first = dispatch(companyId);
  await come;
  expect(await dispatch(companyId)).toBe(0);
  goOn();
  expect(await first).toBe(5);
  expect(await operatorOf(companyId, operator.uid)).toMatchObject({ load: 5 });
});

it('a call that has gone on for long hands over to one that comes, and to one alone', async () => {
  const { companyId, operator } = await waiting(6);
  const { come, goOn } = stopped();
  const first = dispatch(companyId);
  await come;
  timePasses();
  const second = dispatch(companyId);
  expect(await dispatch(companyId)).toBe(0);
  goOn();
  // The first save of a run pairs four.
  expect(await first).toBe(4);
  expect(await second).toBe(2);
  expect(await operatorOf(companyId, operator.uid)).toMatchObject({ load: 6 });
});

it('a call that dies leaves its turn to who waits for it', async () => {
  const { companyId } = await waiting(2);
  const { come, die } = stopped();
  const first = dispatch(companyId);
  await come;
  timePasses();
  const second = dispatch(companyId);
  die(new Error('died'));
  await expect(first).rejects.toThrow('died');
  expect(await second).toBe(2);
});

describe('Who finds that another instance dispatches', () => {
  const held = async (companyId: string, forMs: number) => {
    const lease = company(companyId).collection('leases').doc('dispatch');
    await lease.set({ holder: 'another', until: Timestamp.fromMillis(Date.now() + forMs) });
    return lease;
  };

  it('waits until its lease runs out', async () => {
    const { companyId } = await waiting(1);
    await held(companyId, 300);
    expect(await dispatch(companyId)).toBe(1);
  });

  it('goes on when it is given back', async () => {
    const { companyId } = await waiting(1);
    const lease = await held(companyId, 3_600_000);
    let asked = 0;
    setFault(async (step) => {
      if (step === 'before-dispatch' && ++asked === 2) await lease.delete();
    });
    expect(await dispatch(companyId)).toBe(1);
  });

  it('waits no longer than something is left to do, and then asks for no lease', async () => {
    const { companyId, operator } = await waiting(1);
    const lease = await held(companyId, 3_600_000);
    await setStatus(operator, { status: 'break' });
    let asked = 0;
    setFault((step) => {
      if (step === 'before-dispatch') asked++;
    });
    expect(await dispatch(companyId)).toBe(0);
    expect(asked).toBe(1);
    expect((await lease.get()).get('holder')).toBe('another');
  });

  it('leaves it to the sweep when it holds on', async () => {
    const { companyId } = await waiting(1);
    await held(companyId, 3_600_000);
    expect(await dispatch(companyId)).toBe(0);
  });
});
