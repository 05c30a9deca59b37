const SPACES = /[\u00a0\u2007\u202f]/g;
/** Zero-width space, word joiner, byte order mark, soft hyphen: seen by nobody, and in the way of every search. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
/** The joiner is what makes a family of several emoji one; elsewhere it is rubbish. */
const STRAY_JOINER = /(?<!\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d/gu;

/** What is pasted into a message, as somebody would have typed it: plain spaces, lines without tails, two empty lines at most. */
export function cleanPasted(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(SPACES, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(STRAY_JOINER, '')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{4,}/g, '\n\n\n');
}
