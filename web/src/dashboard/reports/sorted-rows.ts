import type { FigureKey } from '#domain/report/figure-table.ts';
import type { Row } from '#domain/report/report-shape.ts';

export type Sort = { by: 'name' | FigureKey; down: boolean };

/** The order in which a table is shown first. */
export const MOST_CHATS: Sort = { by: 'chats', down: true };

/** The sort after a click on a column's heading: a new column begins with its greatest numbers, names with their first letter. */
export const sortAfter = (sort: Sort, by: Sort['by']): Sort =>
  sort.by === by ? { by, down: !sort.down } : { by, down: by !== 'name' };

/** Rows in the chosen order. Rows without a value come last whichever way it is sorted, and equal ones stand by their names. */
export function sortedRows(rows: readonly Row[], { by, down }: Sort, nameOf: (row: Row) => string): Row[] {
  const named = rows.map((row) => ({ row, name: nameOf(row) }));
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  if (by === 'name') return named.sort((a, b) => (down ? byName(b, a) : byName(a, b))).map(({ row }) => row);
  const value = ({ row }: { row: Row }) => row.figures[by].value;
  return named
    .sort((a, b) => {
      const [one, other] = [value(a), value(b)];
      if (one === null || other === null) return one === other ? byName(a, b) : one === null ? 1 : -1;
      return (down ? other - one : one - other) || byName(a, b);
    })
    .map(({ row }) => row);
}

/** Does a name hold every word that is looked for? Neither case nor ё matters. */
export function isFound(name: string, wanted: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  return words.every((word) => plain(name).includes(word));
}
