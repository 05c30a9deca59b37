const SPACES = /[\u00a0\u2007\u202f]/g;
/** Zero-width space, word joiner, byte order mark, soft hyphen: they are invisible and break searches. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
/** A zero-width joiner that does not follow an emoji. Between emoji it joins several into one (a family); elsewhere it is of no use. */
const STRAY_JOINER = /(?<!\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d/gu;

/** Cleans pasted text: plain spaces, no spaces at the ends of lines, at most two empty lines in a row. */
export function cleanPasted(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(SPACES, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(STRAY_JOINER, '')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{4,}/g, '\n\n\n');
}
