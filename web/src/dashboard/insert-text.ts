/** Puts a text in place of the selection, as if typed: Ctrl+Z takes it back, and the field hears of it. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // The only way to type into a field's undo history; where a browser has dropped it, the text still goes in.
  if (document.execCommand?.('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
}
