import type { Piece } from '#domain/words/found-line.ts';

/** A text in which what was looked for is marked. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text))}</>;
}
