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

/**
 * The last input on an operator's devices that a heartbeat has reported, and the moment of absence that follows from it; null while absent. `pages`: until when each open
 * dashboard of theirs counts as open, one for each browser; missing until a page has told of itself.
 */
export type Presence = {
  companyId: string;
  operatorId: string;
  inputAt: Ms | null;
  absentAt: Ms | null;
  pages?: Readonly<Record<string, Ms>>;
};

/** How often an open dashboard in which nothing happens says that it is still open. */
export const STILL_OPEN: Ms = 15 * MINUTE;

/** For how long a dashboard that says nothing more counts as open: a browser that died, or a computer that sleeps, cannot say that it is closed. */
export const OPEN_FOR: Ms = 2 * STILL_OPEN + 2 * MINUTE;

/** So many browsers of one person are remembered, those that told last. */
const MOST_PAGES = 8;

/** The presence of an operator who has sent no heartbeat yet. */
export function unseen(companyId: string, operatorId: string): Presence {
  return { companyId, operatorId, inputAt: null, absentAt: null, pages: {} };
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

/** A page has said that it is open, or that it closes. Pages that are closed, or are known of no more, are forgotten. */
export function withPage(before: Presence, page: string, now: Ms, closes: boolean): Presence {
  const others = Object.entries(before.pages ?? {}).filter(([id, until]) => id !== page && until > now);
  const open = closes ? others : [...others, [page, now + OPEN_FOR] as const];
  return { ...before, pages: Object.fromEntries(open.toSorted(([, a], [, b]) => b - a).slice(0, MOST_PAGES)) };
}

/** Until when the person has a dashboard open, as far as is known: 0 when none is, null while no page has told. */
export const openUntil = ({ pages }: Pick<Presence, 'pages'>): Ms | null =>
  pages === undefined ? null : Math.max(0, ...Object.values(pages));

export function isAbsent(absentAtMs: Ms | null, now: Ms): boolean {
  return absentAtMs !== null && absentAtMs <= now;
}
