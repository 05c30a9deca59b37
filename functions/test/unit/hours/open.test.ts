import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hours, Interval, Weekday } from '../../../src/domain/hours/hours.ts';
import { WEEKDAYS } from '../../../src/domain/hours/hours.ts';
import { isOpen, nextClosing, nextOpening } from '../../../src/domain/hours/open.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time.ts';

const clock = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const interval = (text: string): Interval => ({ from: clock(text.slice(0, 5)), to: clock(text.slice(6)) });
const closed = Object.fromEntries(WEEKDAYS.map((day) => [day, []])) as unknown as Hours['week'];
const week = (of: Partial<Record<Weekday, readonly string[]>>): Hours => ({
  week: { ...closed, ...Object.fromEntries(Object.entries(of).map(([day, texts]) => [day, texts.map(interval)])) },
  exceptions: [],
});
const weekdays = (...texts: string[]) => week({ mon: texts, tue: texts, wed: texts, thu: texts, fri: texts });
const at = (text: string) => Date.parse(text);
const MOSCOW = 'Europe/Moscow';

describe('Hours', () => {
  const hours = weekdays('09:00-13:00', '14:00-18:07');
  const open = { hours, timeZone: MOSCOW };

  test.each([
    ['2026-11-27T05:59:59Z', false],
    ['2026-11-27T06:00:00Z', true],
    ['2026-11-27T09:59:59Z', true],
    ['2026-11-27T10:00:00Z', false],
    ['2026-11-27T15:06:59Z', true],
    ['2026-11-27T15:07:00Z', false],
    ['2026-11-28T09:00:00Z', false],
  ])('have a break and end to the minute: at %s it is %s that somebody is there', (moment, is) => {
    expect(isOpen(open, at(moment))).toBe(is);
  });

  test('open next after the break, and after the weekend', () => {
    expect(nextOpening(open, at('2026-11-27T10:00:30Z'))).toBe(at('2026-11-27T11:00:00Z'));
    expect(nextOpening(open, at('2026-11-27T15:07:00Z'))).toBe(at('2026-11-30T06:00:00Z'));
    expect(nextOpening(open, at('2026-11-27T06:30:10Z'))).toBe(at('2026-11-27T06:30:10Z'));
    expect(nextClosing(open, at('2026-11-27T06:30:10Z'))).toBe(at('2026-11-27T10:00:00Z'));
  });

  test('go on after midnight, also from Sunday to Monday', () => {
    const nights = { hours: week({ sun: ['22:00-06:00'] }), timeZone: MOSCOW };
    expect(isOpen(nights, at('2026-11-29T18:59:00Z'))).toBe(false);
    expect(isOpen(nights, at('2026-11-29T21:30:00Z'))).toBe(true);
    expect(isOpen(nights, at('2026-11-30T02:59:00Z'))).toBe(true);
    expect(isOpen(nights, at('2026-11-30T03:00:00Z'))).toBe(false);
  });

  test('may be the whole day', () => {
    const always = { hours: week(Object.fromEntries(WEEKDAYS.map((day) => [day, ['00:00-24:00']]))), timeZone: MOSCOW };
    expect(nextClosing(always, at('2026-11-27T06:00:00Z'))).toBe(null);
  });

  test('end with the day on which they began, whatever the next day is', () => {
    const nights = { ...week({ thu: ['18:00-02:00'], fri: ['18:00-02:00'] }), exceptions: [] };
    const holiday = { ...nights, exceptions: [{ day: '2027-01-01', name: 'Новый год', intervals: [] }] };
    const open = { hours: holiday, timeZone: MOSCOW };
    expect(isOpen(open, at('2026-12-31T22:30:00Z'))).toBe(true);
    expect(isOpen(open, at('2027-01-01T16:00:00Z'))).toBe(false);
    expect(nextOpening(open, at('2026-12-31T23:00:00Z'))).toBe(at('2027-01-07T15:00:00Z'));
  });

  test('may be shorter or longer on one day', () => {
    const eve = { ...hours, exceptions: [{ day: '2026-12-31', name: '', intervals: [interval('10:00-12:00')] }] };
    const open = { hours: eve, timeZone: MOSCOW };
    expect(isOpen(open, at('2026-12-31T06:30:00Z'))).toBe(false);
    expect(isOpen(open, at('2026-12-31T08:30:00Z'))).toBe(true);
    expect(nextOpening(open, at('2026-12-31T20:59:00Z'))).toBe(at('2027-01-01T06:00:00Z'));
  });

  test('are always with a company that has none, and with a zone that is no more', () => {
    const never = week({});
    expect(nextClosing({ hours: null, timeZone: MOSCOW }, 0)).toBe(null);
    expect(isOpen({ hours: null, timeZone: MOSCOW }, 0)).toBe(true);
    expect(isOpen({ hours: never, timeZone: 'Europe/Atlantis' }, 0)).toBe(true);
    expect(nextClosing({ hours: never, timeZone: 'Europe/Atlantis' }, 0)).toBe(null);
    expect(nextOpening({ hours: never, timeZone: MOSCOW }, 0)).toBe(null);
  });

  test('of the hour that the clocks leave out never come, and of the hour that they show twice come twice', () => {
    const nightly = { hours: week({ sun: ['02:00-03:00'] }), timeZone: 'Europe/Berlin' };
    expect(nextOpening(nightly, at('2026-03-28T12:00:00Z'))).toBe(at('2026-04-05T00:00:00Z'));
    const opened = nextOpening(nightly, at('2026-10-24T12:00:00Z'));
    expect(opened).toBe(at('2026-10-25T00:00:00Z'));
    expect(nextClosing(nightly, opened!)).toBe(at('2026-10-25T02:00:00Z'));
  });
});

