import './own-project.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setStatus } from '../../src/desk/self.ts';
import { EVERYBODY } from '../../src/domain/group/chat-group.ts';
import { dispatch as serve } from '../../src/work/routing/dispatch.ts';
import { setFault } from '../../src/store/fault.ts';
import { company } from './database.ts';
import { callerOf, callsPerson, founded, personOf } from './scene.ts';
import { operatorOf } from './story.ts';

/** As whatever puts a chat into the queue of everybody or frees a place calls it. */
const dispatch = (companyId: string) => serve(companyId, [EVERYBODY]);

afterEach(() => {
  setFault(null);
  vi.restoreAllMocks();
});

/** This many clients wait, and one operator has room for all of them: the state after the death of the process that should have dispatched. */
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

/** Holds the next save until the test lets it go on. */
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

/** Moves the clock past the two seconds for which one call dispatches. */
function timePasses(): void {
  const now = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 3_000);
}

it('a call that comes while another dispatches returns at once', async () => {
  const { companyId, operator } = await waiting(5);
  const { come, goOn } = stopped();
  const first = dispatch(companyId);
  await come;
  expect(await dispatch(companyId)).toBe(0);
  goOn();
  expect(await first).toBe(5);
  expect(await operatorOf(companyId, operator.uid)).toMatchObject({ load: 5 });
});

it('a call that has dispatched for long hands over to one later call, and to one only', async () => {
  const { companyId, operator } = await waiting(6);
  const { come, goOn } = stopped();
  const first = dispatch(companyId);
  await come;
  timePasses();
  const second = dispatch(companyId);
  expect(await dispatch(companyId)).toBe(0);
  goOn();
  // One save of a run pairs four chats.
  expect(await first).toBe(4);
  expect(await second).toBe(2);
  expect(await operatorOf(companyId, operator.uid)).toMatchObject({ load: 6 });
});

it('when a call dies, the call that waits for its turn goes on', async () => {
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

describe('A call that finds another instance dispatching', () => {
  const held = async (companyId: string, forMs: number) => {
    const lease = company(companyId).collection('leases').doc('dispatch');
    await lease.set({ holder: 'another', until: Timestamp.fromMillis(Date.now() + forMs) });
    return lease;
  };

  it('waits until that instance’s lease runs out', async () => {
    const { companyId } = await waiting(1);
    await held(companyId, 300);
    expect(await dispatch(companyId)).toBe(1);
  });

  it('goes on when the lease is given back', async () => {
    const { companyId } = await waiting(1);
    const lease = await held(companyId, 3_600_000);
    let asked = 0;
    setFault(async (step) => {
      if (step === 'before-dispatch' && ++asked === 2) await lease.delete();
    });
    expect(await dispatch(companyId)).toBe(1);
  });

  it('stops waiting when no chat can be given any more, and then asks for no lease', async () => {
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

  it('leaves the work to the sweep when the lease is kept too long', async () => {
    const { companyId } = await waiting(1);
    await held(companyId, 3_600_000);
    expect(await dispatch(companyId)).toBe(0);
  });
});
