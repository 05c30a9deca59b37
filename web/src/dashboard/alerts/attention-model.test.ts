import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Route } from '../app/route.ts';
import { ColumnsModel } from '../columns/columns-model.ts';
import { AttentionModel } from './attention-model.ts';

/** A fake browser whose tabs get each other's messages, and in which one tab leads. */
function browser() {
  const hearers: { tab: string; hear: (chatIds: readonly string[]) => void }[] = [];
  const line: { until: Promise<void>; changed: (leads: boolean) => void }[] = [];
  return (tab: string, chatId: string | null, seen: boolean) => {
    let isSeen = seen;
    let changed = () => {};
    const route = signal<Route>({ page: 'mine', chatId });
    const columns = new ColumnsModel(route);
    const model = new AttentionModel(
      columns.onScreen,
      { seen: () => isSeen, onChange: (listener) => ((changed = listener), () => {}) },
      {
        share: (chatIds) => hearers.filter((other) => other.tab !== tab).forEach(({ hear }) => hear(chatIds)),
        onShared: (hear) => (hearers.push({ tab, hear }), () => {}),
        lead: (until, changed) => {
          const seat = { until, changed };
          line.push(seat);
          line[0]!.changed(true);
          void until.then(() => {
            line.splice(line.indexOf(seat), 1);
            line[0]?.changed(true);
          });
          return () => {
            line[0]!.changed(false);
            line.unshift(...line.splice(line.indexOf(seat), 1));
            changed(true);
          };
        },
        passOn: () => {},
        onPassed: () => () => {},
      },
    );
    const inView = () => [...model.inView.value];
    return { model, route, columns, inView, look: (now: boolean) => ((isSeen = now), changed()) };
  };
}

describe('Attention', () => {
  it('is on the chat of the page in front', () => {
    const { inView, route, look } = browser()('one', 'chat', true);
    expect(inView()).toEqual(['chat']);
    look(false);
    expect(inView()).toEqual([]);
    look(true);
    route.value = { page: 'profile' };
    expect(inView()).toEqual([]);
  });

  it('is known to the other tabs too', () => {
    const open = browser();
    const [one, other] = [open('one', 'first', true), open('other', 'second', false)];
    one.look(false);
    other.look(true);
    expect(one.inView()).toEqual(['second']);
    other.route.value = { page: 'mine', chatId: 'third' };
    expect(one.inView()).toEqual(['third']);
    other.model[Symbol.dispose]();
    expect(one.inView()).toEqual([]);
  });

  it('is on each of the chats side by side that is on the screen, in every tab', () => {
    const open = browser();
    const [one, other] = [open('one', 'first', false), open('other', null, true)];
    other.route.value = { page: 'side', chatIds: ['a', 'b', 'c'] };
    expect(other.inView()).toEqual([]);
    for (const id of ['a', 'c', 'left']) other.columns.sight(id, true);
    other.columns.sight('b', false);
    expect(other.inView()).toEqual(['a', 'c']);
    expect(one.inView()).toEqual(['a', 'c']);
    other.look(false);
    expect(one.inView()).toEqual([]);
  });

  it('lets one tab ring for all, and another one when that closes', async () => {
    const open = browser();
    const [one, other] = [open('one', null, true), open('other', null, false)];
    await Promise.resolve();
    expect([one.model.leads.value, other.model.leads.value]).toEqual([true, false]);
    one.model[Symbol.dispose]();
    await expect.poll(() => other.model.leads.value).toBe(true);
  });

  it('moves the ringing to the tab that claims it', () => {
    const open = browser();
    const [one, other] = [open('one', null, true), open('other', null, false)];
    other.model.take();
    expect([one.model.leads.value, other.model.leads.value]).toEqual([false, true]);
    other.model.take();
    expect([one.model.leads.value, other.model.leads.value]).toEqual([false, true]);
  });
});
