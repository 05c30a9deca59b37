/** Extensions of files that the bot cannot read: pictures, sound, films, documents, archives. */
const KINDS = 'jpe?g|png|gif|webp|heic|bmp|svg|pdf|docx?|xlsx?|csv|rtf|odt|zip|rar|7z|mp4|mov|avi|webm|mp3|ogg|wav|m4a';
const FILE = new RegExp(`https?://[^\\s/?#]+/[^\\s?#]*\\.(?:${KINDS})(?=$|[\\s?#)\\]»".,;!])`, 'iu');

/**
 * Does the message hold a link to a file? The widget sends only text, so visitors send a link to show a photo or a receipt. Only a person can look
 * at the file.
 */
export function bringsFile(text: string): boolean {
  return FILE.test(text);
}
