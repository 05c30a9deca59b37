import { insertText } from './insert-text.ts';
import { cleanPasted } from './pasted.ts';

/** Pastes a cleaned text into a field. `refuse` is called instead when the clipboard holds only files. */
export function paste(event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }, refuse: () => void): void {
  const { clipboardData, currentTarget } = event;
  const text = clipboardData?.getData('text/plain') ?? '';
  if (text === '') {
    if (clipboardData === null || clipboardData.files.length === 0) return;
    event.preventDefault();
    refuse();
    return;
  }
  const clean = cleanPasted(text);
  // A text that needs no cleaning is left to the browser's own paste.
  if (clean === text) return;
  event.preventDefault();
  insertText(currentTarget, clean);
}
