import type { Ms } from '#domain/time.ts';
import { HOUR, MINUTE, SECOND } from '#domain/time.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** A length of time as a clock shows it: "04:07", "1:02:33". Never negative. */
export function timerText(ms: Ms): string {
  const whole = Math.max(0, ms);
  const hours = Math.floor(whole / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const seconds = Math.floor((whole % MINUTE) / SECOND);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
}

/** How pressing a wait is. */
export type Pressure = 'calm' | 'soon' | 'late';

/** A wait against the company's target: nothing presses at first, amber from half of it on, red from the whole (docs/architecture/dashboard.md). */
export function pressureOf(waitedMs: Ms, targetMs: Ms): Pressure {
  return waitedMs >= targetMs ? 'late' : waitedMs >= targetMs / 2 ? 'soon' : 'calm';
}

/** The same as a machine reads it (ISO 8601): "PT1H2M33S". */
export function isoDuration(ms: Ms): string {
  const whole = Math.max(0, ms);
  return `PT${Math.floor(whole / HOUR)}H${Math.floor((whole % HOUR) / MINUTE)}M${Math.floor((whole % MINUTE) / SECOND)}S`;
}
