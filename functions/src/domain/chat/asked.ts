/**
 * What the client asked, in their own words, for the chat's card. Each text is the beginning of a message. `first` is the message that began the chat,
 * `last` the latest one that no operator has answered, `before` the one before `last`. `vague`: `first` was no question, so the next message replaces it.
 */
export type Asked = { first: string; last: string | null; before: string | null; vague: boolean };

const MOST = 140;

/** The beginning of a text on one line. It never ends in half of a surrogate pair. */
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

/**
 * The newest message was no question but a greeting, thanks or a call for a person. The message before it becomes `last` again. If it was the first one,
 * it stays until the next message.
 */
export function askedNothing(asked: Asked | null): Asked | null {
  if (asked === null || asked.last === null) return asked;
  if (asked.last === asked.first && asked.before === null) return { ...asked, vague: true };
  return { ...asked, last: asked.before, before: null };
}

/** An operator has answered everything. */
export function askedNoMore(asked: Asked | null): Asked | null {
  return asked && { ...asked, last: null, before: null };
}

/** The client's last unanswered message, or else the message that began the chat. */
export function wordsAsked({ first, last }: Asked): string {
  return last ?? first;
}
