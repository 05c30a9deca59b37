import { piecesOf } from '../../shared/links.ts';

/** A text with its web addresses as links. They open in a new tab, which gets no access to this page and no referrer. */
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
