import type { ComponentChildren } from 'preact';
import { useText } from '../words.ts';
import './heat-map.css';

/** From the palest to the strongest. */
const LEVELS = ['least', 'low', 'mid', 'high', 'most'] as const;

/** One cell: how strong it is, and what stands in it. */
export type Warm = { value: number; shown: ComponentChildren };

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** The values at which the colours change: equal parts of the way to the greatest value. */
export function levelOf(value: number, most: number): (typeof LEVELS)[number] {
  const part = most <= 0 ? 0 : value / most;
  return LEVELS[Math.min(LEVELS.length - 1, Math.floor(part * LEVELS.length))]!;
}

/** Hours down, weekdays across: a table whose cells are coloured by their numbers, so that it is read and seen at once. `cells` by "1-09". */
export function HeatMap({ label, cells }: { label: string; cells: ReadonlyMap<string, Warm> }) {
  const { reports } = useText();
  const most = Math.max(0, ...[...cells.values()].map(({ value }) => value));
  return (
    <>
      <table class="heat-map digits" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden-text">{reports.hour}</span>
            </th>
            {reports.weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HOURS.map((hour) => (
            <tr key={hour}>
              <th scope="row">{hour}:00</th>
              {WEEKDAYS.map((weekday) => {
                const cell = cells.get(`${weekday}-${hour}`);
                return (
                  <td key={weekday} class={cell && `heat-map-cell ${levelOf(cell.value, most)}`}>
                    {cell?.shown}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="heat-map-legend" aria-hidden="true">
        {reports.less}
        {LEVELS.map((level) => (
          <span key={level} class={`heat-map-cell ${level}`} />
        ))}
        {reports.more}
      </p>
    </>
  );
}
