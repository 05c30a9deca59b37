/** What people put into an order: the lowest `place` first. */
export type Placed = { id: string; title: string; place: number };

/** Two that were moved to one place at once stand by their titles. */
export const inOrder = <P extends Placed>(all: readonly P[]): readonly P[] =>
  all.toSorted((a, b) => a.place - b.place || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));

/**
 * The place of one that is to stand after so many of the others. It lies between its new neighbours, so the others keep theirs, and two people may move two
 * at once. One that stands there already stays where it is.
 */
export function placeAfter(all: readonly Placed[], id: string, count: number): number {
  const ordered = inOrder(all);
  const now = ordered.findIndex((one) => one.id === id);
  if (now === Math.min(count, ordered.length - 1)) return ordered[now]!.place;
  const others = ordered.filter((one) => one.id !== id);
  const before = others[Math.min(count, others.length) - 1]?.place;
  const after = others[count]?.place;
  if (before === undefined) return (after ?? 0) - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}
