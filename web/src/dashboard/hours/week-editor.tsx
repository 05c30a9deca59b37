import type { Hours } from '#domain/hours/hours.ts';
import { WEEKDAYS } from '#domain/hours/hours.ts';
import { Button } from '../../ui/button.tsx';
import { IntervalsField } from './intervals-field.tsx';
import type { Problems } from './problems.ts';
import { useText } from './words.ts';

type Props = { week: Hours['week']; problems: Problems; onChange: (week: Hours['week']) => void };

/** The hours of a usual week. */
export function WeekEditor({ week, problems, onChange }: Props) {
  const { hours } = useText();
  const whole = problems.at('hours.week');
  return (
    <section class="section panel stack">
      <h2>{hours.week}</h2>
      <p class="field-hint">{hours.weekHint}</p>
      <ul class="hours-days">
        {WEEKDAYS.map((day) => (
          <li key={day} class="hours-day">
            <span class="hours-name">{hours.days[day]}</span>
            <IntervalsField
              name={hours.days[day]}
              intervals={week[day]}
              problemOf={(index) => problems.within(`hours.week.${day}.${index}`)}
              onChange={(intervals) => onChange({ ...week, [day]: intervals })}
            />
          </li>
        ))}
      </ul>
      {whole && (
        <p class="field-problem" role="alert">
          {whole}
        </p>
      )}
      <div class="row">
        <Button small onClick={() => onChange({ ...week, tue: week.mon, wed: week.mon, thu: week.mon, fri: week.mon })}>
          {hours.repeat}
        </Button>
      </div>
    </section>
  );
}
