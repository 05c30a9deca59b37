import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import type { Proving } from './proof.ts';
import { createProof } from './proof.ts';
import { retry } from './retry.ts';
import type { Wakes } from './wakes.ts';

/**
 * How the page stands with the server. `offline`: there is no network. `refused`: the rules or the network have ended a listener. `stale`: the
 * database answers from what the browser remembers. `updating`: after a wake the screen is doubted until it is proved. `good`: it shows what is so.
 */
export type Connection = 'good' | 'offline' | 'stale' | 'updating' | 'refused';

/** How long a listener may lag behind before it is said: a listener that has just begun is always behind for a moment. */
const PATIENCE: Ms = 4_000;

type Surroundings = Proving & {
  window: Window;
  wakes: Wakes;
  /** False while the database answers from what the browser remembers. */
  fresh: ReadonlySignal<boolean>;
  /** The listeners' codes, while they bring nothing. */
  failures: readonly ReadonlySignal<string | null>[];
  /** The company does not let the person in. */
  lost: ReadonlySignal<boolean>;
};

/**
 * The one machine that knows how the page stands with the server. At each wake it doubts the screen, proves it, and lets everything that waits to be
 * tried again go on (retry.ts): the listeners, the messages and the proof itself.
 */
export const ConnectionModel = createModel(({ window, wakes, fresh, failures, lost, ...proving }: Surroundings) => {
  const online = signal(window.navigator.onLine);
  const lagging = signal(false);
  const proof = createProof(proving);

  const look = () => {
    online.value = window.navigator.onLine;
  };
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
  effect(() =>
    wakes(() => {
      void proof.begin();
      retry.wake();
    }),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    clearTimeout(timer);
    if (fresh.value) lagging.value = false;
    else timer = setTimeout(() => (lagging.value = true), PATIENCE);
  });
  // Who was shut out and is let in again finds everything else let in as well.
  effect(() => {
    if (!lost.value) untracked(retry.wake);
  });
  effect(() => () => {
    window.removeEventListener('online', look);
    window.removeEventListener('offline', look);
    clearTimeout(timer);
    proof.stop();
  });

  const state = computed<Connection>(() => {
    if (!online.value) return 'offline';
    if (failures.some((failed) => failed.value !== null)) return 'refused';
    if (lagging.value) return 'stale';
    return proof.runs.value ? 'updating' : 'good';
  });
  return {
    state,
    /** There is a network, and yet the screen may lack what the client has written: whatever else is the matter, a broken listener brings nothing. */
    doubted: computed(() => state.value !== 'good' && state.value !== 'offline'),
    /** The screen is being proved, whatever else is the matter. */
    updating: proof.runs,
  };
});
