import { computed, createModel, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

export type Connection = 'good' | 'offline' | 'stale' | 'updating' | 'refused';

/** How long a listener may lag behind before it is said, ms: a listener that has just begun is always behind for a moment. */
const PATIENCE = 4_000;

/**
 * Is what the screen shows what is so? `fresh` is false while the database answers from memory, `updating` true while it is doubted (currency.ts);
 * `failures` are the listeners' codes.
 */
export const ConnectionModel = createModel(
  (
    window: Window,
    fresh: ReadonlySignal<boolean>,
    updating: ReadonlySignal<boolean>,
    failures: readonly ReadonlySignal<string | null>[],
  ) => {
    const online = signal(window.navigator.onLine);
    const lagging = signal(false);
    const look = () => {
      online.value = window.navigator.onLine;
    };
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    let timer: ReturnType<typeof setTimeout> | undefined;
    fresh.subscribe((isFresh) => {
      clearTimeout(timer);
      if (isFresh) lagging.value = false;
      else timer = setTimeout(() => (lagging.value = true), PATIENCE);
    });
    const state = computed<Connection>(() => {
      if (!online.value) return 'offline';
      if (failures.some((failed) => failed.value !== null)) return 'refused';
      if (lagging.value) return 'stale';
      return updating.value ? 'updating' : 'good';
    });
    return {
      state,
      /** There is a network, and yet the screen may lack what the client has written: whatever else is the matter, a broken listener brings nothing. */
      doubted: computed(() => state.value !== 'good' && state.value !== 'offline'),
    };
  },
);
