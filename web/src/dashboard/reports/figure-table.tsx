import type { ComponentChildren } from 'preact';
import { classes } from '../../ui/classes.ts';
import type { NearBox } from '../../ui/use-near.ts';
import './figure-table.css';

type Props = {
  label: string;
  /** The cells of the heading. */
  head: ComponentChildren;
  /** How many rows there are, where not all of them are drawn. */
  count?: number;
  box?: NearBox;
  /** The headings only name the columns: on a narrow screen, where each number has its name beside it, they are not shown. */
  plain?: boolean;
  children: ComponentChildren;
};

/** A table of figures in a box that scrolls. The box takes the focus, so that the arrow keys scroll it. On a narrow screen each row is a block of named numbers. */
export function FigureTable({ label, head, count, box, plain = false, children }: Props) {
  return (
    <div {...box} class={classes('figure-table', plain && 'plain')} tabIndex={0} role="region" aria-label={label}>
      <table class="digits" aria-label={label} {...(count === undefined ? {} : { 'aria-rowcount': count + 1 })}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
