import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { nextWaiting } from '../keys/next-waiting.ts';
import { useGoByKey } from '../keys/use-shell-keys.ts';

/** After the person has closed a chat of their own, opens their next waiting chat. Only if their settings say so and the closed chat is still shown. */
export function useNextAfterClose(): (closedId: string) => void {
  const { router } = useApp();
  const { inbox, habits } = useWork();
  const go = useGoByKey();
  return (closedId) => {
    const route = router.route.peek();
    const isThere = route.page === 'mine' && route.chatId === closedId;
    if (!habits.opensNext.peek() || !isThere) return;
    const others = inbox.mine.peek()?.filter(({ id }) => id !== closedId) ?? [];
    const next = nextWaiting(others, [], null);
    if (next !== null) go(next);
  };
}
