import { BOT_WORDS } from '../bot-words.ts';
import { nextOpening } from '../hours/open.ts';
import { openingWords } from '../hours/opening-words.ts';
import type { Locale } from '../locale.ts';
import { fill } from '../template.ts';
import type { Ms } from '../time.ts';
import type { Voice } from './say-text.ts';
import { sayText } from './say-text.ts';

/** What a client reads before their first word: the company's greeting, and outside of its hours also when it opens. */
export function greet(voice: Voice, locale: Locale, now: Ms): string {
  const greeting = sayText(voice, 'greetingText', locale);
  const at = nextOpening(voice, now);
  if (at === null || at <= now) return greeting;
  const opening = openingWords(at, now, voice.timeZone, locale);
  return `${greeting}\n\n${fill(BOT_WORDS.closedNow[locale], { opening })}`;
}
