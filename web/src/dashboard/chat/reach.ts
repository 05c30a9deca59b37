import type { Chat } from '#domain/chat.ts';

/** How far a chat's messages have come to the client. */
export type Marks = Pick<Chat, 'reachedVisitor' | 'readByVisitor'>;

/** How far one message has come: the server has it, a page of the client's has it, the client has looked at it. */
export type Reach = 'sent' | 'delivered' | 'read';

export function reachOf(seq: number, { reachedVisitor, readByVisitor }: Marks): Reach {
  if (readByVisitor >= seq) return 'read';
  return reachedVisitor >= seq ? 'delivered' : 'sent';
}
