import { area, line } from 'd3-shape';
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { FigureUnit } from '#domain/report/figure-table.ts';
import { namedDays, scaleFor } from './scale.ts';
import './line-chart.css';

/** A day with its name below the chart, its full name, and its value. */
export type Point = { key: string; short: string; long: string; value: number | null };

type Props = {
  label: string;
  points: readonly Point[];
  unit: FigureUnit;
  write: (value: number | null) => string;
  /** What is said of the chosen day, beside its value. */
  more?: (point: Point) => ComponentChildren;
};

/** The drawing is stretched to its place, so it is drawn on a ground of this size. */
const WIDE = 1_000;
const HIGH = 100;
/** Up to so many points are marked one by one. */
const MARKED = 31;
const NAMED = 6;

/**
 * A line over days. The slider over it chooses a day by mouse, touch or arrow keys, and its value is said below. It is drawn as SVG, so it takes its colours
 * from the theme, prints sharply, and fits any width without being drawn anew.
 */
export function LineChart({ label, points, unit, write, more }: Props) {
  const last = points.length - 1;
  const [chosen, choose] = useState<number | null>(null);
  const at = Math.min(chosen ?? last, last);
  const { max, marks } = scaleFor(
    points.map(({ value }) => value),
    unit,
  );
  const share = (index: number) => (last === 0 ? 0.5 : index / last);
  const x = (_: Point, index: number) => share(index) * WIDE;
  const y = ({ value }: Point) => HIGH - ((value ?? 0) / max) * HIGH;
  const isThere = ({ value }: Point) => value !== null;
  const point = points[at];
  if (point === undefined) return null;
  const pointed = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    choose(Math.max(0, Math.min(last, Math.round(((event.clientX - left) / width) * last))));
  };
  return (
    <div class="line-chart">
      <div class="line-chart-scale digits" aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark} style={{ bottom: `${(mark / max) * 100}%` }}>
            {write(mark)}
          </span>
        ))}
      </div>
      <div class="line-chart-plot" onPointerMove={(event) => event.pointerType === 'mouse' && pointed(event)}>
        {marks.map((mark) => (
          <span key={mark} class="line-chart-mark" style={{ bottom: `${(mark / max) * 100}%` }} />
        ))}
        <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
          <path class="line-chart-under" d={area<Point>(x, HIGH, y).defined(isThere)([...points]) ?? ''} />
          <path class="line-chart-line" d={line<Point>(x, y).defined(isThere)([...points]) ?? ''} />
        </svg>
        {points.length <= MARKED &&
          points.map(
            (one, index) => one.value !== null && <Dot key={one.key} at={share(index)} high={one.value / max} />,
          )}
        <span class="line-chart-at" style={{ left: `${share(at) * 100}%` }} />
        {point.value !== null && <Dot at={share(at)} high={point.value / max} chosen />}
        <input
          class="line-chart-hand"
          type="range"
          min={0}
          max={last}
          step={1}
          value={at}
          aria-label={label}
          aria-valuetext={`${point.long}: ${write(point.value)}`}
          onInput={(event) => choose(event.currentTarget.valueAsNumber)}
        />
      </div>
      <div class="line-chart-days" aria-hidden="true">
        {namedDays(points, NAMED).map(({ day, at: index }) => (
          <span key={day.key} style={{ left: `${share(index) * 100}%` }}>
            {day.short}
          </span>
        ))}
      </div>
      <p class="line-chart-said digits">
        <span>
          {point.long}: <strong>{write(point.value)}</strong>
        </span>
        {more?.(point)}
      </p>
    </div>
  );
}

function Dot({ at, high, chosen = false }: { at: number; high: number; chosen?: boolean }) {
  return (
    <span
      class={chosen ? 'line-chart-dot chosen' : 'line-chart-dot'}
      style={{ left: `${at * 100}%`, bottom: `${high * 100}%` }}
    />
  );
}
