/** A row of a held list. `gone`: the item has left the list, and its row keeps its place and last content. `isNew`: it came while the list was held. */
export type Row<T> = { item: T; gone: boolean; isNew: boolean };

/** A list in its own order, not held. */
export const freeOrder = <T>(items: readonly T[]): readonly Row<T>[] =>
  items.map((item) => ({ item, gone: false, isNew: false }));

/** A held list with its new content: every row keeps its place, also one that is gone, and new rows come at the end. */
export function heldOrder<T extends { id: string }>(
  previous: readonly Row<T>[],
  next: readonly T[],
): readonly Row<T>[] {
  const now = new Map(next.map((item) => [item.id, item]));
  const known = new Set(previous.map(({ item }) => item.id));
  return [
    ...previous.map((row) => {
      const item = now.get(row.item.id);
      return item === undefined ? { ...row, gone: true } : { ...row, item, gone: false };
    }),
    ...next.filter(({ id }) => !known.has(id)).map((item) => ({ item, gone: false, isNew: true })),
  ];
}

/** Would releasing the list change the order of its rows? */
export function isOutOfOrder<T extends { id: string }>(rows: readonly Row<T>[], next: readonly T[]): boolean {
  return rows.length !== next.length || rows.some(({ item, gone }, i) => gone || item.id !== next[i]!.id);
}
