import type { Ms } from '../time.ts';
import { HOUR, MINUTE, SECOND } from '../time.ts';

/**
 * How long a board rests after it has been written. A change must be on the screens within two seconds, and the task that counts it, its save and the listeners take some
 * of that time, so the rest is shorter than the two seconds.
 */
export const REST: Ms = 1.5 * SECOND;

/** All changes of this time are counted together. It also allows for clocks of instances that differ by as much. */
export const SLOT: Ms = 250;

/** For how long somebody who opens the board is known to look at it. An open board says so again once a minute. */
export const WATCHED: Ms = 2.5 * MINUTE;

/** A board that nobody counts for so long is no longer trusted by whoever looks at it: each minute counts it, whether or not anything has changed. */
export const TRUSTED: Ms = 2.5 * MINUTE;

/** How often the whole team is read anew, and not only those who have been saved since: in case an instance of an earlier version has saved somebody. */
export const WHOLE: Ms = HOUR;

/** How old the figures of today may become, which are counted from the day's figures. */
export const TODAY: Ms = 30 * SECOND;

/** How old a board may become while nothing changes before it is written for its moment's sake alone. */
export const QUIET: Ms = 20 * SECOND;

/**
 * When a change that is saved now is counted, if the board was counted last at `countedAt`: at an end of a slot, so that all changes of a slot are one task with one id. A
 * change that comes while they are being counted gets a later one.
 */
export function countAt(countedAt: Ms, now: Ms): Ms {
  return Math.ceil(Math.max(now + SLOT, countedAt + REST) / SLOT) * SLOT;
}

export const isWatched = (watch: { watchedUntil: Ms } | null, now: Ms): boolean =>
  watch !== null && now < watch.watchedUntil;

/** Until when the board is watched after somebody has said that they look at it; null while what was said before is enough. */
export function watchedUntil(watch: { watchedUntil: Ms } | null, now: Ms): Ms | null {
  return watch !== null && watch.watchedUntil - now > WATCHED - MINUTE ? null : now + WATCHED;
}
