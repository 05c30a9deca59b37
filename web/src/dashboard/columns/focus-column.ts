/**
 * Brings a column onto the screen and gives it the focus: its composer, or the chat itself, so that a touch screen shows no keyboard that nobody has asked
 * for.
 */
export function focusColumn(box: HTMLElement | null, chatId: string): void {
  const column = box?.querySelector<HTMLElement>(`[data-column="${CSS.escape(chatId)}"]`);
  if (!column) return;
  const composer = column.querySelector<HTMLElement>('.composer textarea');
  const isFine = matchMedia('(pointer: fine)').matches;
  const target = (isFine ? composer : null) ?? column.querySelector<HTMLElement>('.chat') ?? column;
  target.focus({ preventScroll: true });
  column.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
