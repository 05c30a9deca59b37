import { effect } from '@preact/signals';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ClosedChat } from '#domain/chat.ts';
import { CLOSED_PAGE } from '../database/reads.ts';
import { InboxModel, joinClosed } from './inbox-model.ts';

const closed = (id: string, closedAt: number) => ({ id, closedAt, state: 'closed' }) as ClosedChat;
const page = (newest: number) => Array.from({ length: CLOSED_PAGE }, (_, i) => closed(`c${newest - i}`, newest - i));
const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

async function open(...answers: (readonly ClosedChat[] | null)[]) {
  const asked: string[] = [];
  const model = new InboxModel({
    mine: () => () => {},
    closed: (next) => (next(page(100)), () => {}),
    closedBefore: async ({ id }) => {
      asked.push(id);
      const answer = answers.shift() ?? null;
      if (answer === null) throw new Error('No connection');
      return answer;
    },
  });
  const stop = effect(() => void model.closed.value);
  stops.push(() => (stop(), model[Symbol.dispose]()));
  await vi.waitFor(() => expect(model.closed.value).toHaveLength(CLOSED_PAGE));
  return { model, asked };
}

describe('«закрытые»', () => {
  it('says that older ones were not loaded, and asks for them again', async () => {
    const { model, asked } = await open(null, page(70));
    await model.loadOlder();
    expect([model.olderFailed.value, model.hasOlder.value, model.loadingOlder.value]).toEqual([true, true, false]);
    await model.loadOlder();
    expect([model.olderFailed.value, model.hasOlder.value]).toEqual([false, true]);
    expect(asked).toEqual(['c71', 'c71']);
    expect(model.closed.value).toHaveLength(2 * CLOSED_PAGE);
  });

  it('ends after a page that is not full', async () => {
    const { model } = await open([closed('c1', 1)]);
    await model.loadOlder();
    expect(model.hasOlder.value).toBe(false);
  });

  it('orders those that closed in the same millisecond as the server does, so that the next page begins after the last', () => {
    const joined = joinClosed([closed('b', 5), closed('x', 9)], [closed('a', 5), closed('c', 5), closed('x', 9)]);
    expect(joined.map(({ id }) => id)).toEqual(['x', 'c', 'b', 'a']);
  });
});
