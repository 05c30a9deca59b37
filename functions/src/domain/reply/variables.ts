/** What a ready reply can leave open: the client's name, the operator's, the company's, and the title of the chat's topic. */
export const VARIABLES = ['client', 'operator', 'company', 'topic'] as const;
export type Variable = (typeof VARIABLES)[number];

/** "{client}", or "{client|друг}" with what is said where the client's name is not known. */
const PLACE = /\{\s*([\p{L}\w]+)\s*(?:\|([^{}]*))?\}/gu;

const isVariable = (name: string): name is Variable => VARIABLES.some((known) => known === name);

/** The first name in braces that nothing is put in for; null when there is none. A text with one is refused: the client would read the braces. */
export function unknownVariable(text: string): string | null {
  return [...text.matchAll(PLACE)].map(([, name = '']) => name).find((name) => !isVariable(name)) ?? null;
}

/**
 * The text with its variables filled in. One that is not known (null) is what stands behind its "|"; without that it is left out together with the comma that would address by it
 * ("Здравствуйте, {client}!" becomes "Здравствуйте!"). What is no variable stays as it is, as in texts of earlier versions.
 */
export function fillVariables(text: string, values: Readonly<Record<Variable, string | null>>): string {
  const addressed = text.replace(ADDRESSED, (whole, before: string | undefined, name: string, after?: string) =>
    isVariable(name) && values[name] === null ? withoutName(before, after) : whole,
  );
  return addressed.replace(PLACE, (whole, name: string, fallback?: string) =>
    isVariable(name) ? (values[name] ?? fallback ?? '') : whole,
  );
}

const ADDRESSED = /(,?\s*)?\{\s*(\w+)\s*\}(,\s*)?/g;

/** A comma stays only where the name stood between two commas, since the sentence goes on there; a space only between two words. */
function withoutName(before = '', after = ''): string {
  if (before.includes(',')) return after;
  return after === '' ? '' : before;
}
