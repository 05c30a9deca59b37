/** The longest title and answer of an entry (contract/desk/entry.ts). */
export const TITLE_MAX = 200;
export const ANSWER_MAX = 4_000;

/** A title that an entry may have: the beginning of a longer one, to the last whole word. */
export function fitTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= TITLE_MAX) return line;
  const end = line.lastIndexOf(' ', TITLE_MAX - 1);
  return `${line.slice(0, end > 0 ? end : TITLE_MAX - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** An answer that an entry may have: the beginning of a longer one, to the last whole paragraph, sentence or word. */
export function fitAnswer(text: string): { answer: string; cut: boolean } {
  if (text.length <= ANSWER_MAX) return { answer: text, cut: false };
  const head = text.slice(0, ANSWER_MAX);
  const ends = [head.lastIndexOf('\n\n'), head.lastIndexOf('. ') + 1, head.lastIndexOf(' ')];
  const end = ends.find((at) => at > ANSWER_MAX / 2) ?? ANSWER_MAX - 1;
  return { answer: head.slice(0, end).trimEnd(), cut: true };
}
