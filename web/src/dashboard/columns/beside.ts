import type { Route } from '../app/route.ts';
import { COLUMNS_MAX } from './from-address.ts';

/** The columns with the chat `wanted`, and with the chat that is `open` in a list, if there is room for both. Null: there is no room. */
export function opened(columns: readonly string[], open: string | null, wanted: string): readonly string[] | null {
  if (columns.includes(wanted)) return columns;
  const isOther = open !== null && open !== wanted && !columns.includes(open);
  const beside = isOther && columns.length + 2 <= COLUMNS_MAX ? [...columns, open] : columns;
  return beside.length < COLUMNS_MAX ? [...beside, wanted] : null;
}

/** Where a chat is opened that somebody calls for: beside the chats that stand side by side on this page, if there is room, else where it is opened anyway. */
export function besideOr(route: Route, chatId: string, otherwise: Route): Route {
  const chatIds = route.page === 'side' ? opened(route.chatIds, null, chatId) : null;
  return chatIds === null ? otherwise : { page: 'side', chatIds };
}

/** The columns without one, and the column that stands where it stood. */
export function without(columns: readonly string[], chatId: string): { left: readonly string[]; next: string | null } {
  const place = columns.indexOf(chatId);
  const left = columns.filter((id) => id !== chatId);
  return { left, next: place < 0 ? null : (left[place] ?? left.at(-1) ?? null) };
}
