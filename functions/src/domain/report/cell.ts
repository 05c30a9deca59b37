import type { Ms } from '../time.ts';
import type { Cell } from './chat-set.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The weekday and the hour that the company's clock shows: "1-09". An hour that the clocks repeat in autumn is one cell with the first. */
export function cellOf(at: Ms, timeZone: string): Cell {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${DAYS.indexOf(parts.get('weekday') ?? '') + 1}-${parts.get('hour')}`;
}

/** One formatter for each zone, made once: making one takes longer than using it a hundred times. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const options = { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' } as const;
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en', options);
  clocks.set(timeZone, clock);
  return clock;
}
