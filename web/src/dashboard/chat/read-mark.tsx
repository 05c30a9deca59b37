import { useText } from '../context.ts';
import type { Item } from '../transcript.ts';
import { isNote } from '../transcript.ts';

/** Under the last word of the staff: whether the client has read it. Nothing once the client has answered. */
export function ReadMark({ items, readTo }: { items: readonly Item[]; readTo: number }) {
  const text = useText();
  const last = items.findLast((item) => !isNote(item) && item.message.from !== 'system');
  if (last === undefined || isNote(last) || last.message.from !== 'operator') return null;
  const read = readTo >= last.message.seq;
  return <p class="read-mark">{read ? text.chat.read : text.chat.delivered}</p>;
}
