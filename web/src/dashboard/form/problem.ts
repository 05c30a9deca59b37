import type { FieldProblems } from '#domain/contract/fields.ts';
import type { Text } from '../app/words.ts';

/** The text under a field, for a problem of the field or of a part of it ("subtopics.0.title" is a part of "subtopics"). */
export function problemOf(problems: FieldProblems, field: string, text: Text): string | undefined {
  const found = Object.entries(problems).find(([path]) => path === field || path.startsWith(`${field}.`));
  return found && wordsOf(found[1], text);
}

/** A problem as text. The contract's codes are translated; a problem that is not a code is text already. */
export function wordsOf(problem: string, text: Text): string {
  return /^[a-z-]+$/.test(problem) ? (text.problem[problem] ?? text.problemUnknown) : problem;
}
