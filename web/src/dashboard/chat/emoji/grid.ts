/** How many signs stand in a row. */
export const COLUMNS = 8;

/** Sections cut into rows. */
export function rowsIn<T>(cells: readonly T[]): readonly (readonly T[])[] {
  const rows: T[][] = [];
  for (let first = 0; first < cells.length; first += COLUMNS) rows.push(cells.slice(first, first + COLUMNS));
  return rows;
}

/**
 * The cell that a key leads to from cell `at`. Cells are counted through all rows, whose lengths are given; -1 is the search field above them. Null
 * when the key moves nowhere.
 */
export function moveInGrid(lengths: readonly number[], at: number, key: string): number | null {
  const count = lengths.reduce((sum, length) => sum + length, 0);
  let row = 0;
  let first = 0;
  while (row < lengths.length - 1 && at >= first + lengths[row]!) first += lengths[row++]!;
  const column = at - first;
  const down = (to: number, start: number) => start + Math.min(column, lengths[to]! - 1);
  switch (key) {
    case 'ArrowRight':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return first;
    case 'End':
      return first + lengths[row]! - 1;
    case 'ArrowDown':
      return row + 1 < lengths.length ? down(row + 1, first + lengths[row]!) : at;
    case 'ArrowUp':
      return row === 0 ? -1 : down(row - 1, first - lengths[row - 1]!);
    default:
      return null;
  }
}
