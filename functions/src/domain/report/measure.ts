import type { Correction } from '../correction.ts';
import { corrected } from '../correction.ts';
import type { Day } from '../day.ts';
import { versionOf } from '../form.ts';
import type { Shift } from '../shift.ts';
import { rulesOf } from '../status.ts';
import type { Days, Entry } from '../stats.ts';
import { withEntries } from '../stats.ts';
import { KEY } from './tally.ts';
import type { Measured, Pairs } from './measured.ts';
import { stepsByDay } from './work.ts';

/** Do the figures hold this interval with all its corrections? One that lasts is in no figures yet, and one that was no time at work has nothing to be held. */
export function isMeasured(shift: Shift, timeZone?: string): boolean {
  const { measured } = shift;
  if (shift.to === null) return true;
  if (measured === undefined) return versionOf(shift) === 0 && !rulesOf(shift.status).countsAsActive;
  const isHere = timeZone === undefined || measured.timeZone === timeZone;
  return isHere && measured.version === versionOf(shift);
}

/** An interval with its corrections, as the figures are to hold it. */
export function measuredOf(shift: Shift, corrections: readonly Correction[], timeZone: string): Measured {
  const readings = corrected([shift], corrections);
  const pairs = (some: typeof readings): Pairs => some.flatMap(({ from, to }) => (to === null ? [] : [from, to]));
  return {
    timeZone,
    version: versionOf(shift),
    working: pairs(readings.filter(({ status }) => rulesOf(status).countsAsActive)),
    corrected: pairs(readings.filter(({ correctionId }) => correctionId !== null)),
  };
}

/** What an interval adds to the figures of its operator. */
export function workEntries(operatorId: string, measured: Measured | undefined): Entry[] {
  if (measured === undefined) return [];
  const { working, corrected: marked, timeZone } = measured;
  const marks = stepsByDay(marked, timeZone, KEY.working);
  return [
    ...[...stepsByDay(working, timeZone, KEY.working)].map(([day, tally]) => entry(operatorId, day, tally)),
    ...[...marks.keys()].map((day) => entry(operatorId, day, { [KEY.corrected]: 1 })),
  ];
}

const entry = (key: string, day: Day, tally: Entry['tally']): Entry => ({ day, tally, of: 'operators', key });

/** The days whose figures taking an interval in changes. */
export function daysOfShift(shift: Shift, corrections: readonly Correction[], timeZone: string): Day[] {
  const entries = [shift.measured, measuredOf(shift, corrections, timeZone)].flatMap((one) => workEntries('', one));
  return [...new Set(entries.map(({ day }) => day))].sort();
}

/**
 * Takes an interval into the figures, once, in place of what they held of it: after it has ended, after a correction, in another time zone. The days and the
 * interval are to be saved together. Throws when one of its days is missing.
 */
export function measure(
  days: Days,
  shift: Shift,
  corrections: readonly Correction[],
  operatorId: string,
  timeZone: string,
): { days: Days; shift: Shift } {
  if (isMeasured(shift, timeZone)) return { days, shift };
  const measured = measuredOf(shift, corrections, timeZone);
  const without = withEntries(days, workEntries(operatorId, shift.measured), -1);
  return { days: withEntries(without, workEntries(operatorId, measured)), shift: { ...shift, measured } };
}
