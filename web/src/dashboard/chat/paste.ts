import { insertText } from './insert-text.ts';
import { cleanPasted } from './pasted.ts';

/** Pastes a cleaned text into a field; `refuse` is called instead when there is nothing but files. */
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
  // What needs no cleaning is the browser's: it knows best.
  if (clean === text) return;
  event.preventDefault();
  insertText(currentTarget, clean);
}
