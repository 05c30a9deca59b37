import { isWithPeople } from '#domain/chat.ts';
import type { Chat } from '#domain/chat.ts';
import type { Message } from '#domain/message.ts';

/**
 * The seq of the client's newest message while no operator has answered it; null when there is none. The chat's waiting time cannot be used for this,
 * since it already stops when the chat is taken.
 */
export function waitedFor(chat: Chat | null | undefined, messages: readonly Message[] | undefined): number | null {
  if (chat == null || !isWithPeople(chat)) return null;
  const last = messages?.findLast(({ from }) => from === 'visitor' || from === 'operator');
  return last?.from === 'visitor' ? last.seq : null;
}

/** Which hint a key inserts, from 0; null for any other key. Compared by the key's place (`code`), since layouts have different signs on it. */
export function hintAt(
  event: Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): number | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const place = ['Digit1', 'Digit2', 'Digit3'].indexOf(event.code);
  return place < 0 ? null : place;
}
