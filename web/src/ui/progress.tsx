import './progress.css';

/** A progress bar; `share` is 0-1. */
export function Progress({ label, share }: { label: string; share: number }) {
  return <progress class="progress" aria-label={label} max={1} value={share} />;
}
