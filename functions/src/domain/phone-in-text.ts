import type { Phone } from './phone.ts';
import { EXTENSION_WORDS, isOf, parsePhone } from './phone.ts';
import { plain } from './plain.ts';

const ADDRESS = /(?<!\S)\S{1,100}(?::\/\/|@|\.\p{L}{2,10}\/)\S*/gu;
const DATE = /(?<!\d)(\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2})(?!\d)/g;
/** A row of digits with the signs that stand between digits of a phone. Beside letters, digits or signs such as `/` and `@` it is part of something else. */
const ROW = new RegExp(
  String.raw`(?<![\p{L}\p{N}/@_=.-])[+(]{0,2}\d[\d ().-]{5,30}\d(?![\d\p{L}@_])(?:[ ,;.(]*(?:${EXTENSION_WORDS}|x|#)\.? *[:№#]? *\d{1,8})?`,
  'giu',
);
/** Words before other numbers that may be as long as a phone: orders, invoices, accounts, cards. */
const OF_OTHERS =
  /(?:заказ\p{L}*|инн|снилс|счет\p{L}*|счёт\p{L}*|договор\p{L}*|артикул\p{L}*|трек\p{L}*|накладн\p{L}*|заявк\p{L}*|карт\p{L}*|код\p{L}*|сумм\p{L}*|order|invoice|account|tracking|ticket|card|code|id)\s*(?:номер|number|no\.?)?\s*[№#:]*\s*$|[№#]\s*$/iu;
const MONEY = /^\s*(?:руб|р\.|тыс|млн|шт|₽|\$|€|£|usd|eur|rub)/iu;
const OF_PHONES = /тел|номер|звон|звякн|моб|сотов|в[ао]тсап|whatsapp|phone|call|mobile|cell|number|reach|ring/iu;

/** How many rows of digits are looked at: nobody writes their phone after so many other numbers. */
const MOST_ROWS = 10;
const MOST_PIECES = 10;
/**
 * How many characters before and after a row are searched for words that make it another number. Without this bound the patterns that end in `$` would
 * search a long text once for every row.
 */
const NEAR = 60;
/** From this many digits a bare row is a whole number: with its country code, or with the long-distance 8 before it. */
const WHOLE = 11;

/**
 * The first phone in what a client has written, or null. No phone is better than a wrong one: the number of an order, a date, a sum or a card is no phone.
 * A number without a country code is taken as one of `country`.
 */
export function findPhone(text: string, country: string): Phone | null {
  const written = text
    .split('\n')
    .map(plain)
    .join('\n')
    .replace(ADDRESS, (address) => '_'.repeat(address.length))
    .replace(DATE, (date) => '_'.repeat(date.length));
  let rows = 0;
  for (const { 0: row, index } of written.matchAll(ROW)) {
    if (++rows > MOST_ROWS) return null;
    const found = phoneIn(row, country, OF_PHONES.test(written));
    if (found === null) continue;
    const end = index + row.length;
    const before = written.slice(Math.max(0, index - NEAR), index);
    const after = written.slice(end, end + NEAR);
    if (!row.startsWith('+') && (OF_OTHERS.test(before) || MONEY.test(after))) continue;
    const alone = !/[\p{L}\p{N}]/u.test(written.slice(0, index) + written.slice(end));
    const isBare = /^\d+$/.test(row) && row.length < WHOLE;
    if (isBare && !alone && !OF_PHONES.test(written)) continue;
    return found;
  }
  return null;
}

/**
 * The longest run of a row's pieces that is a phone; the pieces before and after it may be other numbers. Several pieces without a plus are a foreign number
 * only in a text that speaks of phones, since any long row of digits begins with some country's code.
 */
function phoneIn(row: string, country: string, isSpokenOf: boolean): Phone | null {
  const pieces = row.split(/(?<=\d\)?) +(?=[\d+(])/);
  if (pieces.length > MOST_PIECES) return null;
  for (let length = pieces.length; length > 0; length--) {
    for (let from = 0; from + length <= pieces.length; from++) {
      // A single digit before the run is the long-distance digit or a country code: without it the run would be another number.
      if (/^\+?\d$/.test(pieces[from - 1] ?? '')) continue;
      const run = pieces.slice(from, from + length).join(' ');
      const parsed = parsePhone(run, country);
      const isBelieved = isSpokenOf || length === 1 || run.startsWith('+');
      if (parsed.ok && (isBelieved || isOf(parsed.phone, country)))
        return { phone: parsed.phone, extension: parsed.extension };
    }
  }
  return null;
}
