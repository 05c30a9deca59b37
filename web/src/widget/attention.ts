import { computed, signal } from '@preact/signals';

/** Whether the visitor has the chat before their eyes: it is opened, and its page is seen. */
export function createAttention(isOpen: boolean, isVisible: () => boolean) {
  const opened = signal(isOpen);
  const visible = signal(isVisible());
  return {
    opened,
    attentive: computed(() => opened.value && visible.value),
    /** The page is seen or hidden. */
    look(): void {
      visible.value = isVisible();
    },
  };
}

export type Attention = ReturnType<typeof createAttention>;
