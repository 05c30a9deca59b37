import { computed, signal } from '@preact/signals';

/** Whether the visitor can see the chat: it is open, and its page is visible. */
export function createAttention(isOpen: boolean, isVisible: () => boolean) {
  const opened = signal(isOpen);
  const visible = signal(isVisible());
  return {
    opened,
    attentive: computed(() => opened.value && visible.value),
    /** The page has become visible or hidden. */
    look(): void {
      visible.value = isVisible();
    },
  };
}

export type Attention = ReturnType<typeof createAttention>;
