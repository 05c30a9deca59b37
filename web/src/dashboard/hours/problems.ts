import type { FieldProblems } from '#domain/contract/fields.ts';

/** The words for what is wrong: `at` a place itself, or `within` a place and its parts. */
export type Problems = {
  at: (place: string) => string | undefined;
  within: (place: string) => string | undefined;
};

/** The problems of the form of hours in words. */
export function problemsIn(
  problems: FieldProblems,
  words: Readonly<Record<string, string>>,
  others: (problem: string) => string,
): Problems {
  const say = (problem: string | undefined) => problem && (words[problem] ?? others(problem));
  return {
    at: (place) => say(problems[place]),
    within: (place) =>
      say(Object.entries(problems).find(([path]) => path === place || path.startsWith(`${place}.`))?.[1]),
  };
}
