import type { FieldProblems } from '#domain/contract/fields.ts';
import type { Text } from '../app/words.ts';

/** The words under a field, by what the server said of it or of a part of it ("subtopics.0.title" is a part of "subtopics"). */
export function problemOf(problems: FieldProblems, field: string, text: Text): string | undefined {
  const found = Object.entries(problems).find(([path]) => path === field || path.startsWith(`${field}.`));
  return found && (text.problem[found[1]] ?? text.problemUnknown);
}
