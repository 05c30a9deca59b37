import type { Locale } from '../locale.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Voice } from '../text/say-text.ts';
import { sayText } from '../text/say-text.ts';
import type { Ms } from '../time.ts';
import { openingWords } from './opening-words.ts';

/**
 * What a client is told outside the hours: the company's text with the opening at `at`, both in one language. That is the client's where the company has written the text in it or has left
 * it as it was given, and else the company's own.
 */
export function sayOutside(voice: Voice, locale: Locale, at: Ms, now: Ms): string {
  const { texts, outsideText, timeZone } = voice;
  const isWritten = locale === voice.locale || texts[locale]?.outsideText !== undefined;
  const isAsGiven = outsideText === DEFAULT_SETTINGS[voice.locale].outsideText;
  const language = isWritten || isAsGiven ? locale : voice.locale;
  const given = { ...voice, locale, outsideText: DEFAULT_SETTINGS[locale].outsideText };
  const said = !isWritten && isAsGiven ? given : voice;
  return sayText(said, 'outsideText', language, { opening: openingWords(at, now, timeZone, language) });
}
