import type { ComponentChildren } from 'preact';
import './share-bar.css';

/** Colours of the parts of a bar, in the order in which they are taken. */
const COLOURS = ['green', 'blue', 'violet', 'amber', 'red'] as const;

/** A part of a whole. `shown` is its number, which may be a link. */
export type Part = { key: string; name: ComponentChildren; value: number; shown: ComponentChildren; share: string };

/** The parts of a whole as one bar, and below it as a table that names each part. The bar repeats the table, so screen readers skip it. */
export function ShareBar({
  label,
  columns,
  parts,
}: {
  label: string;
  columns: readonly string[];
  parts: readonly Part[];
}) {
  return (
    <div class="share-bar">
      <div class="share-bar-whole" aria-hidden="true">
        {parts.map(
          ({ key, value }, i) =>
            value > 0 && <span key={key} class={`share-bar-part ${COLOURS[i]}`} style={{ flexGrow: value }} />,
        )}
      </div>
      <table class="share-bar-table" aria-label={label}>
        <thead class="hidden-text">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ key, name, shown, share }, i) => (
            <tr key={key}>
              <th scope="row">
                <span class="share-bar-name">
                  <span class={`share-bar-key ${COLOURS[i]}`} aria-hidden="true" />
                  {name}
                </span>
              </th>
              <td class="digits">{shown}</td>
              <td class="digits faint">{share}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
