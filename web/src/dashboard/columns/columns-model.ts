import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, createModel, effect, signal } from '@preact/signals';
import type { Route } from '../app/route.ts';
import { chatsIn } from '../app/route.ts';

/** Several chats side by side: which of them keys mean, which are on the screen, and which the person left there when they went to another page. */
export const ColumnsModel = createModel((route: ReadonlySignal<Route>) => {
  const kept = signal<readonly string[]>([]);
  const entered = signal<string | null>(null);
  const called = signal<{ chatId: string } | null>(null);
  // True: on the screen. False: scrolled out of it. A column that is not in here has not been looked at yet.
  const places = signal<ReadonlyMap<string, boolean>>(new Map());
  effect(() => {
    if (route.value.page === 'side') kept.value = route.value.chatIds;
  });
  const current = computed(() => {
    if (route.value.page !== 'side') return null;
    const { chatIds } = route.value;
    return chatIds.find((id) => id === entered.value) ?? chatIds[0] ?? null;
  });
  return {
    /** The columns of this tab, also while another page is shown. */
    kept: computed(() => kept.value),
    /** The chat that has, or had last, the focus; null when no columns are shown. */
    current,
    /** To be called when a column gets the focus. */
    enter: (chatId: string) => {
      entered.value = chatId;
    },
    /** The column that is to get the focus, as soon as it is there. */
    called: computed(() => called.value),
    /** Asks for the focus in a column, which may still have to be opened. */
    call: (chatId: string) =>
      batch(() => {
        entered.value = chatId;
        called.value = { chatId };
      }),
    /** The call has been answered. */
    answer: () => {
      called.value = null;
    },
    /** The chats whose columns are on the screen, and not scrolled out of it. */
    sighted: computed<ReadonlySet<string>>(
      () => new Set([...places.value].filter(([, isSeen]) => isSeen).map(([id]) => id)),
    ),
    /** The chats that this page shows on the screen: the one that is open alone, or the columns that are not scrolled out of it. */
    onScreen: computed(() => {
      const chats = chatsIn(route.value);
      return route.value.page === 'side' ? chats.filter((id) => places.value.get(id) === true) : chats;
    }),
    /** The column on the screen that keys may mean instead of the current one, which is scrolled away; null while that is on the screen, too. */
    instead: computed(() => {
      if (current.value === null || places.value.get(current.value) !== false) return null;
      return kept.value.find((id) => places.value.get(id) === true) ?? null;
    }),
    /** Null: the column has been closed. */
    sight: (chatId: string, isSeen: boolean | null) => {
      if ((places.value.get(chatId) ?? null) === isSeen) return;
      const next = new Map(places.value);
      if (isSeen === null) next.delete(chatId);
      else next.set(chatId, isSeen);
      places.value = next;
    },
  };
});
export type Columns = InstanceType<typeof ColumnsModel>;
