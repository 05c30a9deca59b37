/** Storage is counted by blocks, each of them before it is filled: so a usual chat costs no write for it but the one that counts the chat. */
export const BLOCK = 64 * 1024;

/**
 * What a message takes besides its text, in bytes, by Firestore's own rules: a name of some 93 bytes, fields of some 120, and two index entries of some
 * 220 for each of six fields.
 */
const OF_EACH = 3_000;

const encoder = new TextEncoder();

/** A chat after new messages, with the bytes that its messages take, and how many blocks it has begun by them. */
export function grown<C extends { bytes?: number }>(
  chat: C,
  messages: readonly { text: string }[],
): { chat: C; blocks: number } {
  const before = chat.bytes ?? 0;
  const added = messages.reduce((sum, { text }) => sum + OF_EACH + encoder.encode(text).length, 0);
  const bytes = before + added;
  return added === 0 ? { chat, blocks: 0 } : { chat: { ...chat, bytes }, blocks: blocksOf(bytes) - blocksOf(before) };
}

/** A limit in MB as blocks. A limit that is set is never rounded to 0, which would be none. */
export const blocksOfMb = (mb: number): number => blocksOf(mb * 1024 * 1024);

/** How many blocks hold so many bytes. */
export const blocksOf = (bytes: number): number => Math.ceil(bytes / BLOCK);
