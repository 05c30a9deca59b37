import type { Operator } from '../src/domain/operator.ts';
import type { Shift } from '../src/domain/shift.ts';

type Team = { operators: readonly Operator[]; ledgers: ReadonlyMap<string, readonly Shift[]> };

/** The intervals of each ledger follow each other without gap or overlap, and the open one is the operator's status. */
export function ledgers({ operators, ledgers }: Team): string[] {
  const lines: string[] = [];
  for (const operator of operators) {
    const shifts = (ledgers.get(operator.id) ?? []).toSorted(
      (a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity),
    );
    for (const [i, { to }] of shifts.entries())
      if (to !== (shifts[i + 1]?.from ?? null)) lines.push(`the ledger of ${operator.id} has a gap or an overlap`);
    const last = shifts.at(-1);
    if (last?.id !== operator.shiftId || last.status !== operator.status || last.from !== operator.statusSince)
      lines.push(`the ledger of ${operator.id} does not end with their status`);
  }
  return lines;
}
