/** How many chats stand side by side at most: at a width of 1920 px each has about 420. */
export const COLUMNS_MAX = 4;

const ID = /^[\w-]{1,200}$/;
/** Names that the database keeps for itself; a read of one fails for good. */
const KEPT = /^__.*__$/;

/** Can this be the id of a chat? What stands in an address may come from anybody. */
export const isChatId = (text: string): boolean => ID.test(text) && !KEPT.test(text);

/** The chats of an address such as "a,b,c": each once, the first four, and nothing that cannot be a chat. */
export function columnsFrom(text: string): readonly string[] {
  return [...new Set(text.split(',').filter(isChatId))].slice(0, COLUMNS_MAX);
}

/** The columns with the chat `wanted`, and with the chat that is `open` in a list, if there is room for both. Null: there is no room. */
export function opened(columns: readonly string[], open: string | null, wanted: string): readonly string[] | null {
  if (columns.includes(wanted)) return columns;
  const isOther = open !== null && open !== wanted && !columns.includes(open);
  const beside = isOther && columns.length + 2 <= COLUMNS_MAX ? [...columns, open] : columns;
  return beside.length < COLUMNS_MAX ? [...beside, wanted] : null;
}

/** The columns without one, and the column that stands where it stood. */
export function without(columns: readonly string[], chatId: string): { left: readonly string[]; next: string | null } {
  const place = columns.indexOf(chatId);
  const left = columns.filter((id) => id !== chatId);
  return { left, next: place < 0 ? null : (left[place] ?? left.at(-1) ?? null) };
}
