import type { FigureKey } from '#domain/report/figure-table.ts';
import { FIGURE_WORDS } from '#domain/report/figure-words.ts';
import { useApp } from '../app/context.ts';
import type { Units } from './numbers.ts';
import { changeOf, plainValue, writeValue } from './numbers.ts';
import type { Figure } from '#domain/report/report-shape.ts';
import type { FigureUnit } from '#domain/report/figure-table.ts';
import { useText } from './words.ts';

/** How figures are said in the language of the dashboard. */
export function useFigures() {
  const language = useApp().locale.locale.value;
  const units: Units = useText().reports;
  return {
    language,
    name: (key: FigureKey) => FIGURE_WORDS[key].name[language],
    definition: (key: FigureKey) => FIGURE_WORDS[key].definition[language],
    write: (value: number | null, unit: FigureUnit) => writeValue(value, unit, language, units),
    plain: (value: number | null, unit: FigureUnit) => plainValue(value, unit, language),
    change: (figure: Figure) => changeOf(figure, language, units),
  };
}
export type Saying = ReturnType<typeof useFigures>;
