import { computed, createModel } from '@preact/signals';
import type { CannedReply, ReplyScope } from '#domain/canned-reply.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';

export type ScopedReply = CannedReply & { scope: ReplyScope };

/** The ready replies that this person may insert: the team's and the person's own. How often each was used is listened to only where that is shown. */
export const RepliesModel = createModel(
  (reads: Pick<Reads, 'sharedReplies' | 'ownReplies' | 'sharedUses' | 'ownUses'>) => {
    const shared = live(reads.sharedReplies);
    const own = live(reads.ownReplies);
    const [sharedUses, ownUses] = [live(reads.sharedUses), live(reads.ownUses)];
    return {
      all: computed((): readonly ScopedReply[] | undefined => {
        if (shared.data.value === undefined || own.data.value === undefined) return undefined;
        return [
          ...own.data.value.map((reply) => ({ ...reply, scope: 'own' as const })),
          ...shared.data.value.map((reply) => ({ ...reply, scope: 'shared' as const })),
        ].toSorted((a, b) => a.title.localeCompare(b.title));
      }),
      /** How often each was used in closed chats, by its scope and id; null where none was, undefined while that is not known. */
      uses: computed(() => ({ shared: sharedUses.data.value, own: ownUses.data.value })),
    };
  },
);
export type Replies = InstanceType<typeof RepliesModel>;
