import type { ReadonlySignal } from '@preact/signals';
import { computed, createModel, effect, signal } from '@preact/signals';
import type { Route } from '../app/route.ts';

/** Several chats side by side: which of them keys mean, which are on the screen, and which the person left there when they went to another page. */
export const ColumnsModel = createModel((route: ReadonlySignal<Route>) => {
  const kept = signal<readonly string[]>([]);
  const entered = signal<string | null>(null);
  const sighted = signal<ReadonlySet<string>>(new Set());
  effect(() => {
    if (route.value.page === 'side') kept.value = route.value.chatIds;
  });
  return {
    /** The columns of this tab, also while another page is shown. */
    kept: computed(() => kept.value),
    /** The chat that has, or had last, the focus; null when no columns are shown. */
    current: computed(() => {
      if (route.value.page !== 'side') return null;
      const { chatIds } = route.value;
      return chatIds.find((id) => id === entered.value) ?? chatIds[0] ?? null;
    }),
    /** To be called when a column gets the focus, and before one is opened that shall get it. */
    enter: (chatId: string) => {
      entered.value = chatId;
    },
    /** The chats whose columns are on the screen, and not scrolled out of it. */
    sighted: computed(() => sighted.value),
    sight: (chatId: string, isSeen: boolean) => {
      if (sighted.value.has(chatId) === isSeen) return;
      const next = new Set(sighted.value);
      if (isSeen) next.add(chatId);
      else next.delete(chatId);
      sighted.value = next;
    },
  };
});
export type Columns = InstanceType<typeof ColumnsModel>;
