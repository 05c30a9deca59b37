import { TRUSTED } from '#domain/board/pace.ts';
import type { Ms } from '#domain/time.ts';
import { SECOND } from '#domain/time.ts';
import type { Connection } from '../sending/connection.ts';

/** Figures that have not been known to be true for longer than this are shown as old. */
export const OLD: Ms = 2 * SECOND;

/** What the page knows of its board. */
export type Known = {
  /** When it was counted; null before there is one. */
  countedAt: Ms | null;
  /** The database confirms that this is the newest one. */
  fresh: boolean;
  connection: Connection;
  /** When the server last said that it counts the board for this page; null before. */
  watchedAt: Ms | null;
};

/** Why a board is not known to be true now; null when it is. */
export type Doubt = 'counting' | 'offline' | 'uncounted';

/**
 * Is the board true now? A change reaches it within two seconds as long as the server counts it, and the page as long as its line is good. So a board on which nothing has
 * changed for a while is as true as one that was written just now. The server counts each board once a minute besides, so one that is older is not counted any more.
 */
export function doubtOf({ countedAt, fresh, connection, watchedAt }: Known, now: Ms): Doubt | null {
  if (!fresh || connection !== 'good') return 'offline';
  if (watchedAt === null) return 'counting';
  if (countedAt === null || now - countedAt > TRUSTED) return now - watchedAt > TRUSTED ? 'uncounted' : 'counting';
  return now - watchedAt > TRUSTED ? 'uncounted' : null;
}

/** When the board was last true, and whether that is too long ago. `provenAt`: when it was last found to be true. */
export function truthOf(
  { countedAt }: Pick<Known, 'countedAt'>,
  provenAt: Ms | null,
  now: Ms,
): { at: Ms; old: boolean } {
  const at = Math.max(countedAt ?? 0, provenAt ?? 0);
  return { at, old: now - at > OLD };
}
