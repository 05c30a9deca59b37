/** What a bot cannot look at: pictures, sound, films, documents, archives. */
const KINDS = 'jpe?g|png|gif|webp|heic|bmp|svg|pdf|docx?|xlsx?|csv|rtf|odt|zip|rar|7z|mp4|mov|avi|webm|mp3|ogg|wav|m4a';
const FILE = new RegExp(`https?://[^\\s/?#]+/[^\\s?#]*\\.(?:${KINDS})(?=$|[\\s?#)\\]»".,;!])`, 'iu');

/**
 * Does the message bring a file along: a link to one? The widget sends words alone, so this is how visitors show a photo or a receipt. What it
 * shows only a person can see.
 */
export function bringsFile(text: string): boolean {
  return FILE.test(text);
}
