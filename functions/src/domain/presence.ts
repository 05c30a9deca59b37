import type { CompanySettings } from './settings.ts';
import type { Ms } from './time.ts';

/**
 * When the operator becomes absent unless another heartbeat says otherwise: the company's X minutes after the last input on
 * the device (manual: "Отсутствует"). A closed laptop sends no heartbeat, so the same moment covers it.
 * `idleMs` is how long ago the input was, by the device's own measure; the server's clock does the rest.
 */
export function absentAt(now: Ms, idleMs: Ms, settings: CompanySettings): Ms {
  return now - Math.max(0, idleMs) + settings.absenceMs;
}

export function isAbsent(absentAtMs: Ms | null, now: Ms): boolean {
  return absentAtMs !== null && absentAtMs <= now;
}