/** Zones that put their clocks forward and back in each hemisphere, by half an hour, at midnight, around Ramadan, and not at all. */
const ZONES = [
  'Europe/Moscow',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'America/Havana',
];
const YEARS = { from: at('2026-01-01T00:00:00Z'), to: at('2028-01-01T00:00:00Z') };

/** The same by nothing but the text that the platform's clock shows: the sign on the door, read by a person. */
function signSays(hours: Hours, timeZone: string, moment: number): boolean {
  const shown = (when: number) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(when).split(' ');
  const [today = '', time = ''] = shown(moment);
  const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
  const sign = (day: Date) => {
    const text = day.toISOString().slice(0, 10);
    return hours.exceptions.find((one) => one.day === text)?.intervals ?? hours.week[names[day.getUTCDay()]!];
  };
  const noon = new Date(`${today}T12:00:00Z`);
  const minute = clock(time);
  return (
    sign(noon).some(({ from, to }) => (to > from ? from <= minute && minute < to : from <= minute)) ||
    sign(new Date(noon.getTime() - DAY)).some(({ from, to }) => to <= from && minute < to)
  );
}

const anInterval = fc.record({ from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 1, max: 1440 }) });
const aDay = fc.array(anInterval, { maxLength: 3 });
const aWeek = fc.record({ mon: aDay, tue: aDay, wed: aDay, thu: aDay, fri: aDay, sat: aDay, sun: aDay });
const aMoment = fc.integer({ min: YEARS.from / MINUTE, max: YEARS.to / MINUTE - 1 }).map((minutes) => minutes * MINUTE);
const anException = fc
  .record({ at: aMoment, intervals: aDay })
  .map(({ at: when, intervals }) => ({ day: new Date(when).toISOString().slice(0, 10), name: '', intervals }));
const someHours = fc.record({ week: aWeek, exceptions: fc.array(anException, { maxLength: 20 }) });
/** Half of the moments are within a day of a change of the clocks, which two years of random moments would hardly meet. */
const aChange = fc.constantFrom(
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-04-24',
  '2026-10-25',
  '2026-11-01',
  '2027-03-14',
  '2027-10-31',
);
const nearChange = fc
  .record({ day: aChange, off: fc.integer({ min: -1440, max: 2880 }) })
  .map(({ day, off }) => at(`${day}T00:00:00Z`) + off * MINUTE);
const when = fc.oneof(aMoment, nearChange);

describe('Over two years of changing clocks, in every zone', () => {
  test('it is open exactly when the sign on the door says so by the clock on the wall', () => {
    fc.assert(
      fc.property(someHours, fc.constantFrom(...ZONES), when, (hours, timeZone, moment) => {
        expect(isOpen({ hours, timeZone }, moment)).toBe(signSays(hours, timeZone, moment));
      }),
      { numRuns: 1_500 },
    );
  });

  test('the next opening is open, the moment before it is closed, and so is everything until then; so is the next closing', () => {
    fc.assert(
      fc.property(someHours, fc.constantFrom(...ZONES), when, fc.boolean(), (hours, timeZone, moment, opening) => {
        const open = { hours, timeZone };
        const found = opening ? nextOpening(open, moment) : nextClosing(open, moment);
        const until = found ?? moment + 20 * DAY;
        if (found !== null) expect(signSays(hours, timeZone, found)).toBe(opening);
        const step = Math.max(MINUTE, Math.floor((until - moment) / 40 / MINUTE) * MINUTE);
        for (let one = moment; one < until; one += step) expect(signSays(hours, timeZone, one)).toBe(!opening);
        for (let one = until - 90 * MINUTE; one < until; one += MINUTE)
          if (one >= moment) expect(isOpen(open, one)).toBe(!opening);
      }),
      { numRuns: 250 },
    );
  });

  test.each(ZONES)('each minute of the days around a change of the clocks is as the sign says in %s', (timeZone) => {
    const hours = weekdays('23:15-03:30', '01:10-01:50', '02:20-02:40');
    const offset = (moment: number) =>
      Date.parse(`${new Date(moment).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')}Z`) - moment;
    for (let day = YEARS.from; day < YEARS.to; day += DAY) {
      if (offset(day) === offset(day + DAY)) continue;
      for (let moment = day - 3 * HOUR; moment < day + DAY; moment += MINUTE * 5)
        if (isOpen({ hours, timeZone }, moment) !== signSays(hours, timeZone, moment))
          expect.fail(`${timeZone} ${new Date(moment).toISOString()}`);
    }
  });
});
