const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё';

const to = (from: string, into: string) => new Map([...from].map((letter, i) => [letter, [...into][i]!]));
const [TO_RUSSIAN, TO_LATIN] = [to(LATIN, RUSSIAN), to(RUSSIAN, LATIN)];

/** What the same keys type in the other layout: "ntvs" is «темы», «еущзшс» is "topic" mistyped. */
export function otherLayout(typed: string): string {
  const small = typed.toLocaleLowerCase();
  const isRussian = [...small].some((letter) => TO_LATIN.has(letter));
  const table = isRussian ? TO_LATIN : TO_RUSSIAN;
  return [...small].map((letter) => table.get(letter) ?? letter).join('');
}
