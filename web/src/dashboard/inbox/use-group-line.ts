import type { Chat } from '#domain/chat.ts';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';

/** Tells the group that a waiting chat is for, and whether everybody may have it by now; null where it never had one. */
export function useGroupLine(): (chat: Pick<Chat, 'group'>) => string | null {
  const { company } = useWork();
  const { queue, routing } = useText();
  return ({ group }) => {
    if (!group) return null;
    const title = company.groups.value?.find(({ id }) => id === group.id)?.title ?? routing.unknownGroup;
    return group.openedAt === null ? routing.group(title) : queue.openedGroup(title);
  };
}
