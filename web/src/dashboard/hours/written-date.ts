import { isDay } from '#domain/day.ts';

const MONTHS: readonly RegExp[] = [
  /^(янв|jan)/,
  /^(фев|feb)/,
  /^(март|мар|mar)/,
  /^(апр|apr)/,
  /^(ма[йя]|may)/,
  /^(июн|jun)/,
  /^(июл|jul)/,
  /^(авг|aug)/,
  /^(сен|sep)/,
  /^(окт|oct)/,
  /^(ноя|nov)/,
  /^(дек|dec)/,
];

type Ways = {
  /** The year of dates that have none. */
  year: string;
  /** Does the file write 12/31/2027? Otherwise the day comes first. */
  monthFirst: boolean;
};

/**
 * The dates that a cell holds, at most two, as days of the calendar: "2027-01-01", "01.01.2027", "1/1/2027", "1 января", "January 1, 2027", "1–8 января 2027". A cell that holds other words
 * beside has none: it is a name.
 */
export function datesIn(cell: string, ways: Ways): string[] {
  const text = cell
    .toLowerCase()
    .replace(/\s*(г\.|года?)\s*$/, '')
    .trim();
  const [whole] = dateIn(text, ways);
  if (whole !== undefined) return [whole];
  const span = /^(.+?)\s*(?:[–—]|\s-\s|\bпо\b|\bto\b|(?<=\d{4})-(?=\d{1,2}\.)|\s+по\s+)\s*(.+)$/.exec(
    text.replace(/^с\s+/, ''),
  );
  if (span === null) {
    const short = /^(\d{1,2})-(\d{1,2}\s.+)$/.exec(text);
    return short === null ? [] : between(short[1]!, short[2]!, ways);
  }
  return between(span[1]!, span[2]!, ways);
}

/** A beginning that may leave out the month and year of its end. */
function between(from: string, to: string, ways: Ways): string[] {
  const [end] = dateIn(to, ways);
  if (end === undefined) return [];
  const isBare = /^\d{1,2}$/.test(from);
  const [begin] = isBare
    ? [`${end.slice(0, 8)}${from.padStart(2, '0')}`]
    : dateIn(from, { ...ways, year: end.slice(0, 4) });
  return begin !== undefined && isDay(begin) && begin <= end ? [begin, end] : [];
}

function dateIn(text: string, { year, monthFirst }: Ways): string[] {
  const numbers =
    /^(?:(\d{4})[-./](\d{1,2})[-./](\d{1,2})|(\d{1,2})([./])(\d{1,2})(?:[./](\d{4}|\d{2}))?)(?:[t\s]\d{1,2}:\d{2}.*)?$/.exec(
      text,
    );
  if (numbers !== null) {
    const [, y, m, d, first, mark, second, last = year] = numbers;
    if (y !== undefined) return kept(y, m!, d!);
    const [day, month] = monthFirst && mark === '/' ? [second!, first!] : [first!, second!];
    return kept(last.length === 2 ? `20${last}` : last, month, day);
  }
  const words =
    /^(?:[\p{L}]+,\s*)?(?:(\d{1,2})(?:\s|-)([\p{L}.]+)|([\p{L}]+)\s(\d{1,2})(?:st|nd|rd|th)?)(?:,?\s(\d{4}))?$/u.exec(
      text,
    );
  if (words === null) return [];
  const [, dayFirst, monthAfter, monthBefore, dayAfterIt, y = year] = words;
  const month = MONTHS.findIndex((name) => name.test(monthAfter ?? monthBefore ?? '')) + 1;
  return month === 0 ? [] : kept(y, String(month), dayFirst ?? dayAfterIt ?? '');
}

function kept(year: string, month: string, day: string): string[] {
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? [found] : [];
}
