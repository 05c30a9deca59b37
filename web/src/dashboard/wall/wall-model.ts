import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { MINUTE } from '#domain/time.ts';
import type { Desk } from '../app/call.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import type { Connection } from '../sending/connection.ts';
import type { Clock } from '../time/clock.ts';
import type { Doubt } from '../board/freshness.ts';
import { doubtOf, truthOf } from '../board/freshness.ts';

type Surroundings = {
  reads: Pick<Reads, 'board'>;
  desk: Desk;
  clock: Pick<Clock, 'now' | 'correct' | 'read'>;
  connection: ReadonlySignal<Connection>;
  /** Calls back again and again until it is stopped, and at once when somebody looks again. */
  every: (ms: Ms, work: () => void) => () => void;
  deviceNow: () => Ms;
};

/** The company's board, and since when it is no longer known to be true. The server counts it as long as a page says, once a minute, that somebody looks. */
export const WallModel = createModel(({ reads, desk, clock, connection, every, deviceNow }: Surroundings) => {
  const board = live(reads.board);
  const watchedAt = signal<Ms | null>(null);
  const provenAt = signal<Ms | null>(null);
  const watch = async () => {
    const askedAt = deviceNow();
    const answer = await desk('watchBoard', {});
    if (!answer.ok) return;
    clock.correct(answer.output.serverNow, askedAt, deviceNow());
    watchedAt.value = clock.read();
  };
  const known = computed(() => ({
    countedAt: board.data.value?.value?.at ?? null,
    fresh: board.data.value?.fresh === true && board.failed.value === null,
    connection: connection.value,
    watchedAt: watchedAt.value,
  }));
  const doubt = computed<Doubt | null>(() => doubtOf(known.value, clock.now.value));
  effect(() => {
    const now = clock.now.value;
    if (doubt.value === null) untracked(() => (provenAt.value = now));
  });
  effect(() => {
    untracked(() => void watch());
    return every(MINUTE, () => void watch());
  });
  return {
    /** Undefined while it loads; null while the company has none. */
    board: computed(() => board.data.value?.value),
    failed: board.failed,
    doubt,
    truth: computed(() => truthOf(known.value, provenAt.value, clock.now.value)),
  };
});
