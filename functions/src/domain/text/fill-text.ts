import type { TextKey, Variable } from './company-texts.ts';
import { COMPANY_TEXTS, VARIABLES } from './company-texts.ts';

export type Values = Readonly<Partial<Record<Variable, string>>>;

/** `{wait}`, or `{wait|a while}` with what is said when it is not known. */
const PLACE = /\{([^{}]*)\}/g;
/** A sentence with the space behind it: up to a full stop, a question mark or the like before a space, or up to the end of its line. What stands in braces is never cut. */
const SENTENCE = /\n+|(?:\{[^{}]*\}|[^\n])+?(?:[.!?…]+[)»”"']*(?=\s|$)[^\S\n]*|(?=\n|$))/g;

/**
 * A text with its variables filled in. Where a value is not known, what stands behind `|` takes its place; without that the whole sentence is left out, so that nobody reads a
 * promise that nobody made. A name that is no variable stays as it was written: it was saved before texts were checked.
 */
export function fillText(template: string, values: Values): string {
  const said = [...template.matchAll(SENTENCE)].map(([sentence]) => {
    let isKnown = true;
    const filled = sentence.replace(PLACE, (whole, inside: string) => {
      const { name, fallback } = partsOf(inside);
      if (!isVariable(name)) return whole;
      const value = values[name] ?? fallback;
      isKnown &&= value !== null;
      return value ?? '';
    });
    return isKnown ? filled : '';
  });
  return said
    .join('')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What stands in braces in a text and is nothing that this text may leave open, as it was written: "{oprator}". */
export function unknownIn(template: string, key: TextKey): string[] {
  const allowed: readonly string[] = COMPANY_TEXTS[key];
  const unknown = [...template.matchAll(PLACE)].filter(([, inside = '']) => !allowed.includes(partsOf(inside).name));
  return [...new Set(unknown.map(([whole]) => whole))];
}

/** Does the text leave this open? */
export const holds = (template: string, variable: Variable): boolean =>
  [...template.matchAll(PLACE)].some(([, inside = '']) => partsOf(inside).name === variable);

function partsOf(inside: string): { name: string; fallback: string | null } {
  const at = inside.indexOf('|');
  return at < 0 ? { name: inside, fallback: null } : { name: inside.slice(0, at), fallback: inside.slice(at + 1) };
}

const isVariable = (name: string): name is Variable => VARIABLES.some((one) => one === name);
