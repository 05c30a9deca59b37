/** Orders items by turns: the first item of each owner, then the second of each, and so on. So an owner with many items does not keep the others waiting. */
export function byTurns<T>(items: readonly T[], ownerOf: (item: T) => string): T[] {
  const counts = new Map<string, number>();
  const turns: T[][] = [];
  for (const item of items) {
    const owner = ownerOf(item);
    const turn = counts.get(owner) ?? 0;
    counts.set(owner, turn + 1);
    (turns[turn] ??= []).push(item);
  }
  return turns.flat();
}
