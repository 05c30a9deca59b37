import { useComputed } from '@preact/signals';
import { may } from '#domain/role.ts';
import { useApp } from '../app/context.ts';
import { chatsIn } from '../app/route.ts';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';
import { opened } from './beside.ts';

/** Opens a chat beside those that are open already, and says when there is no room. Null for whoever may not see every chat. */
export function useBeside(): ((chatId: string) => void) | null {
  const { router, toasts } = useApp();
  const work = useWork();
  const { beside } = useText();
  // Not by `useMay`: the person's own document changes with each of their chats, and all cards of a list would be drawn again.
  const seesAll = useComputed(() => may(work.self.value.role, 'see every chat'));
  if (!seesAll.value) return null;
  return (chatId) => {
    const { columns } = work;
    const route = router.route.peek();
    const open = route.page === 'side' ? null : (chatsIn(route)[0] ?? null);
    const chatIds = opened(columns.kept.peek(), open, chatId);
    if (chatIds === null) return toasts.warn(beside.full);
    columns.call(chatId);
    router.go({ page: 'side', chatIds });
  };
}
