import type { ComponentChildren } from 'preact';
import './bar-list.css';

export type Bar = { key: string; name: ComponentChildren; value: number; shown: ComponentChildren };

/** Bars one under another, each as long as its number beside the greatest. Each has its name and its number in words, so it is a list for everyone. */
export function BarList({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul class="bar-list" aria-label={label}>
      {bars.map(({ key, name, value, shown }) => (
        <li key={key} class="bar-list-row">
          <span class="bar-list-name">{name}</span>
          <span class="bar-list-room" aria-hidden="true">
            <span class="bar-list-bar" style={{ width: `${(value / most) * 100}%` }} />
          </span>
          <span class="bar-list-value digits">{shown}</span>
        </li>
      ))}
    </ul>
  );
}
