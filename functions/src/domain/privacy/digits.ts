/** One digit of a text: its value, and where it stands. */
type Digit = { value: number; from: number; to: number };

/** Digits that stand together, and what separates them from the group before: nothing for the first group of a row. */
export type Group = { digits: readonly Digit[]; before: 'none' | 'space' | 'line' };

const NONE_AT_ALL = /\p{Default_Ignorable_Code_Point}|\u20e3/u;
const IN_LINE = /[\p{Zs}\t.·•_\p{Pd}\u2212]/u;
const LINE_END = /[\n\r\u2028\u2029]/u;
const OTHER_DIGIT = /[\p{Nd}\p{No}]/u;
const DECIMAL = /\p{Nd}/u;
/** The most signs that may stand between two groups of one number: " - ". */
const MOST_BETWEEN = 3;

/** The value of a character that people read as a digit, in any script and style; null for every other one. */
export function digitOf(char: string): number | null {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? code - 0x30 : null;
  if (!OTHER_DIGIT.test(char)) return null;
  const plain = char.normalize('NFKC');
  if (/^\d$/.test(plain)) return Number(plain);
  if (!DECIMAL.test(char)) return null;
  // The ten digits of a script stand side by side, from its zero on.
  let first = code;
  while (DECIMAL.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}

/**
 * The rows of digits of a text, each in its groups. A row ends where something stands that does not separate the groups of one number. Invisible characters
 * separate nothing, since nobody sees them. A letter that people read as a digit is none.
 */
export function rowsOf(text: string): Group[][] {
  const rows: Group[][] = [];
  let row: { digits: Digit[]; before: Group['before'] }[] = [];
  let between = '';
  let from = 0;
  for (const char of text) {
    const value = digitOf(char);
    const to = from + char.length;
    if (value !== null) {
      const kind = row.length === 0 ? 'none' : kindOf(between);
      if (kind === null) {
        rows.push(row);
        row = [];
      }
      const group = row.at(-1);
      if (group !== undefined && between === '') group.digits.push({ value, from, to });
      else row.push({ digits: [{ value, from, to }], before: row.length === 0 ? 'none' : (kind ?? 'none') });
      between = '';
    } else if (!NONE_AT_ALL.test(char)) between += char;
    from = to;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function kindOf(between: string): 'space' | 'line' | null {
  const signs = [...between];
  if (signs.length > MOST_BETWEEN) return null;
  const ends = signs.filter((sign) => LINE_END.test(sign)).length;
  if (!signs.every((sign) => IN_LINE.test(sign) || LINE_END.test(sign))) return null;
  return ends > 0 ? 'line' : 'space';
}
