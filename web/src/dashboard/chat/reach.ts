import type { Chat } from '#domain/chat.ts';

/** Up to which messages a chat has been delivered to the client, and read. */
export type Marks = Pick<Chat, 'reachedVisitor' | 'readByVisitor'>;

/** The delivery status of a message: the server has it, a page of the client has it, the client has seen it. */
export type Reach = 'sent' | 'delivered' | 'read';

export function reachOf(seq: number, { reachedVisitor, readByVisitor }: Marks): Reach {
  if (readByVisitor >= seq) return 'read';
  return reachedVisitor >= seq ? 'delivered' : 'sent';
}
