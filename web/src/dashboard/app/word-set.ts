import type { Locale } from '#domain/locale.ts';

/**
 * The words of a feature in each language, and the sets of words `around` it that it uses too. A screen is drawn once its words are loaded in one
 * language; the other language is not downloaded.
 */
export type WordSet<Words extends object> = Readonly<Record<Locale, () => Promise<Words>>> & {
  readonly around: readonly WordSet<object>[];
};

/** A feature's own words, with the sets of what surrounds it whenever it is shown. English must have every word that Russian has. */
export function wordSet<Own extends object, A extends object = object, B extends object = object>(
  own: { ru: () => Promise<Own>; en: () => Promise<NoInfer<Own>> },
  around?: WordSet<A>,
  andAround?: WordSet<B>,
): WordSet<Own & A & B> {
  const load = (locale: Locale) => async () => {
    const [words, outer, other] = await Promise.all([own[locale](), around?.[locale](), andAround?.[locale]()]);
    return { ...outer, ...other, ...words } as Own & A & B;
  };
  const sets = [around, andAround].flatMap((set) => (set === undefined ? [] : [set, ...set.around]));
  return { ru: load('ru'), en: load('en'), around: sets };
}

/** Gives the words of a set in the language of the dashboard. */
export type Said = <Words extends object>(set: WordSet<Words>) => Words;

/** The type of a set's words. */
export type WordsOf<Set> = Set extends WordSet<infer Words> ? Words : never;
