/** Ends of lines as systems write them: CR LF, CR, VT, FF, NEL, and Unicode's separators of lines and paragraphs. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
/** The flag of a part of a country (UTS #51): a black flag that is spelled in tags, the only place where tags show something. */
const TAGGED_FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,8}\u{e007f}/u;
/** Signs without a look of their own, wherever they stand: controls, direction marks and isolates, fillers, halves of pairs, no characters at all. */
const UNSEEN =
  /(?![\n\t\u200c\u200d\p{Variation_Selector}\u{e0020}-\u{e007f}])(?:\p{Cc}|\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|[\ufff9-\ufffb]|\p{Cs}|\p{Noncharacter_Code_Point})/gu;
/** Joins the signs of an emoji, or letters of a script that joins them: between ours it only hides. */
const JOINER =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\p{Extended_Pictographic}\ufe0f)\u200d(?=\p{Extended_Pictographic})|(?<=[\p{L}\p{M}])(?<![\p{Variation_Selector}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200c\u200d](?=\p{L})(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])/u;
/** Chooses the look of the sign before it. */
const VARIANT =
  /(?<=[\p{S}\p{P}\p{N}\p{Extended_Pictographic}])[\ufe0e\ufe0f]|(?<=\p{Script=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]|(?<=\p{Script=Mongolian}(?<!\p{Variation_Selector}))[\u180b-\u180d\u180f]/u;
const SHAPING = new RegExp(
  `(${TAGGED_FLAG.source}|${JOINER.source}|${VARIANT.source})|[\\u200c\\u200d\\p{Variation_Selector}\\u{e0020}-\\u{e007f}]`,
  'gu',
);
/** Something to see: not only spaces of any width and the blank of Braille. */
const SEEN = /[^\p{Z}\p{C}\u2800]/u;

/**
 * A text as its writer saw it: what nobody sees is gone, and lines end with LF. People get such signs by copying from messengers, sites and
 * documents and cannot find them, so they are never refused; left in, they would hide content, turn a transcript around and break exports
 * (Unicode TR36, 3.4; TR39, 3.1). Joiners, variants and flags that show something stay.
 */
export function cleanText(text: string): string {
  return text.replace(LINE_END, '\n').replace(UNSEEN, '').replace(SHAPING, '$1').trim();
}

/** As `cleanText`, on one line: what was several is one, with single spaces. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\s\p{Z}]+/gu, ' ')
    .trim();
}

/** Is there something to see? */
export const isSeen = (text: string): boolean => SEEN.test(text);
