import './spinner.css';

/** Something is under way; the words for it stand beside. */
export function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}

/** A whole place that is still empty. `label` is read aloud. */
export function Loading({ label }: { label: string }) {
  return (
    <div class="loading" role="status">
      <Spinner />
      <span class="hidden-text">{label}</span>
    </div>
  );
}

/** A grey line where a text will stand; `width` in percent. */
export function Skeleton({ width = 100 }: { width?: number }) {
  return <span class="skeleton" style={{ width: `${width}%` }} aria-hidden="true" />;
}
