import './spinner.css';

/** Shows that work is in progress. The words for it are beside the spinner. */
export function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}

/** Fills a place whose contents are being loaded. `label` is read aloud. */
export function Loading({ label }: { label: string }) {
  return (
    <div class="loading" role="status">
      <Spinner />
      <span class="hidden-text">{label}</span>
    </div>
  );
}

/** A grey line in place of a text that is being loaded; `width` in percent. */
export function Skeleton({ width = 100 }: { width?: number }) {
  return <span class="skeleton" style={{ width: `${width}%` }} aria-hidden="true" />;
}
