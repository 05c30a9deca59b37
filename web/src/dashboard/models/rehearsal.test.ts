import { describe, expect, it } from 'vitest';
import type { Showing } from '../desktop.ts';
import { PermissionModel } from './permission.ts';
import { RehearsalModel } from './rehearsal.ts';

const rehearse = async (volume: number, isOut: boolean, note: Showing) => {
  const model = new RehearsalModel({ volume: () => volume, play: async () => isOut, show: async () => note });
  await model.run();
  return model.result.value;
};

describe('The test of notifications', () => {
  it('says what came of the sound and of the notification', async () => {
    expect(await rehearse(75, true, 'granted')).toEqual({ sound: 'played', note: 'granted' });
    expect(await rehearse(75, false, 'refused')).toEqual({ sound: 'blocked', note: 'refused' });
    expect(await rehearse(0, true, 'failed')).toEqual({ sound: 'off', note: 'failed' });
  });
});

describe('The permission for notifications', () => {
  it('is known anew once the person has answered, or has changed it in the browser', async () => {
    let permission: 'ask' | 'granted' | 'refused' = 'ask';
    let changed = () => {};
    const model = new PermissionModel({
      permission: () => permission,
      request: async () => void (permission = 'granted'),
      onChange: (listener) => (changed = listener),
    });
    expect(model.state.value).toBe('ask');
    await model.ask();
    expect(model.state.value).toBe('granted');
    permission = 'refused';
    changed();
    expect(model.state.value).toBe('refused');
  });
});
