import { computed, createModel, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import type { Ms } from '#domain/time.ts';
import { SECOND } from '#domain/time.ts';
import type { Row } from './held-order.ts';
import { freeOrder, heldOrder, isOutOfOrder } from './held-order.ts';

/** A pointer that has not moved for so long rests: the person is not aiming at a card. */
export const REST: Ms = 5 * SECOND;

/** A list of chats that keeps its order while the pointer moves over it or the focus is in it. It is sorted again once both have left or rest. */
export const HeldListModel = createModel((list: ReadonlySignal<readonly Chat[] | undefined>) => {
  const holders = new Set<'pointer' | 'focus'>();
  const held = signal<readonly Row<Chat>[] | null>(null);
  const renew = () => {
    held.value = holders.size > 0 && list.value ? freeOrder(list.value) : null;
  };
  let rest: ReturnType<typeof setTimeout> | undefined;
  const release = (by: 'pointer' | 'focus') => {
    if (by === 'pointer') clearTimeout(rest);
    holders.delete(by);
    if (holders.size === 0) renew();
  };
  effect(() => () => clearTimeout(rest));
  effect(() => {
    const next = list.value;
    const before = held.peek();
    if (next && before) held.value = heldOrder(before, next);
  });
  return {
    rows: computed(() => held.value ?? (list.value && freeOrder(list.value))),
    isStale: computed(() => held.value !== null && isOutOfOrder(held.value, list.value ?? [])),
    /** How many chats came while the list was held. */
    newCount: computed(() => held.value?.filter(({ isNew, gone }) => isNew && !gone).length ?? 0),
    /** Holds the order: the focus is in the list, or the pointer has just moved over it. */
    hold: (by: 'pointer' | 'focus') => {
      holders.add(by);
      if (held.value === null) renew();
      if (by === 'focus') return;
      clearTimeout(rest);
      rest = setTimeout(() => release('pointer'), REST);
    },
    release,
    /** Sorts the list now, and holds the new order. */
    renew,
  };
});
export type HeldList = InstanceType<typeof HeldListModel>;
