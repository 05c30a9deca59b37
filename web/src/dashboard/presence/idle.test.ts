import { expect, test } from 'vitest';
import type { DeviceWatch } from './idle.ts';
import { IdleModel } from './idle.ts';

type Permission = Awaited<ReturnType<DeviceWatch['permission']>>;

/** A device on which the test makes the person active or idle. */
function device(first: Permission, answer: Permission = first) {
  let permission = first;
  let changed: ((active: boolean) => void) | null = null;
  let pulse = () => {};
  const watch: DeviceWatch = {
    permission: () => Promise.resolve(permission),
    request: () => {
      permission = answer;
      return Promise.resolve();
    },
    watch: (told) => {
      changed = told;
      return Promise.resolve();
    },
    every: (_ms, work) => {
      pulse = work;
      return () => {
        pulse = () => {};
      };
    },
  };
  return {
    watch,
    become: (active: boolean) => changed?.(active),
    pulse: () => pulse(),
    isWatched: () => changed !== null,
  };
}

test('somebody who works in another program counts as present, once they have allowed the browser to report that', async () => {
  const desk = device('ask', 'granted');
  const idle = new IdleModel(desk.watch);
  let inputs = 0;
  idle.onInput(() => inputs++);
  await Promise.resolve();
  expect(idle.state.value).toBe('ask');
  expect(desk.isWatched()).toBe(false);
  await idle.ask();
  expect(idle.state.value).toBe('granted');
  desk.become(true);
  desk.pulse();
  expect(inputs).toBe(2);
  desk.become(false);
  desk.pulse();
  expect(inputs).toBe(2);
  idle.stop();
});

test('a permission from before is not asked for again, and after the end no input counts', async () => {
  const desk = device('granted');
  const idle = new IdleModel(desk.watch);
  await Promise.resolve();
  await Promise.resolve();
  expect(desk.isWatched()).toBe(true);
  let inputs = 0;
  idle.onInput(() => inputs++);
  desk.become(true);
  idle.stop();
  desk.pulse();
  expect(inputs).toBe(1);
});

test.each(['none', 'refused'] as const)(
  'when the permission is %s only input in the dashboard counts',
  async (permission) => {
    const desk = device(permission);
    const idle = new IdleModel(desk.watch);
    await Promise.resolve();
    await Promise.resolve();
    expect(idle.state.value).toBe(permission);
    expect(desk.isWatched()).toBe(false);
    idle.stop();
  },
);
