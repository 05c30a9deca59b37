import type { FoundLine } from '#domain/words/found-line.ts';
import { Marked } from './marked.tsx';
import { useText } from './words.ts';

/** The lines that a chat was found by, with who said them and what was looked for marked. */
export function FoundLines({ lines }: { lines: readonly FoundLine[] }) {
  const { history, desk } = useText();
  return (
    <span class="history-found">
      <span class="hidden-text">{history.foundLine}: </span>
      {lines.map(({ seq, from, pieces }) => (
        <span key={seq} class="history-found-line">
          <span class="faint">{desk.said[from]}: </span>
          <Marked pieces={pieces} />
        </span>
      ))}
    </span>
  );
}
