import type { Alert } from './news.ts';
import { clientName, firstLine } from '../inbox/card.ts';
import type { List, Route } from '../app/route.ts';
import type { Text } from '../work/words.ts';

/** The two lines of a notification. `words`: the client's last text; null when it is unknown or must not be shown. */
export function wordsOf(
  { event, chat }: Alert,
  words: string | null,
  text: Text,
  format: (phone: string) => string,
): { title: string; body: string } {
  const title = clientName(chat.client, text, format);
  const line = words === null ? '' : firstLine(words);
  if (line === '') return { title, body: text.alerts.body[event] };
  return { title, body: event === 'message' ? line : `${text.alerts.body[event]}: ${line}` };
}

const PLACE: Partial<Record<Alert['event'], List>> = {
  help: 'chats',
  late: 'chats',
  overdue: 'queue',
  queued: 'queue',
};

/** Where a click on a notification leads. */
export function placeOf({ event, chat }: Alert): Route {
  if (event === 'lost') return { page: 'mine', chatId: null };
  return { page: PLACE[event] ?? 'mine', chatId: chat.id };
}
