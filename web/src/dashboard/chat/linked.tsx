import { piecesOf } from '../../shared/links.ts';
import { WEB_AND_EMAIL } from './links.ts';

/** A text whose web addresses and e-mails can be followed; pages open beside this one and learn nothing of it. */
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
