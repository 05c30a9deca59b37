import type { Locale } from '#domain/locale.ts';
import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { LOOK_WORDS } from '../look/words.ts';
import { REPORTS_WORDS } from '../reports/words.ts';
import { SETTINGS_WORDS } from '../settings/words.ts';
import { WORK_WORDS } from '../work/words.ts';

/** The words of the palette itself. */
export const PALETTE_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  WORK_WORDS,
);
export type Text = WordsOf<typeof PALETTE_WORDS>;
export const useText = (): Text => useWords(PALETTE_WORDS);

/** The words that the palette finds its items by. */
export type Said = WordsOf<typeof SETTINGS_WORDS> & WordsOf<typeof REPORTS_WORDS> & WordsOf<typeof LOOK_WORDS>;

/** All of them in one language, whichever the page speaks. */
export async function wordsIn(locale: Locale): Promise<Said> {
  const [settings, reports, look] = await Promise.all([
    SETTINGS_WORDS[locale](),
    REPORTS_WORDS[locale](),
    LOOK_WORDS[locale](),
  ]);
  return { ...settings, ...reports, ...look };
}
