import type { Ms } from '#domain/time.ts';
import { HOUR, MINUTE, SECOND } from '#domain/time.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** A duration as text: "04:07", "1:02:33". Never negative. */
export function timerText(ms: Ms): string {
  const whole = Math.max(0, ms);
  const hours = Math.floor(whole / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const seconds = Math.floor((whole % MINUTE) / SECOND);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
}

/** How urgent a waiting chat is. */
export type Pressure = 'calm' | 'soon' | 'late';

/**
 * The urgency of a wait by the company's target: `calm` at first, `soon` (amber) from half of the target on, `late` (red) from the whole on
 * (docs/architecture/dashboard.md).
 */
export function pressureOf(waitedMs: Ms, targetMs: Ms): Pressure {
  return waitedMs >= targetMs ? 'late' : waitedMs >= targetMs / 2 ? 'soon' : 'calm';
}

/** A duration in ISO 8601: "PT1H2M33S". */
export function isoDuration(ms: Ms): string {
  const whole = Math.max(0, ms);
  return `PT${Math.floor(whole / HOUR)}H${Math.floor((whole % HOUR) / MINUTE)}M${Math.floor((whole % MINUTE) / SECOND)}S`;
}
