/** Puts a text in place of the selection, as if typed: Ctrl+Z takes it back, and the field hears of it. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd } = field;
  field.focus();
  // A move of the caret ends what was being typed: Ctrl+Z then takes back this text alone.
  field.setSelectionRange(0, 0);
  field.setSelectionRange(selectionStart, selectionEnd);
  // The only way to type into a field's undo history; where a browser has dropped it, the text still goes in.
  if (document.execCommand?.('insertText', false, text)) return;
  field.setRangeText(text, selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
}

/** The same as words of their own: a space parts them from what stands before and after. */
export function insertApart(field: HTMLTextAreaElement, text: string): void {
  const before = field.value.slice(0, field.selectionStart);
  const after = field.value.slice(field.selectionEnd);
  insertText(field, `${/\S$/.test(before) ? ' ' : ''}${text}${/^\S/.test(after) ? ' ' : ''}`);
}
