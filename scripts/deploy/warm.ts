import type { Settings } from './settings.ts';

/** Dollars for a second of a GiB of memory, and of a processor, which costs less in an instance that serves nobody. */
export type Rates = { gib: number; vcpu: number };

const MONTH_SECONDS = 30 * 24 * 3_600;
const DOORS = ['DESK', 'VISITOR', 'STREAM', 'ACCOUNT'] as const;

/** What the instances that stay warm cost in a month of 30 days, in dollars, without Google's free share. Each has one processor. */
export function warmPrice(settings: Settings, { gib, vcpu }: Rates): number {
  const seconds = DOORS.map((door) => {
    const [count, memory] = [Number(settings[`${door}_INSTANCES`]), Number(settings[`${door}_MEMORY`])];
    return count * MONTH_SECONDS * ((memory / 1_024) * gib + vcpu);
  });
  return seconds.reduce((sum, each) => sum + each, 0);
}

/** How many instances of each door stay warm, as in "desk 1, visitor 1". */
export function warmDoors(settings: Settings): string {
  const warm = DOORS.filter((door) => Number(settings[`${door}_INSTANCES`]) > 0);
  return warm.map((door) => `${door.toLowerCase()} ${settings[`${door}_INSTANCES`]}`).join(', ') || 'none';
}
