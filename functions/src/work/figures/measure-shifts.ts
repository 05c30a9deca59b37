import { refuse } from '../../domain/refusal.ts';
import { daysOfShift, isMeasured, measure } from '../../domain/report/measure.ts';
import { nextUnmeasured } from '../../store/due.ts';
import { attempt } from '../../store/pages.ts';
import { CODEC, corrections, docOf } from '../../store/refs.ts';
import { unmeasuredOf } from '../../store/report.ts';
import { decide, unlessBusy } from '../../store/unit.ts';
import { takeTurns } from '../sweep/round.ts';
import type { Stint } from '../sweep/stint.ts';
import { loadDays, saveDays } from './days.ts';

/** How many intervals of a company are taken in before the next company has its turn. A save may write 500 documents, and an interval may be in several days. */
const PAGE = 50;

/** The place of an interval: whose it is, and its id. */
export type Place = { operatorId: string; shiftId: string };

/** Takes into the figures what the operators' ledgers have got since: intervals that have ended, and those that were corrected. The companies take turns. */
export const measureShifts = (stint: Stint): Promise<void> => takeTurns(nextUnmeasured, stint, measurePage);

/** Takes in the next intervals of a company. */
async function measurePage(companyId: string): Promise<boolean> {
  const { docs } = await unmeasuredOf(companyId).select().limit(PAGE).get();
  const places = docs.map(({ id, ref }) => ({ operatorId: ref.parent.parent!.id, shiftId: id }));
  let taken = false;
  await attempt('not counted', `${companyId}/ledger`, async () => {
    await takeIn(companyId, places);
    taken = true;
  });
  return docs.length === PAGE && taken;
}

/** Takes intervals into the figures, in one save with what they now say of themselves. So none is taken in twice. Throws when the database is busy. */
export async function takeIn(companyId: string, places: readonly Place[]): Promise<void> {
  const outcome = await decide(async (unit) => {
    const company = await unit.read(docOf.company(companyId));
    if (company === null) return refuse('unknown-company');
    const { timeZone } = company.settings;
    const shifts = await unit.readAll(
      places.map(({ operatorId, shiftId }) => docOf.shift(companyId, operatorId, shiftId)),
    );
    const left = await Promise.all(
      places.map(async ({ operatorId }, i) => {
        const shift = shifts[i] ?? null;
        if (shift === null || isMeasured(shift, timeZone)) return [];
        const own = corrections(companyId, operatorId).where('shiftId', '==', shift.id);
        const marks = (shift.formVersion ?? 0) === 0 ? [] : await unit.find(own, CODEC.correction);
        return [{ operatorId, shift, marks, days: daysOfShift(shift, marks, timeZone) }];
      }),
    );
    const loaded = await loadDays(unit, companyId, [...new Set(left.flat().flatMap(({ days }) => days))]);
    let { days } = loaded;
    for (const { operatorId, shift, marks } of left.flat()) {
      const measured = measure(days, shift, marks, operatorId, timeZone);
      days = measured.days;
      unit.put(docOf.shift(companyId, operatorId, shift.id), measured.shift);
    }
    await saveDays(unit, companyId, days, loaded, Date.now());
    return { ok: true };
  });
  unlessBusy(outcome);
}
