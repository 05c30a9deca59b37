import { splitLinks } from '../links.ts';

/** A text whose web addresses can be followed; they open beside the page and learn nothing of it. */
export function Linked({ text }: { text: string }) {
  return (
    <p>
      {splitLinks(text).map((part, i) =>
        i % 2 === 0 ? (
          part
        ) : (
          <a key={i} href={part} target="_blank" rel="noopener noreferrer nofollow">
            {part}
          </a>
        ),
      )}
    </p>
  );
}
