/**
 * What the client asked, for the card, in their own words: beginnings of messages, as `last` of the chat. `first` began the chat; `last` is the
 * latest that nobody has answered, and `before` the one before it. `vague`: `first` was no question, so the next words take its place.
 */
export type Asked = { first: string; last: string | null; before: string | null; vague: boolean };

const MOST = 140;

/** The beginning of a text on one line, never half a sign. */
function beginning(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, MOST)
    .replace(/[\uD800-\uDBFF]$/, '');
}

/** The client has written. */
export function askedMore(asked: Asked | null, text: string): Asked {
  const last = beginning(text);
  if (asked === null || asked.vague) return { first: last, last, before: null, vague: false };
  return { ...asked, last, before: asked.last };
}

/** The newest words were no question: a greeting, thanks, a call for a person. What stood before them stands again; the very first stay until others come. */
export function askedNothing(asked: Asked | null): Asked | null {
  if (asked === null || asked.last === null) return asked;
  if (asked.last === asked.first && asked.before === null) return { ...asked, vague: true };
  return { ...asked, last: asked.before, before: null };
}

/** A person has answered everything. */
export function askedNoMore(asked: Asked | null): Asked | null {
  return asked && { ...asked, last: null, before: null };
}

/** The client's last unanswered words, or those that began the chat. */
export function wordsAsked({ first, last }: Asked): string {
  return last ?? first;
}
