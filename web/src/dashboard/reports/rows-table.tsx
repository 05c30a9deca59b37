import type { ComponentChildren } from 'preact';
import type { FigureKey } from '#domain/report/figure-table.ts';
import type { Row } from '#domain/report/report-shape.ts';
import { useNear } from '../../ui/use-near.ts';
import { Definition } from './definition.tsx';
import { FigureTable } from './figure-table.tsx';
import { FigureValue } from './figure-value.tsx';
import type { Sort } from './sorted-rows.ts';
import { sortAfter } from './sorted-rows.ts';
import { useFigures } from './use-figures.ts';
import { usePrinting } from './use-printing.ts';

/** The height of a row that has not been measured yet, px. */
const GUESS = 44;

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
  const near = useNear<HTMLTableRowElement, Row>(rows, { keyOf, guess: GUESS, whole: usePrinting() });
  return (
    <FigureTable
      label={label}
      box={near.box}
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
      {near.stretches.map((stretch, i) => {
        if ('room' in stretch) return <Gap key={`room-${i}`} height={stretch.room} />;
        const row = rows[stretch.place]!;
        return (
          <tr
            key={keyOf(row)}
            ref={near.measure}
            data-index={stretch.place}
            aria-rowindex={stretch.place + 2}
            class="figure-table-row"
          >
            <th scope="row">{name(row)}</th>
            {columns.map((key) => (
              <td key={key} data-label={nameOf(key)}>
                <FigureValue figure={row.figures[key]} />
              </td>
            ))}
          </tr>
        );
      })}
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
const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden="true" style={{ height: `${height}px`, display: 'block' }} />
);
