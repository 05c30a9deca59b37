import type { Day } from './day.ts';
import type { Because, Publication, Taught } from './publication.ts';
import { isGivenUp } from './publication.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Ms } from './time.ts';
import { HOUR } from './time.ts';

/** How many publications can be restored: the entries of older ones are removed. */
export const RESTORABLE = 20;

/** A publication whose entries are published again, as they were, and since when which version of the knowledge they count as. */
type Again = { former: Publication; knowledgeVersion: number; by: string; day: Day; because: Because };

/** Publishes the entries of an earlier publication again. Refuses `publishing-now` while a publication is under way. */
export function republish(
  newest: Publication,
  { former, ...again }: Again,
  now: Ms,
): { ok: true; publication: Publication } | Refused {
  if (newest.state === 'training' && !isGivenUp(newest, now)) return refuse('publishing-now');
  const { entryParts, entries } = former;
  const kept = entries === undefined ? { entryParts } : { entryParts, entries };
  return { ok: true, publication: { ...kept, ...again, version: newest.version + 1, at: now, state: 'training' } };
}

/** The versions among these publications that can be restored, the newest first: those that visitors have had, except the one that they have now. */
export function restorable(publications: readonly Publication[], { published }: Taught): number[] {
  const newest = Math.max(0, ...publications.map(({ version }) => version));
  return publications
    .filter(({ state, version }) => state === 'published' && version > newest - RESTORABLE)
    .map(({ version }) => version)
    .filter((version) => version !== published?.version)
    .toSorted((a, b) => b - a);
}

/** Is the published knowledge to be trained again now, since the time of an entry has come or is over? After a failure it is tried once an hour. */
export function isTurnDue({ published }: Taught, newest: Publication | null, now: Ms): boolean {
  if (published?.turnsAt === undefined || published.turnsAt > now) return false;
  return newest?.state !== 'failed' || newest.because?.what !== 'turned' || now - newest.endedAt >= HOUR;
}
