import type { Locale } from './locale.ts';

const MARKS = { ru: { outer: ['«', '»'], inner: ['„', '“'] }, en: { outer: ['“', '”'], inner: ['‘', '’'] } } as const;
const OPENING = /(^|[\s(\p{Ps}])["“”„«»]/gu;

/**
 * A name in the quotation marks of a language; a quoted name needs no declension. Marks inside the name become inner ones: ООО «Ромашка» is
 * «ООО „Ромашка“». A name that is quoted as a whole gets only one pair.
 */
export function quoted(name: string, locale: Locale): string {
  const { outer, inner } = MARKS[locale];
  const whole = name.trim().match(/^["“„«]([^"“”„«»]+)["“”»]$/u)?.[1];
  const own = (whole ?? name.trim()).replace(OPENING, `$1${inner[0]}`).replace(/["“”«»]/gu, (sign) => {
    return sign === inner[0] ? sign : inner[1];
  });
  return `${outer[0]}${own}${outer[1]}`;
}
