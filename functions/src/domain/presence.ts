import type { CompanySettings } from './settings.ts';
import type { Ms } from './time.ts';
import { MINUTE, SECOND } from './time.ts';

/**
 * When the operator becomes absent if no later heartbeat comes: the company's X minutes after the last input on
 * the device (manual: "Отсутствует"). A closed laptop sends no heartbeat, so its operator becomes absent at this moment too.
 * `idleMs` is how long ago the input was, measured by the device. The moment itself is by the server's clock.
 */
export function absentAt(now: Ms, idleMs: Ms, settings: CompanySettings): Ms {
  return now - Math.max(0, idleMs) + settings.absenceMs;
}

/** The last input on an operator's devices that a heartbeat has reported, and the moment of absence that follows from it; null while absent. */
export type Presence = { companyId: string; operatorId: string; inputAt: Ms | null; absentAt: Ms | null };

/** The presence of an operator who has sent no heartbeat yet. */
export function unseen(companyId: string, operatorId: string): Presence {
  return { companyId, operatorId, inputAt: null, absentAt: null };
}

/**
 * A heartbeat: the last input was `idleMs` ago. The latest input of all tabs counts, so a heartbeat of an idle tab does not make the operator absent
 * earlier. The moment of absence is computed from this input each time, so a shorter X holds at once.
 */
export function seen(before: Presence, idleMs: Ms, settings: CompanySettings, now: Ms): Presence {
  const inputAt = Math.max(now - Math.max(0, idleMs), before.inputAt ?? 0);
  return { ...before, inputAt, absentAt: absentAt(inputAt, 0, settings) };
}

/**
 * How often a dashboard tells the input of somebody who goes on working. It is a part of X, so that several heartbeats may fail before anybody at work counts
 * as absent, and seldom for a long X: heartbeats are most of what a shift costs (docs/architecture/capacity.md).
 */
export function beatOf({ absenceMs }: Pick<CompanySettings, 'absenceMs'>): Ms {
  return Math.min(2 * MINUTE, Math.max(30 * SECOND, absenceMs / 5));
}

/** The moment of absence computed anew after X was changed. It stays as it is for an operator who is absent, or whose last input was not kept. */
export function timedAnew(before: Presence, settings: CompanySettings): Presence {
  if (before.absentAt === null || before.inputAt === null) return before;
  return { ...before, absentAt: absentAt(before.inputAt, 0, settings) };
}

export function isAbsent(absentAtMs: Ms | null, now: Ms): boolean {
  return absentAtMs !== null && absentAtMs <= now;
}
