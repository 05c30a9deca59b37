import { useEffect } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { useMay, useWork } from '../work/context.ts';
import type { Route } from '../app/route.ts';
import { chatsIn } from '../app/route.ts';
import { listenToKeys } from './listen.ts';
import { nextWaiting } from './next-waiting.ts';
import { useKey } from './use-key.ts';
import { useText } from '../work/words.ts';

/** The keys that work on every page of the staff, and the one place that listens to the keyboard. */
export function useShellKeys(): void {
  const { router, toasts } = useApp();
  const { keys, inbox, queue, columns } = useWork();
  const text = useText();
  const seesAll = useMay('see every chat');
  const go = useGoByKey();
  useEffect(() => listenToKeys(window, keys), []);
  useKey('next', () => {
    const route = router.route.peek();
    const open = columns.current.peek() ?? chatsIn(route)[0] ?? null;
    const waiting = seesAll ? (queue.waiting.peek() ?? []) : [];
    const found = nextWaiting(inbox.mine.peek() ?? [], waiting, open);
    if (found === null) toasts.say(text.keys.nobodyWaits);
    else if (found.chatId !== open && chatsIn(route).includes(found.chatId)) columns.call(found.chatId);
    else if (found.chatId !== open) go(found);
  });
  useKey('desk', () => go({ page: 'mine', chatId: null }));
  useKey('queue', () => go({ page: 'queue', chatId: null }), seesAll);
  useKey('history', () => go({ page: 'history', chatId: null, search: '' }));
  useKey('list', keys.list);
  useKey('palette', keys.palette);
}

/** Goes to a page and moves the focus into it, so that Tab continues from there. */
export function useGoByKey(): (to: Route) => void {
  const { router } = useApp();
  return (to) => {
    document.getElementById('content')?.focus();
    router.go(to);
  };
}
