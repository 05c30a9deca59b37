import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Route } from '../app/route.ts';
import { ColumnsModel } from './columns-model.ts';

const side = (...chatIds: string[]): Route => ({ page: 'side', chatIds });
const begin = (first: Route) => {
  const route = signal(first);
  return { route, columns: new ColumnsModel(route) };
};

describe('The columns', () => {
  it('are kept while the person is on another page of the dashboard, until the last one is closed', () => {
    const { route, columns } = begin(side('a', 'b'));
    route.value = { page: 'team' };
    expect(columns.kept.value).toEqual(['a', 'b']);
    route.value = side('b');
    expect(columns.kept.value).toEqual(['b']);
    route.value = side();
    route.value = { page: 'team' };
    expect(columns.kept.value).toEqual([]);
  });

  it('have one that is meant by keys: the one that was entered last and is still there, else the first', () => {
    const { route, columns } = begin(side('a', 'b', 'c'));
    expect(columns.current.value).toBe('a');
    columns.enter('c');
    expect(columns.current.value).toBe('c');
    route.value = side('a', 'b');
    expect(columns.current.value).toBe('a');
    route.value = side('a', 'b', 'c');
    expect(columns.current.value).toBe('c');
  });

  it('have none that is meant on another page, where the keys are the page’s', () => {
    const { route, columns } = begin(side('a'));
    columns.enter('a');
    route.value = { page: 'mine', chatId: 'a' };
    expect(columns.current.value).toBe(null);
    route.value = side();
    expect(columns.current.value).toBe(null);
  });

  it('are meant where the eye is, once the one that was meant is known to be scrolled away', () => {
    const { columns } = begin(side('a', 'b', 'c'));
    columns.sight('c', true);
    columns.sight('b', true);
    expect(columns.instead.value, 'nothing is known of the first one yet').toBe(null);
    columns.sight('a', false);
    expect(columns.instead.value).toBe('b');
    columns.enter('c');
    expect(columns.instead.value).toBe(null);
  });

  it('are called for before they are there, and the call is answered once', () => {
    const { route, columns } = begin(side('a'));
    columns.call('b');
    expect([columns.called.value, columns.current.value]).toEqual([{ chatId: 'b' }, 'a']);
    route.value = side('a', 'b');
    expect(columns.current.value).toBe('b');
    columns.answer();
    expect([columns.called.value, columns.current.value]).toEqual([null, 'b']);
  });

  it('are on the screen when they are seen, and no more once they are closed', () => {
    const { columns } = begin(side('a', 'b'));
    columns.sight('a', true);
    columns.sight('b', true);
    const before = columns.sighted.value;
    columns.sight('b', true);
    expect(columns.sighted.value).toBe(before);
    columns.sight('a', false);
    expect([...columns.sighted.value]).toEqual(['b']);
    columns.sight('b', null);
    expect([...columns.sighted.value]).toEqual([]);
  });
});
