import { computed, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import type { Doubt, Known } from './freshness.ts';
import { doubtOf, truthOf } from './freshness.ts';

/** Whether the board is true now, and when it was last, by the server's ticking clock. To be called within a model, with which it ends. */
export function truthNow(known: ReadonlySignal<Known>, clock: ReadonlySignal<Ms>) {
  const doubt = computed<Doubt | null>(() => doubtOf(known.value, clock.value));
  const provenAt = signal<Ms | null>(null);
  effect(() => {
    const now = clock.value;
    if (doubt.value === null) untracked(() => (provenAt.value = now));
  });
  return { doubt, truth: computed(() => truthOf(known.value, provenAt.value, clock.value)) };
}
