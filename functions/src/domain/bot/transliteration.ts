/**
 * Latin spellings of Russian letters, the longest first. Passports, chats and old telegrams spell one sound differently, so several spellings lead
 * to one letter.
 */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ...([
    ['shch', 'щ'],
    ['sch', 'щ'],
    ['yo', 'е'],
    ['jo', 'е'],
    ['zh', 'ж'],
    ['kh', 'х'],
    ['ts', 'ц'],
    ['ch', 'ч'],
    ['sh', 'ш'],
  ] as const),
  ...([
    ['yu', 'ю'],
    ['ju', 'ю'],
    ['iu', 'ю'],
    ['ya', 'я'],
    ['ja', 'я'],
    ['ia', 'ия'],
    ['ye', 'е'],
    ['iy', 'ий'],
    ['yj', 'ый'],
  ] as const),
];

const LATIN = 'abvgdeziyjklmnoprstufhcwxq';
const CYRILLIC = [
  'а',
  'б',
  'в',
  'г',
  'д',
  'е',
  'з',
  'и',
  'ы',
  'й',
  'к',
  'л',
  'м',
  'н',
  'о',
  'п',
  'р',
  'с',
  'т',
  'у',
  'ф',
  'х',
  'ц',
  'в',
  'кс',
  'к',
];
const LETTERS = new Map([...LATIN].map((letter, at) => [letter, CYRILLIC[at]!]));
const VOWEL = /[аеиоуыэюя]$/;

/** A Russian word written in Latin letters, lower case, in Cyrillic: "dostavka" is "доставка". */
export function fromLatin(word: string): string {
  let written = '';
  for (let at = 0; at < word.length;) {
    const spelling = SPELLINGS.find(([latin]) => word.startsWith(latin, at));
    if (spelling !== undefined) {
      written += spelling[1];
      at += spelling[0].length;
      continue;
    }
    const letter = word[at++]!;
    written += letter === 'y' && VOWEL.test(written) ? 'й' : (LETTERS.get(letter) ?? letter);
  }
  return written;
}
