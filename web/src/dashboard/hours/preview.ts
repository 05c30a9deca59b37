import type { Hours } from '#domain/hours/hours.ts';
import { nextOpening } from '#domain/hours/open.ts';
import { openingWords } from '#domain/hours/opening-words.ts';
import { sayOutside } from '#domain/hours/say-outside.ts';
import { isKnownZone, momentOf } from '#domain/hours/wall-clock.ts';
import type { Locale } from '#domain/locale.ts';
import type { Voice } from '#domain/text/say-text.ts';
import { sayText } from '#domain/text/say-text.ts';

/** What a client is told who asks for people at a time of the company's clock: the company's own words, and when the chat comes into the queue (null: at once), in the admin's `own` language. */
export function seenAt(
  voice: Voice,
  goesBy: { hours: Hours | null; timeZone: string },
  { day, minute }: { day: string; minute: number },
  locale: Locale,
  own: Locale = locale,
): { text: string; opening: string | null } {
  const timeZone = isKnownZone(goesBy.timeZone) ? goesBy.timeZone : 'UTC';
  const now = momentOf({ day, minute }, timeZone);
  const at = nextOpening(goesBy, now);
  if (at === null || at <= now) return { text: sayText(voice, 'handOffText', locale), opening: null };
  return {
    text: sayOutside({ ...voice, timeZone }, locale, at, now),
    opening: openingWords(at, now, timeZone, own),
  };
}
