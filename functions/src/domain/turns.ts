/** The items in turns of those whom they belong to, each one's in their order: who has brought much keeps nobody else waiting. */
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
