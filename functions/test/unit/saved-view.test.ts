import { describe, expect, it, test } from 'vitest';
import { inOrder, placeAfter } from '../../src/domain/in-order.ts';
import { VIEW_SEARCH, mayEditViews } from '../../src/domain/saved-view.ts';

const views = (...places: number[]) => places.map((place, i) => ({ id: `v${i}`, title: `${i}`, search: '?a', place }));
/** The order after a view has been moved. */
const moved = (all: ReturnType<typeof views>, id: string, count: number) =>
  inOrder(all.map((view) => (view.id === id ? { ...view, place: placeAfter(all, id, count) } : view))).map(
    ({ id: one }) => one,
  );

describe('A view', () => {
  it('moves to any place among the others, and a repeat moves it no further', () => {
    const all = views(1, 2, 3);
    expect(moved(all, 'v0', 1)).toEqual(['v1', 'v0', 'v2']);
    expect(moved(all, 'v0', 2)).toEqual(['v1', 'v2', 'v0']);
    expect(moved(all, 'v2', 0)).toEqual(['v2', 'v0', 'v1']);
    expect(moved(all, 'v1', 1)).toEqual(['v0', 'v1', 'v2']);
    expect(moved(all, 'v1', 49)).toEqual(['v0', 'v2', 'v1']);
    for (const [id, count] of [
      ['v0', 1],
      ['v2', 0],
      ['v0', 2],
    ] as const) {
      const place = placeAfter(all, id, count);
      const after = all.map((view) => (view.id === id ? { ...view, place } : view));
      expect(placeAfter(after, id, count)).toBe(place);
    }
  });

  it('that two people have put at one place stands by its title, for everybody alike', () => {
    expect(inOrder([...views(1, 1)].toReversed()).map(({ id }) => id)).toEqual(['v0', 'v1']);
  });

  it('that is shared is changed by supervisors and admins only', () => {
    expect(mayEditViews('operator', 'own').ok).toBe(true);
    expect(mayEditViews('operator', 'shared')).toMatchObject({ reason: 'not-allowed' });
    expect(mayEditViews('supervisor', 'shared').ok).toBe(true);
  });
});

test('a search is the end of an address, and nothing else', () => {
  for (const search of ['?period=week&rating=1,2', '#words=%D0%B2+%22a%22', '?topic=none#phone=%2B7916&words=x'])
    expect(VIEW_SEARCH.test(search)).toBe(true);
  for (const search of ['', 'topic=x', '/dashboard', '?a b', '?<script>', 'javascript:1', '?a#b#c', '#\u0430'])
    expect(VIEW_SEARCH.test(search)).toBe(false);
});
