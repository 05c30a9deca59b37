import type { ComponentChildren } from 'preact';
import type { Ms } from '#domain/time.ts';
import type { Pressure } from '../time/timer.ts';
import { Moment } from '../time/moment.tsx';
import { useText } from './words.ts';

type Props = {
  label: string;
  figure: string;
  /** What belongs to the figure: of how many, against what. */
  note?: ComponentChildren;
  pressure?: Pressure;
  /** When it was last true. */
  at: Ms;
};

/** One figure, to be read from four metres. A longer one is written smaller, so that it is never cut. */
export function WallTile({ label, figure, note, pressure = 'calm', at }: Props) {
  const { wall } = useText();
  return (
    <div class="wall-tile" data-pressure={pressure}>
      <dt class="wall-label">{label}</dt>
      <dd class="wall-figure" data-long={lengthOf(figure)}>
        {figure}
      </dd>
      <dd class="wall-note">{note}</dd>
      <dd class="wall-at">
        {wall.trueAt} <Moment at={at} as="clock" />
      </dd>
    </div>
  );
}

/** By which size a figure fits into its tile. */
export function lengthOf(figure: string): 'short' | 'rather' | 'very' | undefined {
  if (figure.length > 7) return 'very';
  if (figure.length > 5) return 'rather';
  return figure.length <= 3 ? 'short' : undefined;
}
