import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import type { Proving } from './proof.ts';
import { createProof } from './proof.ts';
import { retry } from './retry.ts';
import type { Wakes } from './wakes.ts';

/**
 * The page's connection to the server. `offline`: there is no network. `refused`: the rules or the network have ended a listener. `stale`: the
 * database answers from the browser's cache. `updating`: after a wake it is being checked that the screen is current. `good`: the screen is current.
 */
export type Connection = 'good' | 'offline' | 'stale' | 'updating' | 'refused';

/** How long a listener may lag before the state is `stale`. A listener that has just begun always lags for a moment. */
const PATIENCE: Ms = 4_000;

type Surroundings = Proving & {
  window: Window;
  wakes: Wakes;
  /** False while the database answers from the browser's cache. */
  fresh: ReadonlySignal<boolean>;
  /** The error code of each listener that has failed; null while the listener works. */
  failures: readonly ReadonlySignal<string | null>[];
  /** The company does not let the person in. */
  lost: ReadonlySignal<boolean>;
};

/**
 * The one place that knows the state of the connection to the server. At each wake it checks that the screen is current (proof.ts), and ends all
 * waits for a retry (retry.ts): those of the listeners, of the messages and of the check itself.
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
  // When a person who had lost access is let in again, everything else is retried at once, since it is likely let in as well.
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
    /** There is a network, but the screen may lack messages of the client. This includes `refused`, since a broken listener brings no messages. */
    doubted: computed(() => state.value !== 'good' && state.value !== 'offline'),
    /** It is being checked that the screen is current, in whatever state the connection is. */
    updating: proof.runs,
  };
});
