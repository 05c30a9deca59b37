import { wordsOf } from '../word.ts';

/** Words that turn what is said, or bound it; apostrophes are closed up. */
const TURNING =
  /^(?:не|нет|ни|без|нельзя|никогда|кроме|только|not|no|never|none|without|cannot|except|unless|only|(?:do|does|did|is|are|was|were|ca|wo|would|could|should|have|has|had|must|need)nt)$/;
/** Words that hold a negation in themselves. */
const NEGATED = /^(?:не|бес|без|ни)\p{L}{3,}$/u;

/** Does a text deny and except just what the source does? Each negation counts together with the word that it stands before. */
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
