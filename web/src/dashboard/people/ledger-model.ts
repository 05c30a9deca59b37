import { computed, createModel } from '@preact/signals';
import type { Reading } from '#domain/correction.ts';
import { corrected } from '#domain/correction.ts';
import { boundsOf, dayOf } from '#domain/day.ts';
import { activeTime } from '#domain/shift.ts';
import type { Ms } from '#domain/time.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';

/** A person's ledger of statuses, with the corrections applied. */
export const LedgerModel = createModel((reads: Pick<Reads, 'shifts' | 'corrections'>, uid: string) => {
  const shifts = live(reads.shifts(uid));
  const corrections = live(reads.corrections(uid));
  const readings = computed(() =>
    shifts.data.value === undefined || corrections.data.value === undefined
      ? undefined
      : corrected(shifts.data.value, corrections.data.value),
  );
  return {
    readings,
    failed: computed(() => shifts.failed.value ?? corrections.failed.value),
  };
});
export type Ledger = InstanceType<typeof LedgerModel>;

/** The active time today, by the company's calendar, ms. */
export function activeToday(readings: readonly Reading[], timeZone: string, now: Ms): Ms {
  const { from, to } = boundsOf(dayOf(now, timeZone), timeZone);
  return activeTime(readings, from, to, now);
}
