import { effect } from '@preact/signals';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ClosedChat } from '#domain/chat.ts';
import type { Listen } from '../database/live.ts';
import { DIALOGS } from '../database/reads.ts';
import { DialogsModel } from './dialogs.ts';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

function open(listen: Listen<readonly ClosedChat[]>) {
  const model = new DialogsModel({ dialogs: () => listen }, 'visitor', 'c0');
  const stop = effect(() => void (model.dialogs.value, model.failed.value));
  stops.push(() => (stop(), model[Symbol.dispose]()));
  return model;
}
const closed = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `c${first + i}` }) as ClosedChat);

describe('The earlier dialogs', () => {
  it.each([
    ['all of them, without the open one', closed(0, DIALOGS + 1), false],
    ['the newest when there are more', closed(1, DIALOGS + 1), true],
    ['the newest when there are more than the open one', closed(0, DIALOGS + 2), true],
  ])('are %s', async (_, found, more) => {
    const model = open((next) => (next(found), () => {}));
    await vi.waitFor(() => expect(model.dialogs.value).toHaveLength(DIALOGS));
    expect([model.dialogs.value?.[0]?.id, model.more.value]).toEqual(['c1', more]);
  });

  it('say when they cannot be loaded', async () => {
    const model = open((_, fail) => (fail('permission-denied'), () => {}));
    await vi.waitFor(() => expect(model.failed.value).toBe(true));
    expect(model.dialogs.value).toBeUndefined();
  });
});
