import type { Agreed } from './agreed.ts';
import { agreedBy } from './agreed.ts';
import type { Visitor } from '../visitor.ts';
import type { ExportedClient } from './client-part.ts';
import { exportedClient } from './client-part.ts';

/** A client whom a search has found, with how many chats there are of theirs; `isErasing`: their erasure is under way. */
export type FoundClient = Pick<ExportedClient, 'id' | 'number' | 'name' | 'phone' | 'email' | 'createdAt'> & {
  chats: number;
  /** The consent that they have given last. */
  agreed: Agreed | null;
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
    createdAt,
    chats,
    agreed: agreedBy(visitor),
    isErasing: visitor.erasing !== undefined,
  };
}
