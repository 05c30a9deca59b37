import { classes } from '../../ui/classes.ts';
import type { Figure } from '#domain/report/report-shape.ts';
import { Definition } from './definition.tsx';
import { FigureValue } from './figure-value.tsx';
import { useFigures } from './use-figures.ts';
import { useText } from './words.ts';
import './figure-card.css';

/** Figures side by side, each with its name, its definition, its value and how it has changed. */
export function FigureCards({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <ul class="figure-cards" aria-label={label}>
      {figures.map((figure) => (
        <FigureCard key={figure.key} figure={figure} />
      ))}
    </ul>
  );
}

function FigureCard({ figure }: { figure: Figure }) {
  const { name, definition, write, change } = useFigures();
  const { reports } = useText();
  const changed = change(figure);
  return (
    <li class="figure-card panel">
      <p class="figure-card-name">
        <span aria-hidden="true">{name(figure.key)}</span>
        <Definition name={name(figure.key)} text={definition(figure.key)} />
      </p>
      <p class="figure-card-value digits">
        <FigureValue figure={figure} />
      </p>
      <p class="figure-card-change digits">
        {changed !== null && (
          <>
            <span class={classes('figure-card-by', changed.tone)}>{changed.text}</span>
            {changed.text !== reports.same && (
              <span class="faint">{reports.before(write(figure.before, figure.unit))}</span>
            )}
          </>
        )}
      </p>
    </li>
  );
}
