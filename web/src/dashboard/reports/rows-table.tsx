import { Virtualizer, elementScroll, observeElementOffset, observeElementRect } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { FigureKey } from '#domain/report/figure-table.ts';
import type { Row } from '#domain/report/report-shape.ts';
import { classes } from '../../ui/classes.ts';
import { Definition } from './definition.tsx';
import { FigureValue } from './figure-value.tsx';
import type { Sort } from './sorted-rows.ts';
import { sortAfter } from './sorted-rows.ts';
import { useFigures } from './use-figures.ts';
import { usePrinting } from './use-printing.ts';
import './rows-table.css';

/** Up to so many rows are all drawn; of more only those that are near. */
const ALL = 60;
const ROW_PX = 44;
const BEYOND = 12;

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
  const box = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const isLong = rows.length > ALL && !printing;
  const near = useNear(box, rows.length, isLong);
  const shown = isLong ? rows.slice(near.first, near.end) : rows;
  const first = isLong ? near.first : 0;
  return (
    // A box that scrolls takes the focus, so that the arrow keys scroll it.
    <div ref={box} class={classes('rows-table', isLong && 'long')} tabIndex={0} role="region" aria-label={label}>
      <table class="table digits" aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <Heading by="name" {...{ sort, onSort }}>
              {head}
            </Heading>
            {columns.map((key) => (
              <FigureHeading key={key} of={key} {...{ sort, onSort }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {isLong && <Gap rows={near.first} />}
          {shown.map((row, i) => (
            <tr key={keyOf(row)} aria-rowindex={first + i + 2} class="rows-table-row">
              <th scope="row">{name(row)}</th>
              {columns.map((key) => (
                <td key={key}>
                  <FigureValue figure={row.figures[key]} />
                </td>
              ))}
            </tr>
          ))}
          {isLong && <Gap rows={rows.length - near.end} />}
        </tbody>
      </table>
    </div>
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
      <span class="rows-table-head">
        <button type="button" class="rows-table-sort" onClick={() => onSort(sortAfter(sort, by))}>
          {children}
          <span aria-hidden="true">{isIt ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
        </button>
        {after}
      </span>
    </th>
  );
}

/** The room of rows that are not drawn. */
const Gap = ({ rows }: { rows: number }) =>
  rows > 0 ? <tr aria-hidden="true" style={{ height: `${rows * ROW_PX}px` }} /> : null;

/** Which rows are near the visible part of the box. */
function useNear(
  box: { current: HTMLDivElement | null },
  count: number,
  isLong: boolean,
): { first: number; end: number } {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count: isLong ? count : 0,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(0),
    overscan: BEYOND,
  };
  const [list] = useState(() => new Virtualizer<HTMLDivElement, HTMLDivElement>(options));
  list.setOptions(options);
  // The library says that an adapter to a framework calls these methods. There is no adapter for Preact.
  /* oxlint-disable no-underscore-dangle */
  useLayoutEffect(() => list._didMount(), []);
  useLayoutEffect(() => list._willUpdate());
  /* oxlint-enable no-underscore-dangle */
  const items = list.getVirtualItems();
  return { first: items[0]?.index ?? 0, end: (items.at(-1)?.index ?? ALL - 1) + 1 };
}
