/** Replaces the selection by a text as if it were typed: Ctrl+Z undoes it, and the field gets an input event. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd } = field;
  field.focus();
  // Moving the caret ends the current undo step, so that Ctrl+Z undoes this text alone.
  field.setSelectionRange(0, 0);
  field.setSelectionRange(selectionStart, selectionEnd);
  // `execCommand` is the only way into a field's undo history. In a browser without it the text is still inserted below.
  if (document.execCommand?.('insertText', false, text)) return;
  field.setRangeText(text, selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
}

/** Inserts a text as separate words: spaces are added between it and the text before and after it. */
export function insertApart(field: HTMLTextAreaElement, text: string): void {
  const before = field.value.slice(0, field.selectionStart);
  const after = field.value.slice(field.selectionEnd);
  insertText(field, `${/\S$/.test(before) ? ' ' : ''}${text}${/^\S/.test(after) ? ' ' : ''}`);
}
