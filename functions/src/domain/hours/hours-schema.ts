import * as v from 'valibot';
import { cleanLine } from '../contract/clean.ts';
import { isDay } from '../day.ts';
import type { Hours } from './hours.ts';
import { DAY_MINUTES, EXCEPTION_NAME_MAX, MOST_EXCEPTIONS, MOST_INTERVALS, WEEKDAYS } from './hours.ts';
import { faultsOfDay, faultsOfWeek } from './hours-faults.ts';

const minute = (least: number, most: number) =>
  v.pipe(v.number('minute'), v.integer('minute'), v.minValue(least, 'minute'), v.maxValue(most, 'minute'));

const Interval = v.strictObject({ from: minute(0, DAY_MINUTES - 1), to: minute(1, DAY_MINUTES) });
const intervals = v.pipe(v.array(Interval), v.maxLength(MOST_INTERVALS, 'too-many'), v.readonly());
const Week = v.strictObject(
  Object.fromEntries(WEEKDAYS.map((day) => [day, intervals])) as Record<(typeof WEEKDAYS)[number], typeof intervals>,
);
const Exception = v.strictObject({
  day: v.pipe(v.string(), v.check(isDay, 'day')),
  name: v.pipe(v.string(), v.transform(cleanLine), v.maxLength(EXCEPTION_NAME_MAX, 'too-long')),
  intervals,
});

/**
 * Hours as an admin sets them. Refused are an interval without length (`empty-interval`), two that overlap, also over midnight (`overlap`), a week in which nobody is ever there
 * (`no-hours`), and one day twice among the exceptions (`twice`); each at its place. Exceptions come out in the order of their days.
 */
export const HoursSchema: v.GenericSchema<Hours> = v.pipe(
  v.strictObject({
    week: v.pipe(
      Week,
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        for (const { day, index, fault } of faultsOfWeek(dataset.value))
          addIssue({ message: fault, path: [placed(dataset.value, day), placed(dataset.value[day], index)] });
        if (WEEKDAYS.every((day) => dataset.value[day].length === 0)) addIssue({ message: 'no-hours' });
      }),
    ),
    exceptions: v.pipe(
      v.array(Exception),
      v.maxLength(MOST_EXCEPTIONS, 'too-many'),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        const { value } = dataset;
        value.forEach(({ day, intervals: own }, at) => {
          const fault = value.findIndex((other) => other.day === day) < at ? 'twice' : faultsOfDay(own)[0]?.fault;
          if (fault !== undefined) addIssue({ message: fault, path: [placed(value, at)] });
        });
      }),
      v.transform((exceptions) => exceptions.toSorted((a, b) => (a.day < b.day ? -1 : 1))),
      v.readonly(),
    ),
  }),
);

/** A step of the path to a problem. */
function placed(input: object, key: string | number): v.IssuePathItem {
  return { type: 'unknown', origin: 'value', input, key, value: (input as Record<string | number, unknown>)[key] };
}
