import { endingOf, endings, regionAfter } from './ending.ts';

const EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  `skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl sky:sky
  news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);
/** Finished once the plural is off. */
const FINISHED = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'proceed', 'exceed', 'succeed']);
const PREFIX = /^(?:gener|commun|arsen)/;
const VOWEL = /[aeiouy]/;
const SHORT_SYLLABLE = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;
const DOUBLED = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;

const NOMINAL = table(
  `tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ational:ate ation:ate ator:ate alism:al aliti:al alli:al
  fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble ogi:og fulli:ful lessli:less li:`,
);
const ADJECTIVAL = table('tional:tion ational:ate alize:al icate:ic iciti:ic ical:ic ful: ness: ative:');
const LATINATE = endings('al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion');

/** The Snowball stem of an English word in lower case without apostrophes (snowballstem.org/algorithms/english). */
export function stemEnglish(word: string): string {
  const exception = EXCEPTIONS.get(word);
  if (exception !== undefined) return exception;
  if (word.length < 3) return word;
  // A y that begins a word or follows a vowel is a consonant.
  const marked = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const first = PREFIX.exec(marked)?.[0].length ?? regionAfter(marked, VOWEL, 0);
  const second = regionAfter(marked, VOWEL, first);
  const single = singular(marked);
  if (FINISHED.has(single)) return single;
  const present = withY(untensed(single, first));
  const noun = exchanged(present, first, NOMINAL, (rest, ending) =>
    ending === 'li' ? /[cdeghkmnrt]$/.test(rest) : ending !== 'ogi' || rest.endsWith('l'),
  );
  const plain = exchanged(noun, first, ADJECTIVAL, (rest, ending) => ending !== 'ative' || rest.length >= second);
  return tidied(withoutLatinate(plain, second), first, second).replaceAll('Y', 'y');
}

function singular(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[aeiouy].+s$/.test(word) && !/[us]s$/.test(word) ? word.slice(0, -1) : word;
}

function untensed(word: string, first: number): string {
  const ending = /(?:eedly|ingly|edly|eed|ing|ed)$/.exec(word)?.[0];
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (ending.startsWith('eed')) return rest.length >= first ? `${rest}ee` : word;
  if (!VOWEL.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (DOUBLED.test(rest)) return rest.slice(0, -1);
  return rest.length <= first && SHORT_SYLLABLE.test(rest) ? `${rest}e` : rest;
}

function withY(word: string): string {
  return word.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
}

function withoutLatinate(word: string, second: number): string {
  const ending = endingOf(word, 0, LATINATE);
  if (ending === null || word.length - ending.length < second) return word;
  const rest = word.slice(0, -ending.length);
  return ending === 'ion' && !/[st]$/.test(rest) ? word : rest;
}

function tidied(word: string, first: number, second: number): string {
  const rest = word.slice(0, -1);
  if (word.endsWith('e')) {
    return rest.length >= second || (rest.length >= first && !SHORT_SYLLABLE.test(rest)) ? rest : word;
  }
  return word.endsWith('ll') && rest.length >= second ? rest : word;
}

/** The longest ending decides: where it may not go, no shorter one is looked for. */
function exchanged(
  word: string,
  first: number,
  { list, becomes }: ReturnType<typeof table>,
  may: (rest: string, ending: string) => boolean,
): string {
  const ending = endingOf(word, 0, list);
  if (ending === null || word.length - ending.length < first) return word;
  const rest = word.slice(0, -ending.length);
  return may(rest, ending) ? rest + becomes.get(ending)! : word;
}

function table(line: string): { list: readonly string[]; becomes: ReadonlyMap<string, string> } {
  const becomes = new Map(line.split(/\s+/).map((pair) => pair.split(':') as [string, string]));
  return { list: endings([...becomes.keys()].join(' ')), becomes };
}
