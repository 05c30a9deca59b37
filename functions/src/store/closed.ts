import { Timestamp } from 'firebase-admin/firestore';
import type { ClosedChat } from '../domain/chat.ts';
import type { Ms } from '../domain/time.ts';
import { CODEC, chats } from './refs.ts';

/** Closed chats that are not found by their words as they are now. */
export const unwordedOf = (companyId: string) => chats(companyId).where('unworded', '==', true);

/** The closed chats of a company before a given one, the last closed first, down to a moment. */
export async function closedBefore(
  companyId: string,
  before: Pick<ClosedChat, 'id' | 'closedAt'> | null,
  oldest: Ms,
  limit: number,
): Promise<ClosedChat[]> {
  const closed = chats(companyId)
    .where('state', '==', 'closed')
    .where('closedAt', '>=', Timestamp.fromMillis(oldest))
    .orderBy('closedAt', 'desc')
    .orderBy('__name__', 'desc');
  const rest = before === null ? closed : closed.startAfter(Timestamp.fromMillis(before.closedAt), before.id);
  const found = (await rest.limit(limit).get()).docs.map((doc) => CODEC.chat.read(doc.id, doc.data()));
  return found.filter((chat) => chat.state === 'closed');
}
