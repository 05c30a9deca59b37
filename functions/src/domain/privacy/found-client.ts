import type { Ms } from '../time.ts';
import type { Visitor } from '../visitor.ts';
import type { ExportedClient } from './client-part.ts';
import { exportedClient } from './client-part.ts';

/** A client whom a search has found, with how many chats there are of theirs; `isErasing`: their erasure is under way. */
export type FoundClient = Pick<ExportedClient, 'id' | 'number' | 'name' | 'phone' | 'email' | 'createdAt'> & {
  chats: number;
  isErasing: boolean;
};

export function foundClient(visitor: Visitor, chats: number): FoundClient {
  const { id, number, name, phone, email, createdAt } = exportedClient(visitor);
  return {
    id,
    number,
    name,
    phone,
    email,
    createdAt: createdAt satisfies Ms,
    chats,
    isErasing: visitor.erasing !== undefined,
  };
}
