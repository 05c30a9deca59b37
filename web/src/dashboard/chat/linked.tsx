import { useContext } from 'preact/hooks';
import { piecesOf } from '../../shared/links.ts';
import { MarkContext } from './found.ts';
import { WEB_AND_EMAIL } from './links.ts';

/**
 * A text with links for its web addresses and e-mails. Pages open in a new tab and get no referrer and no opener. `marks`: what somebody has looked for is
 * marked in it.
 */
export function Linked({ text, marks = false }: { text: string; marks?: boolean }) {
  const mark = useContext(MarkContext);
  return (
    <>
      {piecesOf(text, WEB_AND_EMAIL).map((piece, index) =>
        piece.href !== null ? (
          <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
          </a>
        ) : mark === null || !marks ? (
          piece.text
        ) : (
          mark(piece.text).map(({ text: part, found }, at) =>
            found ? <mark key={`${index} ${at}`}>{part}</mark> : part,
          )
        ),
      )}
    </>
  );
}
