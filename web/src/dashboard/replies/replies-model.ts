import { computed, createModel } from '@preact/signals';
import type { CannedReply, ReplyScope } from '#domain/canned-reply.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';

export type ScopedReply = CannedReply & { scope: ReplyScope };

/** The ready replies that this person may insert: the team's and the person's own. */
export const RepliesModel = createModel((reads: Pick<Reads, 'sharedReplies' | 'ownReplies'>) => {
  const shared = live(reads.sharedReplies);
  const own = live(reads.ownReplies);
  return {
    all: computed((): readonly ScopedReply[] | undefined => {
      if (shared.data.value === undefined || own.data.value === undefined) return undefined;
      return [
        ...own.data.value.map((reply) => ({ ...reply, scope: 'own' as const })),
        ...shared.data.value.map((reply) => ({ ...reply, scope: 'shared' as const })),
      ].toSorted((a, b) => a.title.localeCompare(b.title));
    }),
  };
});
export type Replies = InstanceType<typeof RepliesModel>;
