import { digitOf } from './digits.ts';

/**
 * What a company hides besides, in a language of its own instead of regular expressions, of which some take longer than a lifetime. `#` is a digit, `@` a
 * letter, `?` a letter or a digit, a space any space or dash or nothing, `{3}` or `{2,6}` behind one of these repeats it. All else stands for itself, in
 * either case. A repetition takes as many as there are and gives none back, so a text is read once for each place and each step.
 */
export type OwnPattern = { title: string; pattern: string };

type Kind = 'digit' | 'letter' | 'either' | 'gap' | 'sign';
type Step = { kind: Kind; sign: string; least: number; most: number };

export const PATTERN_MAX = 60;
export const MOST_PATTERNS = 20;
/** The longest stretch that a pattern may match. */
const LONGEST = 64;
/** What matches less would hide half of every conversation. */
const LEAST_SIGNS = 4;
const KINDS: Readonly<Record<string, Kind>> = { '#': 'digit', '@': 'letter', '?': 'either', ' ': 'gap' };
const GAP = /[\s\p{Zs}\p{Pd}]/u;
const LETTER = /\p{L}/u;

/** The steps of a pattern; null when it is none: a repetition of nothing or of too many, or so little that it would match anything. */
export function stepsOf(pattern: string): readonly Step[] | null {
  const steps: Step[] = [];
  const signs = [...pattern];
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i]!;
    if (sign === '{') {
      const end = signs.indexOf('}', i);
      const last = steps.at(-1);
      const times = signs
        .slice(i + 1, end)
        .join('')
        .match(/^(\d{1,2})(?:,(\d{1,2}))?$/);
      if (end < 0 || last === undefined || last.kind === 'gap' || last.most !== 1 || times === null) return null;
      const [least, most] = [Number(times[1]), Number(times[2] ?? times[1])];
      if (most < 1 || least > most || most > LONGEST) return null;
      steps[steps.length - 1] = { ...last, least, most };
      i = end;
    } else if (sign === '}') return null;
    else if (KINDS[sign] === 'gap') steps.push({ kind: 'gap', sign, least: 0, most: 3 });
    else steps.push({ kind: KINDS[sign] ?? 'sign', sign: sign.toLowerCase(), least: 1, most: 1 });
  }
  const least = steps.reduce((sum, step) => sum + step.least, 0);
  const longest = steps.reduce((sum, step) => sum + step.most, 0);
  return least < LEAST_SIGNS || longest > LONGEST || steps[0]?.least === 0 ? null : steps;
}

/** A character of a text, looked at once for all patterns. */
export type Sign = { char: string; lower: string; isDigit: boolean; isLetter: boolean };
export const signsOf = (text: string): Sign[] =>
  [...text].map((char) => ({
    char,
    lower: char.toLowerCase(),
    isDigit: digitOf(char) !== null,
    isLetter: LETTER.test(char),
  }));

const fits = ({ char, lower, isDigit, isLetter }: Sign, { kind, sign }: Step): boolean => {
  if (kind === 'gap') return GAP.test(char);
  if (kind === 'sign') return lower === sign;
  if (kind === 'digit') return isDigit;
  return isLetter || (kind === 'either' && isDigit);
};

/** Is the place between two characters inside of a number or a word? */
const isInside = (left: Sign | undefined, right: Sign | undefined): boolean =>
  left !== undefined && right !== undefined && ((left.isDigit && right.isDigit) || (left.isLetter && right.isLetter));

/** The stretches of a text that match, as indexes of its characters; they begin and end at the edge of a word or number. */
export function matchesOf(signs: readonly Sign[], steps: readonly Step[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  if (steps.length === 0) return found;
  for (let from = 0; from < signs.length; from++) {
    if (isInside(signs[from - 1], signs[from])) continue;
    const to = endOfMatch(signs, from, steps);
    if (to === null || isInside(signs[to - 1], signs[to])) continue;
    found.push({ from, to });
    from = to - 1;
  }
  return found;
}

function endOfMatch(signs: readonly Sign[], from: number, steps: readonly Step[]): number | null {
  let at = from;
  for (const step of steps) {
    let times = 0;
    while (times < step.most && at < signs.length && fits(signs[at]!, step)) {
      at++;
      times++;
    }
    if (times < step.least) return null;
  }
  return at;
}
