import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { useText } from './words.ts';
import './folded.css';

type Props = {
  /** How many filters are set. */
  count: number;
  /** What the button is called where there is more behind it than filters. */
  label?: string;
  children: ComponentChildren;
};

/** The fields of filters in a row. On a phone they stand behind a button that says how many are set, so that what they filter is seen first. */
export function Folded({ count, label, children }: Props) {
  const [open, setOpen] = useState(false);
  const { filters: text } = useText();
  return (
    <div class={classes('folded', open && 'open')}>
      <div class="folded-toggle">
        <Button small icon="filter" expanded={open} onClick={() => setOpen(!open)}>
          {label ?? (count > 0 ? text.chosen(count) : text.shown)}
        </Button>
      </div>
      <div class="folded-fields">{children}</div>
    </div>
  );
}
