import { piecesOf } from '../../shared/links.ts';

/** A text whose web addresses can be followed; they open beside the page and learn nothing of it. */
export function Linked({ text }: { text: string }) {
  return (
    <p>
      {piecesOf(text).map((piece, i) =>
        piece.href === null ? (
          piece.text
        ) : (
          <a key={i} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
          </a>
        ),
      )}
    </p>
  );
}
