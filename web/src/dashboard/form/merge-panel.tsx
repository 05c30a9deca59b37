import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { useText } from './words.ts';
import './merge-panel.css';

export type MergeRow = { field: string; label: string; theirs: string; mine: string };

type Props = {
  /** The fields that both the person and somebody else have changed. */
  rows: readonly MergeRow[];
  /** Grows when the person tries to save without having chosen: the panel then scrolls into view and takes the focus. */
  reminded: number;
  onChoose: (field: string, side: 'mine' | 'theirs') => void;
};

/** Shows fields that two people have changed at once, side by side, and lets the person choose. */
export function MergePanel({ rows, reminded, onChoose }: Props) {
  const { merge: text } = useText();
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), [reminded]);
  return (
    <section ref={ref} class="merge-panel" aria-label={text.title} tabIndex={-1}>
      <p>
        <strong>{text.title}.</strong> {text.lead}
      </p>
      {rows.map(({ field, label, theirs, mine }) => (
        <div key={field} class="merge-row" role="group" aria-label={text.choose(label)}>
          <strong>{label}</strong>
          <div class="two">
            <Side name={text.theirs} value={theirs || text.nothing}>
              <Button small onClick={() => onChoose(field, 'theirs')}>
                {text.takeTheirs}
              </Button>
            </Side>
            <Side name={text.mine} value={mine || text.nothing}>
              <Button small onClick={() => onChoose(field, 'mine')}>
                {text.keepMine}
              </Button>
            </Side>
          </div>
        </div>
      ))}
    </section>
  );
}

/** One side of a conflict. A long value can be scrolled, by the keyboard too. */
function Side({ name, value, children }: { name: string; value: string; children: ComponentChildren }) {
  return (
    <div class="merge-side">
      <span class="faint">{name}</span>
      <p class="merge-value" role="group" aria-label={name} tabIndex={0}>
        {value}
      </p>
      <span>{children}</span>
    </div>
  );
}
