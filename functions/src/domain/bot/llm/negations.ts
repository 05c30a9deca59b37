import { wordsOf } from '../word.ts';

/** Words that negate or limit what is said; apostrophes are removed ("dont"). */
const TURNING =
  /^(?:не|нет|ни|без|нельзя|никогда|кроме|только|not|no|never|none|without|cannot|except|unless|only|(?:do|does|did|is|are|was|were|ca|wo|would|could|should|have|has|had|must|need)nt)$/;
/** Words with a negating prefix. */
const NEGATED = /^(?:не|бес|без|ни)\p{L}{3,}$/u;

/** Does a text negate and except exactly what the source does? Each negation is compared together with the word after it. */
export function negatesLike(text: string, source: string): boolean {
  const negated = negatedOf(source);
  return negationsOf(text) === negationsOf(source) && negatedOf(text).every((stem) => negated.includes(stem));
}

function negationsOf(text: string): string {
  const words = wordsOf(text);
  const found = words.flatMap(({ token }, at) => (TURNING.test(token) ? `${token} ${words[at + 1]?.stem ?? ''}` : []));
  return found.toSorted().join('\n');
}

function negatedOf(text: string): string[] {
  return wordsOf(text).flatMap(({ token, stem }) => (NEGATED.test(token) ? stem : []));
}
