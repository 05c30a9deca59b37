import type { ComponentChildren } from 'preact';
import './length-list.css';

export type Bar = { key: string; name: ComponentChildren; value: number; shown: ComponentChildren };

/** Bars one under another, each as long as its number beside the greatest. Each has its name and its number in words, so it is a list for everyone. */
export function LengthList({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul class="length-list" aria-label={label}>
      {bars.map(({ key, name, value, shown }) => (
        <li key={key} class="length-list-row">
          <span class="length-list-name">{name}</span>
          <span class="length-list-room" aria-hidden="true">
            <span class="length-list-bar" style={{ width: `${(value / most) * 100}%` }} />
          </span>
          <span class="length-list-value digits">{shown}</span>
        </li>
      ))}
    </ul>
  );
}
