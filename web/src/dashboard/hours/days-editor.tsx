import type { HoursException } from '#domain/hours/hours.ts';
import { EXCEPTION_NAME_MAX, MOST_EXCEPTIONS } from '#domain/hours/hours.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { HolidaysFile } from './holidays-file.tsx';
import { IntervalsField } from './intervals-field.tsx';
import type { Problems } from './problems.ts';
import { useText } from './words.ts';

type Props = {
  days: readonly HoursException[];
  /** The company's today. */
  today: string;
  problems: Problems;
  onChange: (days: readonly HoursException[]) => void;
};

/** Holidays and other days that are unlike their weekday. */
export function DaysEditor({ days, today, problems, onChange }: Props) {
  const { hours } = useText();
  const change = (index: number, more: Partial<HoursException>) =>
    onChange(days.map((one, at) => (at === index ? { ...one, ...more } : one)));
  const room = MOST_EXCEPTIONS - days.length;
  return (
    <section class="section panel stack">
      <h2>{hours.special}</h2>
      <p class="field-hint">{hours.specialHint}</p>
      {days.length === 0 && <p class="faint">{hours.specialNone}</p>}
      <ul class="hours-days">
        {days.map(({ day, name, intervals }, index) => (
          <li key={index} class="hours-special">
            <Field
              type="date"
              small
              bareLabel
              label={hours.day}
              value={day}
              problem={problems.within(`hours.exceptions.${index}.day`) ?? problems.at(`hours.exceptions.${index}`)}
              onInput={(value) => change(index, { day: value })}
            />
            <Field
              small
              bareLabel
              label={hours.reason}
              placeholder={hours.reason}
              maxLength={EXCEPTION_NAME_MAX}
              value={name}
              problem={problems.within(`hours.exceptions.${index}.name`)}
              onInput={(value) => change(index, { name: value })}
            />
            <IntervalsField
              name={name || day}
              intervals={intervals}
              problemOf={(at) => problems.within(`hours.exceptions.${index}.intervals.${at}`)}
              onChange={(value) => change(index, { intervals: value })}
            />
            <Button
              kind="quiet"
              icon="trash"
              small
              label={hours.removeDay(name || day)}
              onClick={() => onChange(days.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      <div class="row wrap">
        {room > 0 ? (
          <Button icon="plus" small onClick={() => onChange([...days, { day: today, name: '', intervals: [] }])}>
            {hours.addDay}
          </Button>
        ) : (
          <p class="field-hint">{hours.specialMost(MOST_EXCEPTIONS)}</p>
        )}
      </div>
      <HolidaysFile known={days} room={room} today={today} onAdd={(more) => onChange([...days, ...more])} />
    </section>
  );
}
