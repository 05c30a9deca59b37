import { useText } from './words.ts';
import type { Difference } from './change.ts';

/** A text that is longer is opened by a click, so that a long answer does not hide the entries below it. */
const SHORT = 160;

/** One changed field: its name, and what it was and became. */
export function DifferenceRow({ difference: { label, before, after } }: { difference: Difference }) {
  const { audit } = useText();
  return (
    <div class="audit-change">
      <dt>{label}</dt>
      <dd>
        {before !== null && (
          <del class="audit-before">
            <span class="hidden-text">{audit.was}: </span>
            <Words words={before} />
          </del>
        )}
        {before !== null && after !== null && <span aria-hidden="true"> → </span>}
        {after !== null && (
          <ins class="audit-after">
            <span class="hidden-text">{audit.became}: </span>
            <Words words={after} />
          </ins>
        )}
      </dd>
    </div>
  );
}

function Words({ words }: { words: string }) {
  if (words.length <= SHORT) return <>{words}</>;
  return (
    <details class="audit-long">
      <summary>{words.slice(0, SHORT)}…</summary>
      {words}
    </details>
  );
}
