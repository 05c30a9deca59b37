import { describe, expect, it } from 'vitest';
import type { Showing } from './desktop.ts';
import { safeMemory } from '../../shared/memory.ts';
import { PermissionModel } from './permission.ts';
import { RehearsalModel } from './rehearsal.ts';

const rehearse = async (volume: number, isOut: boolean, notification: Showing) => {
  const model = new RehearsalModel({ volume: () => volume, play: async () => isOut, show: async () => notification });
  await model.run();
  return model.result.value;
};

describe('The test of notifications', () => {
  it('says whether the sound and the notification worked', async () => {
    expect(await rehearse(75, true, 'granted')).toEqual({ sound: 'played', notification: 'granted' });
    expect(await rehearse(75, false, 'refused')).toEqual({ sound: 'blocked', notification: 'refused' });
    expect(await rehearse(0, true, 'failed')).toEqual({ sound: 'off', notification: 'failed' });
  });
});

describe('The permission for notifications', () => {
  type State = 'none' | 'ask' | 'granted' | 'refused';
  const gateOf = (first: State, answer: State) => {
    let permission = first;
    return { permission: () => permission, request: async () => void (permission = answer), onChange: () => {} };
  };
  const memoryOf = () =>
    safeMemory(() => {
      throw new Error('Blocked');
    });
  it('is asked for until it is given, and the meaning of a refusal is explained', async () => {
    const model = new PermissionModel(gateOf('ask', 'refused'), memoryOf());
    expect(model.offer.value).toBe('ask');
    await model.ask();
    expect(model.offer.value).toBe('refused');
    expect(new PermissionModel(gateOf('granted', 'granted'), memoryOf()).offer.value).toBeNull();
    expect(new PermissionModel(gateOf('none', 'none'), memoryOf()).offer.value).toBeNull();
  });
  it('is not asked for again on this device once somebody has said "not now"', async () => {
    const memory = memoryOf();
    const model = new PermissionModel(gateOf('ask', 'refused'), memory);
    model.decline();
    expect(model.offer.value).toBeNull();
    expect(new PermissionModel(gateOf('ask', 'granted'), memory).offer.value).toBeNull();
    // Only the note about `ask` was dismissed, so a later refusal by the browser is shown.
    expect(new PermissionModel(gateOf('refused', 'refused'), memory).offer.value).toBe('refused');
  });
  it('is read again once the person has answered, or has changed it in the browser', async () => {
    let permission: 'ask' | 'granted' | 'refused' = 'ask';
    let changed = () => {};
    const gate = {
      permission: () => permission,
      request: async () => void (permission = 'granted'),
      onChange: (listener: () => void) => (changed = listener),
    };
    const model = new PermissionModel(gate, memoryOf());
    expect(model.state.value).toBe('ask');
    await model.ask();
    expect(model.state.value).toBe('granted');
    permission = 'refused';
    changed();
    expect(model.state.value).toBe('refused');
  });
});
