import type { Phone } from './phone.ts';
import { EXTENSION_WORDS, isOf, parsePhone } from './phone.ts';
import { plain } from './plain.ts';

const ADDRESS = /(?<!\S)\S{1,100}(?::\/\/|@|\.\p{L}{2,10}\/)\S*/gu;
const DATE = /(?<!\d)(\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2})(?!\d)/g;
/** A row of digits and what stands between those of a phone; what stands around it belongs to something else. */
const ROW = new RegExp(
  String.raw`(?<![\p{L}\p{N}/@_=.-])[+(]{0,2}\d[\d ().-]{5,30}\d(?![\d\p{L}@_])(?:[ ,;.(]*(?:${EXTENSION_WORDS}|x|#)\.? *[:№#]? *\d{1,8})?`,
  'giu',
);
/** What is counted by numbers as long as a phone. */
const OF_OTHERS =
  /(?:заказ\p{L}*|инн|снилс|счет\p{L}*|счёт\p{L}*|договор\p{L}*|артикул\p{L}*|трек\p{L}*|накладн\p{L}*|заявк\p{L}*|карт\p{L}*|код\p{L}*|сумм\p{L}*|order|invoice|account|tracking|ticket|card|code|id)\s*(?:номер|number|no\.?)?\s*[№#:]*\s*$|[№#]\s*$/iu;
const MONEY = /^\s*(?:руб|р\.|тыс|млн|шт|₽|\$|€|£|usd|eur|rub)/iu;
const OF_PHONES = /тел|номер|звон|звякн|моб|сотов|в[ао]тсап|whatsapp|phone|call|mobile|cell|number|reach|ring/iu;

/** How many rows of digits are looked at: nobody writes their phone behind so many others. */
const MOST_ROWS = 10;
const MOST_PIECES = 10;
/** How far from a row stands what says that it counts something else. Patterns with an end would look through a long text again and again. */
const NEAR = 60;
/** From how many digits a bare row is a whole number with its country or the 8 before it. */
const WHOLE = 11;

/**
 * The first phone in what a client has written, or null. Rather none than a wrong one: a number of an order, a date, a sum or a card is no phone. `country`
 * is that of a number which names none.
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
 * The longest run of pieces of a row that is a phone: what stands before or behind it may be a number, too. Pieces make a number from abroad only where
 * phones are spoken of: any long row of digits begins with some country's code.
 */
function phoneIn(row: string, country: string, isSpokenOf: boolean): Phone | null {
  const pieces = row.split(/(?<=\d\)?) +(?=[\d+(])/);
  if (pieces.length > MOST_PIECES) return null;
  for (let length = pieces.length; length > 0; length--) {
    for (let from = 0; from + length <= pieces.length; from++) {
      // A single digit before the rest is that of a long-distance call or a country: without it the number would be another one.
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
