import { piecesOf } from '../../shared/links.ts';
import { WEB_AND_EMAIL } from './links.ts';

/** A text with links for its web addresses and e-mails. Pages open in a new tab and get no referrer and no opener. */
export function Linked({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text, WEB_AND_EMAIL).map((piece, index) =>
        piece.href === null ? (
          piece.text
        ) : (
          <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
          </a>
        ),
      )}
    </>
  );
}
