/** Every way to end a line: LF, CR LF, CR, VT, FF, NEL, and Unicode's separators of lines and paragraphs. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
/** The flag of a part of a country (UTS #51): a black flag followed by tag characters. Elsewhere tag characters are invisible. */
const TAGGED_FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,8}\u{e007f}/u;
/** Characters that are invisible everywhere: controls, direction marks and isolates, fillers, lone surrogates, noncharacters. */
const UNSEEN =
  /(?![\n\t\u200c\u200d\p{Variation_Selector}\u{e0020}-\u{e007f}])(?:\p{Cc}|\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|[\ufff9-\ufffb]|\p{Cs}|\p{Noncharacter_Code_Point})/gu;
/** A joiner that has an effect: inside an emoji, or between letters, except Latin, Cyrillic and Greek ones, where it is invisible. */
const JOINER =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\p{Extended_Pictographic}\ufe0f)\u200d(?=\p{Extended_Pictographic})|(?<=[\p{L}\p{M}])(?<![\p{Variation_Selector}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200c\u200d](?=\p{L})(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])/u;
/** A variation selector that has an effect: it chooses the look of the character before it. */
const VARIANT =
  /(?<=[\p{S}\p{P}\p{N}\p{Extended_Pictographic}])[\ufe0e\ufe0f]|(?<=\p{Script=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]|(?<=\p{Script=Mongolian}(?<!\p{Variation_Selector}))[\u180b-\u180d\u180f]/u;
const SHAPING = new RegExp(
  `(${TAGGED_FLAG.source}|${JOINER.source}|${VARIANT.source})|[\\u200c\\u200d\\p{Variation_Selector}\\u{e0020}-\\u{e007f}]`,
  'gu',
);
/** A visible character: no space of any width, no invisible character, not the Braille blank. */
const SEEN = /[^\p{Z}\p{C}\u2800]/u;

/**
 * A text as its writer saw it: invisible characters are removed, and lines end with LF. People copy such characters from messengers, sites and documents
 * and cannot find them, so a text with them is not refused. Left in the text they would hide content, reverse the direction of a transcript and break
 * exports (Unicode TR36, 3.4; TR39, 3.1). Joiners, variation selectors and flags that have a visible effect stay.
 */
export function cleanText(text: string): string {
  return text.replace(LINE_END, '\n').replace(UNSEEN, '').replace(SHAPING, '$1').trim();
}

/** As `cleanText`, on one line: every run of spaces and line ends becomes one space. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\s\p{Z}]+/gu, ' ')
    .trim();
}

/** Does the text hold a visible character? */
export const isSeen = (text: string): boolean => SEEN.test(text);
