import { expect, test } from 'vitest';
import { freeOrder, heldOrder, isOutOfOrder } from './held-order.ts';

const list = (ids: string) => [...ids].map((id) => ({ id, words: id.toUpperCase() }));
const shown = (rows: ReturnType<typeof heldOrder>) =>
  rows.map(({ item, gone, isNew }) => `${item.id}${gone ? '-' : ''}${isNew ? '+' : ''}`).join(' ');

test('a held list keeps every row in its place: new rows come at the end, and removed rows leave a gap', () => {
  const start = freeOrder(list('abc'));
  const later = heldOrder(start, list('xca'));
  expect(shown(later)).toBe('a b- c x+');
  expect(shown(heldOrder(later, list('yxcab')))).toBe('a b c x+ y+');
});

test('a held row still shows its newest message', () => {
  const [row] = heldOrder(freeOrder(list('a')), [{ id: 'a', words: 'new' }]);
  expect(row!.item.words).toBe('new');
});

test('a list whose new order looks the same counts as ordered', () => {
  const rows = freeOrder(list('ab'));
  expect(isOutOfOrder(rows, list('ab'))).toBe(false);
  expect(isOutOfOrder(rows, list('ba'))).toBe(true);
  expect(isOutOfOrder(heldOrder(rows, list('a')), list('a'))).toBe(true);
});
