import type { Day } from '#domain/day.ts';
import { Field } from '../../ui/field.tsx';

type Props = {
  label: string;
  day: Day | undefined;
  min?: Day | undefined;
  max?: Day | undefined;
  onDay: (day: Day | undefined) => void;
};

/** A date as a filter. Undefined is no date; a date that is still being typed, whose year begins with zeros, is ignored. */
export function DayField({ label, day, min, max, onDay }: Props) {
  return (
    <Field
      small
      type="date"
      label={label}
      value={day ?? ''}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      onInput={(value) => {
        if (value === '') onDay(undefined);
        else if (/^2\d{3}-/.test(value)) onDay(value);
      }}
    />
  );
}
