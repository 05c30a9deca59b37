import { isFunctionWord } from '../function-words.ts';
import type { KnowledgeEntry } from '../knowledge.ts';
import { isPolite } from '../small-talk.ts';
import { wordOf, wordsOf } from '../word.ts';

const CLAUSE = /[.,;:!?]+(?:\s|$)|[;\n…]|\s[-–—]\s/u;
const NUMBER = new RegExp(
  String.raw`(?<before>\p{L}+)?[\s(]*(?<number>[$€₽]?(?:\d(?:[\d\s.,]*\d)?|(?<!\p{L})(?:ноль|од(?:ин|на|но)|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|сто|one|two|three|four|five|six|seven|eight|nine|ten|hundred)(?!\p{L})))\s*(?<next>\p{L}+|[%₽$€°])?`,
  'giu',
);
/** Words before a number that change what it says. */
const BOUND =
  /^(?:от|до|с|после|более|менее|больше|меньше|свыше|from|to|till|until|after|before|over|under|above|below|least|most)$/;

/** The numbers of one clause, each with its bound and the word after it, and what the clause tells of them. */
type Clause = { numbers: readonly string[]; telling: readonly string[] };

/**
 * Does a text say of each number what an entry says of it? Each clause with numbers must take its numbers, in their order, and its words from one
 * clause of an entry. The words of the title count too if the answer has only one clause with numbers.
 */
export function figuresStand(text: string, entries: readonly KnowledgeEntry[]): boolean {
  const sources = entries.flatMap(({ title, answer }) => {
    const clauses = clausesOf(answer);
    return clauses.length === 1
      ? clauses.map(({ numbers, telling }) => ({ numbers, telling: [...telling, ...tellingOf(title)] }))
      : clauses;
  });
  return clausesOf(text).every((clause) => sources.some((source) => isWithin(clause, source)));
}

function isWithin({ numbers, telling }: Clause, source: Clause): boolean {
  let at = 0;
  for (const number of source.numbers) if (number === numbers[at]) at++;
  return at === numbers.length && telling.every((stem) => source.telling.includes(stem));
}

function clausesOf(text: string): Clause[] {
  const clauses = text.split(CLAUSE).map((part) => ({ numbers: numbersOf(part), telling: tellingOf(part) }));
  return clauses.filter(({ numbers }) => numbers.length > 0);
}

function numbersOf(clause: string): string[] {
  return Array.from(clause.matchAll(NUMBER), ({ groups: { before = '', number = '', next = '' } = {} }) => {
    const bound = BOUND.test(before.toLowerCase()) ? before.toLowerCase() : '';
    return `${bound} ${plain(number)} ${wordOf(next.toLowerCase()).stem}`;
  });
}

/** "4 000", "4,000" and "4000" are one, "1,5" and "15" are not. */
function plain(number: string): string {
  return number
    .toLowerCase()
    .replace(/[\s.,]+(?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, '')
    .replace(',', '.');
}

function tellingOf(text: string): string[] {
  const words = wordsOf(text).filter(
    ({ token, stem }) => !/^\d/.test(token) && !isFunctionWord(stem) && !isPolite(stem),
  );
  return words.map(({ stem }) => stem);
}
