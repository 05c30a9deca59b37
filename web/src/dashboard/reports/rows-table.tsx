import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { FigureKey } from '#domain/report/figure-table.ts';
import type { Row } from '#domain/report/report-shape.ts';
import { Definition } from './definition.tsx';
import { FigureTable } from './figure-table.tsx';
import { FigureValue } from './figure-value.tsx';
import { useNearRows } from './near-rows.ts';
import type { Sort } from './sorted-rows.ts';
import { sortAfter } from './sorted-rows.ts';
import { useFigures } from './use-figures.ts';
import { usePrinting } from './use-printing.ts';

/** Up to so many rows are all drawn; of more only those that are near. */
const ALL = 60;

type Props = {
  label: string;
  /** The heading of the first column. */
  head: string;
  columns: readonly FigureKey[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  name: (row: Row) => ComponentChildren;
  sort: Sort;
  onSort: (sort: Sort) => void;
};

/** Rows of a report under columns of figures, sorted by any of them. A thousand rows are scrolled in a box of their own, in which only the near ones are drawn. */
export function RowsTable({ label, head, columns, rows, keyOf, name, sort, onSort }: Props) {
  const { name: nameOf } = useFigures();
  const box = useRef<HTMLDivElement>(null);
  const isLong = rows.length > ALL && !usePrinting();
  const near = useNearRows(box, isLong ? rows.length : 0);
  const first = isLong ? near.first : 0;
  const shown = isLong ? rows.slice(near.first, near.end) : rows;
  return (
    <FigureTable
      label={label}
      box={box}
      count={rows.length}
      head={
        <>
          <Heading by="name" {...{ sort, onSort }}>
            {head}
          </Heading>
          {columns.map((key) => (
            <FigureHeading key={key} of={key} {...{ sort, onSort }} />
          ))}
        </>
      }
    >
      {isLong && <Gap height={near.above} />}
      {shown.map((row, i) => (
        <tr
          key={keyOf(row)}
          ref={isLong ? near.measure : null}
          data-index={first + i}
          aria-rowindex={first + i + 2}
          class="figure-table-row"
        >
          <th scope="row">{name(row)}</th>
          {columns.map((key) => (
            <td key={key} data-label={nameOf(key)}>
              <FigureValue figure={row.figures[key]} />
            </td>
          ))}
        </tr>
      ))}
      {isLong && <Gap height={near.below} />}
    </FigureTable>
  );
}

function FigureHeading({ of, sort, onSort }: { of: FigureKey; sort: Sort; onSort: (sort: Sort) => void }) {
  const { name, definition } = useFigures();
  return (
    <Heading by={of} {...{ sort, onSort }} after={<Definition name={name(of)} text={definition(of)} />}>
      {name(of)}
    </Heading>
  );
}

type HeadingProps = {
  by: Sort['by'];
  sort: Sort;
  onSort: (sort: Sort) => void;
  after?: ComponentChildren;
  children: ComponentChildren;
};

function Heading({ by, sort, onSort, after, children }: HeadingProps) {
  const isIt = sort.by === by;
  return (
    <th scope="col" aria-sort={isIt ? (sort.down ? 'descending' : 'ascending') : undefined}>
      <span class="figure-table-head">
        <button type="button" class="figure-table-sort" onClick={() => onSort(sortAfter(sort, by))}>
          {children}
          <span aria-hidden="true">{isIt ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
        </button>
        {after}
      </span>
    </th>
  );
}

/** The room of rows that are not drawn. */
const Gap = ({ height }: { height: number }) =>
  height > 0 ? <tr aria-hidden="true" style={{ height: `${height}px`, display: 'block' }} /> : null;
