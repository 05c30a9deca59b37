import { codec } from './codec.ts';
import { db } from './firebase.ts';
import type { Doc } from './unit.ts';

/** How often each reply was used, by its id. */
export type ReplyUses = Record<string, number>;
const USES = codec<ReplyUses>([]);

/** The places of what is known about ready replies. A part of `docOf` (refs.ts). */
export const replyDocs = {
  /** `owner`: 'shared', or the operator whose own the replies are. */
  replyUses: (c: string, owner: string): Doc<ReplyUses> => ({
    ref: db.collection('companies').doc(c).collection('replyUses').doc(owner),
    codec: USES,
  }),
};
