import type { Versioned } from '../form.ts';
import type { Locale } from '../locale.ts';

/** What a supervisor looks at in a chat. `weight`: how much it counts against the others, 1 to 10. */
export type Criterion = { id: string; title: string; weight: number };

/** The score card of a company. `proposals`: whether the language model may propose a first verdict. */
export type ScoreCard = Versioned & { criteria: readonly Criterion[]; proposals: boolean };

/** The most criteria of a card: more would not be filled in with care. */
export const MOST_CRITERIA = 12;
export const TITLE_MAX = 120;
export const MOST_WEIGHT = 10;

const DEFAULTS: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['Понял вопрос', 'Ответил верно и полно', 'Вежливость', 'Скорость'],
  en: ['Understood the question', 'Answered correctly and fully', 'Politeness', 'Speed'],
};

/** The card as it is used: a company that has saved none begins with a common one, without the language model. */
export function cardOf(saved: ScoreCard | null, locale: Locale): ScoreCard {
  if (saved !== null) return saved;
  const criteria = DEFAULTS[locale].map((title, i) => ({ id: `first-${i + 1}`, title, weight: 1 }));
  return { criteria, proposals: false };
}
