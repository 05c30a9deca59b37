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
