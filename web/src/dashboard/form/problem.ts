import type { FieldProblems } from '#domain/contract/fields.ts';
import type { Text } from '../app/words.ts';

/** The words under a field, by what is wrong with it or with a part of it ("subtopics.0.title" is a part of "subtopics"). */
export function problemOf(problems: FieldProblems, field: string, text: Text): string | undefined {
  const found = Object.entries(problems).find(([path]) => path === field || path.startsWith(`${field}.`));
  return found && wordsOf(found[1], text);
}

/** What is wrong in words: the contract's codes have theirs, and what is no code was said in words already. */
export function wordsOf(problem: string, text: Text): string {
  return /^[a-z-]+$/.test(problem) ? (text.problem[problem] ?? text.problemUnknown) : problem;
}
