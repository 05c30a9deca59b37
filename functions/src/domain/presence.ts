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

/** How long somebody has been at the device: the last input that is proven, and the moment of absence that follows from it; null while absent. */
export type Presence = { companyId: string; operatorId: string; inputAt: Ms | null; absentAt: Ms | null };

/** Somebody who has not been seen yet. */
export function unseen(companyId: string, operatorId: string): Presence {
  return { companyId, operatorId, inputAt: null, absentAt: null };
}

/**
 * A heartbeat: the input was `idleMs` ago. The latest input counts, and not the latest moment of absence, so that a late heartbeat of an idle tab takes
 * nothing from what another has proven, and yet a shorter X holds at once.
 */
export function seen(before: Presence, idleMs: Ms, settings: CompanySettings, now: Ms): Presence {
  const inputAt = Math.max(now - Math.max(0, idleMs), before.inputAt ?? 0);
  return { ...before, inputAt, absentAt: absentAt(inputAt, 0, settings) };
}

/** The same input under another X. Who is absent already, or was last seen before the input was kept, is as they were. */
export function timedAnew(before: Presence, settings: CompanySettings): Presence {
  if (before.absentAt === null || before.inputAt === null) return before;
  return { ...before, absentAt: absentAt(before.inputAt, 0, settings) };
}

export function isAbsent(absentAtMs: Ms | null, now: Ms): boolean {
  return absentAtMs !== null && absentAtMs <= now;
}
